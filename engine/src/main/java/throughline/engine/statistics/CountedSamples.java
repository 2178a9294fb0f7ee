package throughline.engine.statistics;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whole numbers from 0 on of which few are different, such as the handovers of a journey: each is
 * counted by its value, so millions of them take no room and every figure is exact.
 */
public final class CountedSamples implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SMALL = 512;

  private final long[] small = new long[SMALL];
  private final TreeMap<Long, Long> large = new TreeMap<>();

  public void add(long value) {
    if (value < SMALL) {
      small[(int) value]++;
    } else {
      large.merge(value, 1L, Long::sum);
    }
  }

  public void addAll(CountedSamples other) {
    for (int value = 0; value < SMALL; value++) {
      small[value] += other.small[value];
    }
    other.large.forEach((value, count) -> large.merge(value, count, Long::sum));
  }

  public Summary summary() {
    TreeMap<Long, Long> counts = new TreeMap<>(large);
    for (int value = 0; value < SMALL; value++) {
      if (small[value] > 0) {
        counts.put((long) value, small[value]);
      }
    }
    if (counts.isEmpty()) {
      return Summary.NONE;
    }
    long count = 0;
    long sum = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      count += entry.getValue();
      sum = Math.addExact(sum, Math.multiplyExact(entry.getKey(), entry.getValue()));
    }
    return Summary.of(count, sum, counts.lastKey(), rank -> atRank(counts, rank));
  }

  private static double atRank(TreeMap<Long, Long> counts, long rank) {
    long before = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      before += entry.getValue();
      if (before > rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("There is no rank %s.".formatted(rank));
  }
}
