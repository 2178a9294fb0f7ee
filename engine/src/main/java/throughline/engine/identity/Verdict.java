package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether what training found can be trusted.
 *
 * @param doubts why not, a sentence each; none where it can
 */
public record Verdict(List<String> doubts) {
  private static final int FEWEST_FIELDS = 3;
  private static final double AGREEING = 3;

  public Verdict {
    doubts = List.copyOf(doubts);
  }

  public boolean isTrusted() {
    return doubts.isEmpty();
  }

  static Verdict of(Evidence evidence, Estimate settled, List<Estimate> begun) {
    List<String> doubts = new ArrayList<>();
    int telling = telling(evidence, settled);
    if (telling < FEWEST_FIELDS) {
      doubts.add(
          "Fields that tell people apart: %d; %d are needed.".formatted(telling, FEWEST_FIELDS));
    }
    double most = begun.stream().mapToDouble(Estimate::mates).max().orElse(0);
    double least = begun.stream().mapToDouble(Estimate::mates).min().orElse(0);
    if (most > AGREEING * least + 0.05) {
      doubts.add(
          "Training from different starts ends with %.2f and %.2f other records a person."
              .formatted(least, most));
    }
    if (settled.mates() >= 39) {
      doubts.add("Nearly everything looks alike: one person would have 40 records or more.");
    }
    return new Verdict(doubts);
  }

  private static int telling(Evidence evidence, Estimate settled) {
    Layout layout = evidence.layout();
    int telling = 0;
    for (int place = 0; place < layout.size(); place++) {
      int same = layout.measure(place).same();
      boolean filled = evidence.frequencies().present(place) * 5L >= evidence.records();
      double strength =
          Weights.log2(
              settled.person().rate(place, 0, same) / settled.stranger().rate(place, 0, same));
      telling += filled && strength >= 3 ? 1 : 0;
    }
    return telling;
  }
}
