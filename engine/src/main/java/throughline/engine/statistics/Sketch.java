package throughline.engine.statistics;

import java.io.Serializable;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers counted in classes that are as wide as {@link #ERROR} of what they hold, so that
 * any number of them takes a few kilobytes. It depends on the numbers alone, neither on their order
 * nor on how halves were joined: every engine gets the same. Count, sum and maximum are exact.
 */
final class Sketch implements Serializable {
  /** What a percentile may be off by, as a part of itself. */
  static final double ERROR = 0.005;

  private static final long serialVersionUID = 1;
  private static final int DIGITS = 2;

  private final Histogram positive = new Histogram(DIGITS);
  private @Nullable Histogram negative;
  private long sum;
  private long max = Long.MIN_VALUE;

  void add(long value) {
    sum = Math.addExact(sum, value);
    max = Math.max(max, value);
    if (value >= 0) {
      positive.recordValue(value);
    } else {
      negative().recordValue(Math.negateExact(value));
    }
  }

  void addAll(Sketch other) {
    sum = Math.addExact(sum, other.sum);
    max = Math.max(max, other.max);
    positive.add(other.positive);
    if (other.negative != null) {
      negative().add(other.negative);
    }
  }

  Summary summary() {
    long count = positive.getTotalCount() + negatives();
    return count == 0
        ? Summary.NONE
        : new Summary(
            count,
            sum,
            Summary.percentile(count, 0.5, this::atRank),
            Summary.percentile(count, 0.9, this::atRank),
            max,
            ERROR);
  }

  private double atRank(long rank) {
    long below = negatives();
    return negative != null && rank < below
        ? -atRank(negative, below - 1 - rank)
        : atRank(positive, rank - below);
  }

  private static double atRank(Histogram histogram, long rank) {
    for (HistogramIterationValue value : histogram.recordedValues()) {
      if (value.getTotalCountToThisValue() > rank) {
        return histogram.medianEquivalentValue(value.getValueIteratedTo());
      }
    }
    throw new IllegalArgumentException("There is no rank %s.".formatted(rank));
  }

  private long negatives() {
    return negative == null ? 0 : negative.getTotalCount();
  }

  private Histogram negative() {
    if (negative == null) {
      negative = new Histogram(DIGITS);
    }
    return negative;
  }
}
