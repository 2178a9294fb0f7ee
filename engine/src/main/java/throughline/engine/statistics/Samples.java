package throughline.engine.statistics;

import java.io.Serializable;
import java.util.Arrays;

/** Whole numbers, all kept, so that their median and percentiles are exact. */
public final class Samples implements Serializable {
  private static final long serialVersionUID = 1;

  private long[] values = new long[16];
  private int size;

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  public void addAll(Samples other) {
    if (values.length < size + other.size) {
      values = Arrays.copyOf(values, Math.addExact(size, other.size));
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size += other.size;
  }

  public int size() {
    return size;
  }

  public Summary summary() {
    return Summary.of(values, 0, size);
  }
}
