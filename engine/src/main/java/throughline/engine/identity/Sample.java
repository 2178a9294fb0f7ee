package throughline.engine.identity;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Patterns of pairs drawn at random: of all records, and of records that agree in one field. */
final class Sample {
  private static final int PAIRS = 300_000;
  private static final int AGREEING = 40_000;

  private final Records records;
  private final Comparer comparer;
  private final SplittableRandom random;

  Sample(Records records, long seed) {
    this.records = records;
    this.comparer = new Comparer(records);
    this.random = new SplittableRandom(seed);
  }

  /** Of all pairs where they are few, else of so many drawn with replacement. */
  Counts ofAll() {
    Counts counts = new Counts();
    long size = records.size();
    if (size * (size - 1) / 2 <= PAIRS) {
      everyPair(counts);
      return counts;
    }
    for (int draw = 0; draw < PAIRS; draw++) {
      int one = random.nextInt(records.size());
      int other = random.nextInt(records.size() - 1);
      counts.add(comparer.pattern(one, other < one ? other : other + 1), 1);
    }
    return counts;
  }

  private void everyPair(Counts counts) {
    for (int one = 1; one < records.size(); one++) {
      for (int other = 0; other < one; other++) {
        counts.add(comparer.pattern(one, other), 1);
      }
    }
  }

  /** Of pairs that have the same value in a field; each such pair is equally likely. */
  Counts agreeing(int field) {
    Counts counts = new Counts();
    int[] entries = byValue(field);
    double[] upTo = new double[entries.length];
    double pairs = 0;
    int[] starts = new int[entries.length];
    for (int at = 0; at < entries.length; at++) {
      boolean same =
          at > 0 && records.code(field, entries[at]) == records.code(field, entries[at - 1]);
      starts[at] = same ? starts[at - 1] : at;
      pairs += at - starts[at];
      upTo[at] = pairs;
    }
    for (int draw = 0; pairs > 0 && draw < AGREEING; draw++) {
      int at = firstAbove(upTo, random.nextDouble() * pairs);
      int other = starts[at] + random.nextInt(at - starts[at]);
      counts.add(comparer.pattern(entries[at], entries[other]), 1);
    }
    return counts;
  }

  private int[] byValue(int field) {
    long[] ordered = new long[records.size()];
    int size = 0;
    for (int entry = 0; entry < records.size(); entry++) {
      int code = records.code(field, entry);
      if (code >= 0) {
        // The value's hash, not its code: the draw must not depend on the order of coming.
        long hash = records.lexicon(field).hash(code) >>> 32;
        ordered[size++] = (hash << 32) | entry;
      }
    }
    long[] kept = Arrays.copyOf(ordered, size);
    Arrays.sort(kept);
    return Arrays.stream(kept).mapToInt(one -> (int) one).toArray();
  }

  private static int firstAbove(double[] upTo, double value) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
