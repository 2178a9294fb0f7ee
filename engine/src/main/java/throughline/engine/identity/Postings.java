package throughline.engine.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Which records have which value of one blocking key: those known at first, and later ones. */
final class Postings {
  private final BlockingKey key;
  private final long[] first;
  private final Map<Integer, int[]> later = new HashMap<>();

  private Postings(BlockingKey key, long[] first) {
    this.key = key;
    this.first = first;
  }

  static Postings of(BlockingKey key, Records records) {
    return new Postings(key, Blocking.ordered(key.ofAll(records)));
  }

  int value(Records records, int entry) {
    return key.of(records, entry);
  }

  /** Tells the records with a value unless they are too many to prove anything. */
  void tell(int value, IntConsumer consumer) {
    int start = Arrays.binarySearch(first, (long) value << 32);
    int from = start < 0 ? -start - 1 : start;
    int to = from;
    while (to < first.length && first[to] >> 32 == value && to - from <= Blocking.LARGEST_BLOCK) {
      to++;
    }
    int[] more = later.getOrDefault(value, new int[] {0});
    if (to - from + more[0] <= Blocking.LARGEST_BLOCK) {
      for (int at = from; at < to; at++) {
        consumer.accept((int) first[at]);
      }
      for (int at = 1; at <= more[0]; at++) {
        consumer.accept(more[at]);
      }
    }
  }

  void add(int value, int entry) {
    int[] known = later.getOrDefault(value, new int[4]);
    if (known[0] > Blocking.LARGEST_BLOCK) {
      return;
    }
    int[] longer = known[0] + 1 < known.length ? known : Arrays.copyOf(known, known.length * 2);
    longer[++longer[0]] = entry;
    later.put(value, longer);
  }
}
