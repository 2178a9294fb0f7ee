package throughline.engine.statistics;

import java.io.Serializable;

/**
 * What is usually asked of many whole numbers, all of it exact. A percentile between two values is
 * interpolated linearly, as spreadsheets and NumPy do; where there are no values, all of it is 0.
 */
public record Summary(long count, long sum, double median, double p90, long max)
    implements Serializable {
  public static final Summary NONE = new Summary(0, 0, 0, 0, 0);

  public double mean() {
    return count == 0 ? 0 : (double) sum / count;
  }

  /** The summary of a range of values, which is reordered. */
  static Summary of(long[] values, int from, int to) {
    if (from == to) {
      return NONE;
    }
    long sum = 0;
    long max = values[from];
    for (int i = from; i < to; i++) {
      sum = Math.addExact(sum, values[i]);
      max = Math.max(max, values[i]);
    }
    return new Summary(
        to - from, sum, percentile(values, from, to, 0.5), percentile(values, from, to, 0.9), max);
  }

  private static double percentile(long[] values, int from, int to, double share) {
    double place = (to - from - 1) * share;
    int rank = from + (int) place;
    double rest = place - (int) place;
    long lower = Selection.select(values, from, to, rank);
    if (rest == 0) {
      return lower;
    }
    return lower + (Selection.least(values, rank + 1, to) - lower) * rest;
  }
}
