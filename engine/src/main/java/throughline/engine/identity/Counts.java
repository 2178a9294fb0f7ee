package throughline.engine.identity;

import java.util.Arrays;

/** How often each pattern came, in an open table; whole numbers, so any order gives the same. */
final class Counts {
  private long[] patterns = new long[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  void add(long pattern, long count) {
    int slot = slot(pattern);
    if (counts[slot] == 0) {
      patterns[slot] = pattern;
      size++;
    }
    counts[slot] += count;
    if (size * 2 > patterns.length) {
      grow();
    }
  }

  void add(Counts others) {
    for (int slot = 0; slot < others.patterns.length; slot++) {
      if (others.counts[slot] > 0) {
        add(others.patterns[slot], others.counts[slot]);
      }
    }
  }

  private int slot(long pattern) {
    int slot = (int) Hashing.spread(pattern) & (patterns.length - 1);
    while (counts[slot] != 0 && patterns[slot] != pattern) {
      slot = (slot + 1) & (patterns.length - 1);
    }
    return slot;
  }

  private void grow() {
    Counts larger = new Counts();
    larger.patterns = new long[patterns.length * 2];
    larger.counts = new long[patterns.length * 2];
    larger.add(this);
    patterns = larger.patterns;
    counts = larger.counts;
  }

  /** The patterns in their own order. */
  long[] patterns() {
    long[] sorted = new long[size];
    int next = 0;
    for (int slot = 0; slot < patterns.length; slot++) {
      if (counts[slot] > 0) {
        sorted[next++] = patterns[slot];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  long count(long pattern) {
    return counts[slot(pattern)];
  }
}
