package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which records are compared: those that agree in one of several keys. Blocks are bounded: of a
 * larger one only neighbours in the order of their names are compared, so a phone number shared by
 * 100,000 records costs 100,000 times a constant.
 */
final class Blocking {
  static final int LARGEST_BLOCK = 150;
  static final int NEIGHBOURS = 8;

  /** Pairs a record, on average: few where there are many records, all there are where few. */
  private static final long MOST_PAIRS = 12_000_000;

  private static final long FEWEST_PER_RECORD = 120;
  private static final long MOST_PER_RECORD = 800;

  private final Records records;
  private final List<BlockingKey> keys = new ArrayList<>();
  private final List<int[]> columns = new ArrayList<>();
  private final List<long[]> sorted = new ArrayList<>();
  private int[] rows = new int[0];

  private Blocking(Records records) {
    this.records = records;
  }

  /** Chooses, of the keys that the schema offers, the narrow ones that the size allows. */
  static Blocking of(Records records) {
    Blocking blocking = new Blocking(records);
    long size = records.size();
    long budget = Math.max(FEWEST_PER_RECORD * size, Math.min(MOST_PER_RECORD * size, MOST_PAIRS));
    long spent = 0;
    for (BlockingKey key : BlockingKeys.of(records.schema())) {
      int[] column = key.ofAll(records);
      long[] ordered = ordered(column);
      long cost = cost(ordered);
      if (cost > 0 && cost <= budget / 4 && spent + cost <= budget) {
        spent += cost;
        blocking.use(key, column, ordered);
      }
    }
    blocking.arrange();
    return blocking;
  }

  private void use(BlockingKey key, int[] column, long[] ordered) {
    keys.add(key);
    columns.add(column);
    sorted.add(ordered);
  }

  /** Entries with a key, those of equal keys side by side. */
  static long[] ordered(int[] column) {
    long[] ordered = new long[column.length];
    int size = 0;
    for (int entry = 0; entry < column.length; entry++) {
      if (column[entry] != 0) {
        ordered[size++] = ((long) column[entry] << 32) | entry;
      }
    }
    long[] kept = Arrays.copyOf(ordered, size);
    Arrays.sort(kept);
    return kept;
  }

  private static long cost(long[] ordered) {
    long cost = 0;
    for (int start = 0; start < ordered.length; ) {
      int end = end(ordered, start);
      long size = (long) end - start;
      cost += size > LARGEST_BLOCK ? size * NEIGHBOURS : size * (size - 1) / 2;
      start = end;
    }
    return cost;
  }

  private static int end(long[] ordered, int start) {
    int end = start + 1;
    while (end < ordered.length && ordered[end] >> 32 == ordered[start] >> 32) {
      end++;
    }
    return end;
  }

  // Keys of one record lie side by side, because every pair looks at all of them. A key whose
  // block is too large counts for nothing there: not all of its pairs are compared.
  private void arrange() {
    int width = keys.size();
    rows = new int[records.size() * width];
    for (int key = 0; key < width; key++) {
      int[] column = columns.get(key);
      for (int entry = 0; entry < column.length; entry++) {
        rows[entry * width + key] = column[entry];
      }
      forgetLarge(key);
    }
    columns.clear();
  }

  private void forgetLarge(int key) {
    long[] ordered = sorted.get(key);
    for (int start = 0; start < ordered.length; ) {
      int end = end(ordered, start);
      if (end - start > LARGEST_BLOCK) {
        for (int at = start; at < end; at++) {
          rows[(int) ordered[at] * keys.size() + key] = 0;
        }
      }
      start = end;
    }
  }

  List<BlockingKey> keys() {
    return List.copyOf(keys);
  }

  /** How many parts the work can be cut into; the cut does not depend on who does it. */
  int parts() {
    return keys.size() * SLICES + 1;
  }

  private static final int SLICES = 8;

  /** Tells the pairs of one part; over all parts every pair is told once. */
  void pairs(int part, PairConsumer consumer) {
    if (part == parts() - 1) {
      neighbours(consumer);
      return;
    }
    int key = part / SLICES;
    long[] ordered = sorted.get(key);
    int from = boundary(ordered, part % SLICES);
    int to = boundary(ordered, part % SLICES + 1);
    for (int start = from; start < to; ) {
      int end = end(ordered, start);
      if (end - start <= LARGEST_BLOCK) {
        block(key, ordered, start, end, consumer);
      }
      start = end;
    }
  }

  private static int boundary(long[] ordered, int slice) {
    int at = (int) ((long) ordered.length * slice / SLICES);
    while (at > 0 && at < ordered.length && ordered[at] >> 32 == ordered[at - 1] >> 32) {
      at++;
    }
    return at;
  }

  private void block(int key, long[] ordered, int start, int end, PairConsumer consumer) {
    for (int first = start; first < end; first++) {
      int one = (int) ordered[first];
      for (int second = first + 1; second < end; second++) {
        int other = (int) ordered[second];
        if (firstShared(one, other, key) < 0) {
          consumer.accept(one, other);
        }
      }
    }
  }

  /** The first key before a limit that both have, -1 where there is none. */
  private int firstShared(int one, int other, int limit) {
    int a = one * keys.size();
    int b = other * keys.size();
    for (int key = 0; key < limit; key++) {
      if (rows[a + key] == rows[b + key] && rows[a + key] != 0) {
        return key;
      }
    }
    return -1;
  }

  /** How many keys of usual blocks two records have in common. */
  int shared(int one, int other) {
    int shared = 0;
    for (int key = 0; key < keys.size(); key++) {
      int value = rows[one * keys.size() + key];
      if (value != 0 && value == rows[other * keys.size() + key]) {
        shared++;
      }
    }
    return shared;
  }

  private void neighbours(PairConsumer consumer) {
    long[] pairs = new long[1024];
    int size = 0;
    NameOrder order = new NameOrder(records);
    for (long[] ordered : sorted) {
      for (int start = 0; start < ordered.length; ) {
        int end = end(ordered, start);
        if (end - start > LARGEST_BLOCK) {
          int[] members = order.sorted(ordered, start, end);
          if (size + members.length * NEIGHBOURS > pairs.length) {
            pairs = Arrays.copyOf(pairs, (size + members.length * NEIGHBOURS) * 2);
          }
          size = neighbours(members, pairs, size);
        }
        start = end;
      }
    }
    Arrays.sort(pairs, 0, size);
    tellOnce(pairs, size, consumer);
  }

  private int neighbours(int[] members, long[] pairs, int size) {
    int next = size;
    for (int first = 0; first < members.length; first++) {
      int end = Math.min(members.length, first + 1 + NEIGHBOURS);
      for (int second = first + 1; second < end; second++) {
        int one = Math.min(members[first], members[second]);
        int other = Math.max(members[first], members[second]);
        if (firstShared(one, other, keys.size()) < 0) {
          pairs[next++] = ((long) one << 32) | other;
        }
      }
    }
    return next;
  }

  private static void tellOnce(long[] pairs, int size, PairConsumer consumer) {
    for (int at = 0; at < size; at++) {
      if (at == 0 || pairs[at] != pairs[at - 1]) {
        consumer.accept((int) (pairs[at] >>> 32), (int) pairs[at]);
      }
    }
  }
}
