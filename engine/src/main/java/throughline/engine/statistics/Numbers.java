package throughline.engine.statistics;

import java.util.Arrays;

/** Whole numbers side by side, for as long as one is selected from them. */
final class Numbers {
  private long[] values = new long[64];
  private int size;

  int size() {
    return size;
  }

  long get(int index) {
    return values[index];
  }

  void clear() {
    size = 0;
  }

  void addUnsigned(int[] from, int begin, int end) {
    reserve(end - begin);
    for (int i = begin; i < end; i++) {
      values[size++] = from[i] & 0xFFFF_FFFFL;
    }
  }

  void addPairs(int[] from, int begin, int end) {
    reserve((end - begin) / 2);
    for (int i = begin; i < end; i += 2) {
      values[size++] = ((long) from[i] << 32) | (from[i + 1] & 0xFFFF_FFFFL);
    }
  }

  void addTo(Sketch sketch) {
    for (int i = 0; i < size; i++) {
      sketch.add(values[i]);
    }
  }

  /** Their summary; reorders them. */
  Summary summary() {
    return Summary.of(values, 0, size);
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1)));
    }
  }
}
