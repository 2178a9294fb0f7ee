package throughline.simulator.truth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The courses of life that show best what the product is for, noted while they happen. */
public final class Moments {

  /** A case worth showing: whose it is and which concern. */
  public record Case(String customer, String concern, String says) {}

  private static final int KEPT = 5;

  private final Map<Moment, List<Case>> cases = new EnumMap<>(Moment.class);

  /** Notes a case of a moment; the first few are kept. */
  public void note(Moment moment, Case lived) {
    List<Case> kept = cases.computeIfAbsent(moment, key -> new ArrayList<>());
    if (kept.size() < KEPT) {
      kept.add(lived);
    }
  }

  public List<Case> cases(Moment moment) {
    return List.copyOf(cases.getOrDefault(moment, List.of()));
  }
}
