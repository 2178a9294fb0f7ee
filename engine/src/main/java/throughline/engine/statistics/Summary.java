package throughline.engine.statistics;

import java.io.Serializable;
import java.util.function.LongToDoubleFunction;

/**
 * What is usually asked of many whole numbers. A percentile between two values is interpolated
 * linearly, as spreadsheets and NumPy do; where there are no values, all of it is 0.
 *
 * @param error what median and p90 may be off by, as a part of themselves; 0 where they are exact,
 *     as all the rest always is
 */
public record Summary(long count, long sum, double median, double p90, long max, double error)
    implements Serializable {
  public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0);

  public double mean() {
    return count == 0 ? 0 : (double) sum / count;
  }

  /** The exact summary of a range of values, which is reordered. */
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
    Ranked ranked = new Ranked(values, from, to);
    return of(to - from, sum, max, ranked::value);
  }

  /**
   * The exact summary of one value or more.
   *
   * @param atRank the value at each rank from 0 on, asked for in rising order
   */
  static Summary of(long count, long sum, long max, LongToDoubleFunction atRank) {
    return new Summary(
        count, sum, percentile(count, 0.5, atRank), percentile(count, 0.9, atRank), max, 0);
  }

  static double percentile(long count, double share, LongToDoubleFunction atRank) {
    double place = (count - 1) * share;
    long rank = (long) place;
    double rest = place - rank;
    double lower = atRank.applyAsDouble(rank);
    return rest == 0 ? lower : lower + (atRank.applyAsDouble(rank + 1) - lower) * rest;
  }

  /** Values of which those before the last rank asked for are known to be smaller. */
  private static final class Ranked {
    private final long[] values;
    private final int begin;
    private final int to;
    private int from;

    private Ranked(long[] values, int begin, int to) {
      this.values = values;
      this.begin = begin;
      this.to = to;
      this.from = begin;
    }

    private double value(long rank) {
      int place = begin + (int) rank;
      long value = Selection.select(values, from, to, place);
      from = place;
      return value;
    }
  }
}
