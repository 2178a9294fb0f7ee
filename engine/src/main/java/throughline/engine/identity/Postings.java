package throughline.engine.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Which records have which value of one blocking key: those known at first, and later ones. Records
 * that live no more are passed over.
 */
final class Postings {
  private final BlockingKey key;
  private final long[] first;
  private final IntPredicate lives;
  private final Map<Integer, int[]> later = new HashMap<>();

  private Postings(BlockingKey key, long[] first, IntPredicate lives) {
    this.key = key;
    this.first = first;
    this.lives = lives;
  }

  static Postings of(BlockingKey key, Records records) {
    return of(key, records, record -> true);
  }

  static Postings of(BlockingKey key, Records records, IntPredicate lives) {
    return new Postings(key, Blocking.ordered(key.ofAll(records)), lives);
  }

  int value(Records records, int entry) {
    return key.of(records, entry);
  }

  /** Tells the records with a value unless they are too many to prove anything. */
  void tell(int value, IntConsumer consumer) {
    int[] found = new int[Blocking.LARGEST_BLOCK];
    int size = 0;
    for (int at = start(value); at < first.length && first[at] >> 32 == value; at++) {
      if (lives.test((int) first[at])) {
        if (size == found.length) {
          return;
        }
        found[size++] = (int) first[at];
      }
    }
    int[] more = later.getOrDefault(value, new int[] {0});
    for (int at = 1; at <= more[0]; at++) {
      if (lives.test(more[at])) {
        if (size == found.length) {
          return;
        }
        found[size++] = more[at];
      }
    }
    for (int at = 0; at < size; at++) {
      consumer.accept(found[at]);
    }
  }

  private int start(int value) {
    int start = Arrays.binarySearch(first, (long) value << 32);
    return start < 0 ? -start - 1 : start;
  }

  void add(int value, int entry) {
    int[] known = later.getOrDefault(value, new int[4]);
    if (known[0] > Blocking.LARGEST_BLOCK) {
      known = living(known);
    }
    if (known[0] > Blocking.LARGEST_BLOCK) {
      return;
    }
    int[] longer = known[0] + 1 < known.length ? known : Arrays.copyOf(known, known.length * 2);
    longer[++longer[0]] = entry;
    later.put(value, longer);
  }

  private int[] living(int[] known) {
    int[] living = new int[known.length];
    for (int at = 1; at <= known[0]; at++) {
      if (lives.test(known[at])) {
        living[++living[0]] = known[at];
      }
    }
    return living;
  }
}
