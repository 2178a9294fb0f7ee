package throughline.engine.journey;

import java.io.Serializable;
import java.util.Arrays;

/** How often each code or number occurred. */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] counts = new long[16];

  public void add(int number) {
    add(number, 1);
  }

  public void add(int number, long count) {
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
    }
    counts[number] += count;
  }

  public long of(int number) {
    return number < counts.length ? counts[number] : 0;
  }

  /** One more than the greatest number that occurred. */
  public int end() {
    int end = counts.length;
    while (end > 0 && counts[end - 1] == 0) {
      end--;
    }
    return end;
  }

  /** How many different numbers occurred. */
  public int distinct() {
    return (int) Arrays.stream(counts).filter(count -> count != 0).count();
  }

  public long total() {
    return Arrays.stream(counts).sum();
  }

  public void addAll(Tally other) {
    for (int number = 0; number < other.counts.length; number++) {
      if (other.counts[number] != 0) {
        add(number, other.counts[number]);
      }
    }
  }
}
