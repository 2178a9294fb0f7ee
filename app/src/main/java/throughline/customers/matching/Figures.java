package throughline.customers.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.identity.LabelReport;
import throughline.engine.identity.LevelWeight;
import throughline.engine.identity.Resolution;
import throughline.engine.identity.Weighing;

/**
 * What a resolution learned, in figures.
 *
 * @param blockingRecall of the pairs of one person, the estimated share that was compared
 * @param doubts why training cannot be trusted, a sentence each; none where it can
 * @param labels what became of what people said of pairs; null where nobody was asked yet
 * @param keys by what records are found, in words
 * @param bars how the compared pairs are spread over weights, the lightest first
 */
public record Figures(
    int records,
    double blockingRecall,
    List<String> doubts,
    @Nullable Labels labels,
    List<String> keys,
    List<Level> levels,
    List<Bar> bars) {
  private static final double LIGHTEST = -12;
  private static final double WIDTH = 0.5;
  private static final int BARS = 120;

  public Figures {
    doubts = List.copyOf(doubts);
    keys = List.copyOf(keys);
    levels = List.copyOf(levels);
    bars = List.copyOf(bars);
  }

  /**
   * What was learned from what people said.
   *
   * @param counted of how many pairs
   * @param contradictory how many cannot all be true, and were left out
   * @param doubts why they were not followed, or what they say against the threshold
   */
  public record Labels(int counted, int contradictory, List<String> doubts) {
    public Labels {
      doubts = List.copyOf(doubts);
    }

    static Labels of(LabelReport report) {
      return new Labels(report.counted(), report.contradictory().size(), report.doubts());
    }
  }

  /** What a level of a field weighs, in bits. */
  public record Level(String field, String level, double bits) {
    static Level of(LevelWeight weight) {
      return new Level(weight.field(), weight.level(), weight.bits());
    }
  }

  /**
   * The pairs of nearly one weight.
   *
   * @param atLeast the pairs of this weight or more
   * @param precision of those, the estimated share that is one person
   * @param recall of all pairs of one person, the estimated share among those
   */
  public record Bar(
      double from, double to, long pairs, long atLeast, double precision, double recall) {}

  static Figures of(Resolution resolution, Weighing weighing) {
    long[] counts = new long[BARS];
    double[] likely = new double[BARS];
    resolution.matches(
        LIGHTEST,
        (one, other, score, same) -> {
          int bar = Math.min(BARS - 1, Math.max(0, (int) ((score - LIGHTEST) / WIDTH)));
          counts[bar]++;
          likely[bar] += 1 / (1 + Math.pow(2, -score));
        });
    double found = resolution.figures().blockingRecall();
    return new Figures(
        resolution.size(),
        found,
        resolution.verdict().doubts(),
        Labels.of(resolution.labels()),
        resolution.keys(),
        weighing.levels().stream().map(Level::of).toList(),
        bars(counts, likely, found));
  }

  private static List<Bar> bars(long[] counts, double[] likely, double found) {
    List<Bar> bars = new ArrayList<>();
    long atLeast = 0;
    double right = 0;
    double all = 0;
    for (double each : likely) {
      all += each;
    }
    for (int bar = BARS - 1; bar >= 0; bar--) {
      atLeast += counts[bar];
      right += likely[bar];
      bars.add(
          0,
          new Bar(
              LIGHTEST + bar * WIDTH,
              LIGHTEST + (bar + 1) * WIDTH,
              counts[bar],
              atLeast,
              atLeast == 0 ? 1 : right / atLeast,
              all == 0 ? found : right / all * found));
    }
    while (bars.size() > 1 && bars.get(bars.size() - 1).pairs() == 0) {
      bars.remove(bars.size() - 1);
    }
    return bars;
  }
}
