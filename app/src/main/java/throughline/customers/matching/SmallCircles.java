package throughline.customers.matching;

import java.util.Arrays;
import throughline.engine.identity.Resolution;

/**
 * Records that matches connect, directly or over others, where they are few. All their pairs are
 * weighed, as the engine does before it joins: a pair that no key brought together would count
 * against them.
 */
final class SmallCircles {
  private static final int LARGEST = 48;

  /** Weaker matches connect nobody. */
  private static final double CONNECTING = 0;

  private final int[] circles;
  private final int[] sizes;
  private long[] found = new long[1_024];
  private int size;

  private SmallCircles(int records) {
    circles = new int[records];
    sizes = new int[records];
    Arrays.setAll(circles, record -> record);
  }

  static SmallCircles of(Resolution resolved) {
    SmallCircles circles = new SmallCircles(resolved.size());
    resolved.matches(CONNECTING, (one, other, score, same) -> circles.connect(one, other));
    for (int record = 0; record < resolved.size(); record++) {
      circles.sizes[circles.of(record)]++;
    }
    return circles;
  }

  private void connect(int one, int other) {
    int first = of(one);
    int second = of(other);
    circles[Math.max(first, second)] = Math.min(first, second);
  }

  private int of(int record) {
    int first = record;
    while (circles[first] != first) {
      circles[first] = circles[circles[first]];
      first = circles[first];
    }
    return first;
  }

  @FunctionalInterface
  interface Taker {
    void take(int one, int other);
  }

  /** Notes a pair that a key brought together. */
  void found(int one, int other) {
    if (of(one) == of(other) && sizes[of(one)] <= LARGEST) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = pair(one, other);
    }
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Tells all other pairs. */
  void others(Taker taker) {
    Arrays.sort(found, 0, size);
    long[] ordered = new long[circles.length];
    Arrays.setAll(ordered, record -> (long) of(record) << 32 | record);
    Arrays.sort(ordered);
    for (int start = 0; start < ordered.length; ) {
      int end = start + sizes[(int) (ordered[start] >> 32)];
      if (end - start <= LARGEST) {
        tell(Arrays.copyOfRange(ordered, start, end), taker);
      }
      start = end;
    }
  }

  private void tell(long[] circle, Taker taker) {
    for (int one = 0; one < circle.length; one++) {
      for (int other = one + 1; other < circle.length; other++) {
        int a = (int) circle[one];
        int b = (int) circle[other];
        if (Arrays.binarySearch(found, 0, size, pair(a, b)) < 0) {
          taker.take(a, b);
        }
      }
    }
  }
}
