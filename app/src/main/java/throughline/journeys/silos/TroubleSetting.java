package throughline.journeys.silos;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.Trouble;
import throughline.journeys.FilterBar;

/**
 * A trouble in which customers should be left alone, as people name it.
 *
 * @param opens ids of touchpoints that open it
 * @param closes ids of touchpoints that close it; none where only time does
 * @param longestDays after which it is over although nobody closed it, or null where it is not
 */
public record TroubleSetting(
    String name, List<String> opens, List<String> closes, @Nullable Integer longestDays) {
  private static final long DAY = 86_400_000;

  public TroubleSetting {
    opens = List.copyOf(opens);
    closes = List.copyOf(closes);
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("A trouble needs a name of at most 100 letters.");
    }
    if (opens.isEmpty()) {
      throw new IllegalArgumentException(
          "The trouble (%s) needs a touchpoint that opens it.".formatted(name));
    }
    if (!Collections.disjoint(Set.copyOf(opens), closes)) {
      throw new IllegalArgumentException(
          "A touchpoint cannot open and close the same trouble (%s).".formatted(name));
    }
    if (longestDays != null && (longestDays < 1 || longestDays > 36_500)) {
      throw new IllegalArgumentException(
          "The longest time (%s days) must be 1 to 36,500.".formatted(longestDays));
    }
  }

  Trouble trouble() {
    return new Trouble(
        codes(opens),
        codes(closes),
        longestDays == null ? Trouble.UNTIL_CLOSED : longestDays * DAY);
  }

  private static BitSet codes(List<String> ids) {
    BitSet codes = new BitSet();
    ids.forEach(id -> codes.set(FilterBar.number(id)));
    return codes;
  }
}
