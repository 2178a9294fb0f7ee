package throughline.engine.condition;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers in the order in which they came. */
final class Longs implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void addAll(Longs other) {
    if (size + other.size > values.length) {
      values = Arrays.copyOf(values, size + other.size);
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size += other.size;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return values[index];
  }
}
