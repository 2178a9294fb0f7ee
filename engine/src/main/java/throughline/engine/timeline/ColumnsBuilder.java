package throughline.engine.timeline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Columns in the making: interactions in any order, appended one after another and sorted at the
 * end by customer and inside a customer by (time, source, sequence, order of arrival). Sources
 * order by their codes. A column that nobody fills costs nothing. Can be used once.
 */
public final class ColumnsBuilder {
  private static final int FIRST_CAPACITY = 1024;

  private int size;
  private int capacity = FIRST_CAPACITY;
  private long[] customers = new long[FIRST_CAPACITY];
  private long[] times = new long[FIRST_CAPACITY];
  private long @Nullable [] starts;
  private long @Nullable [] concerns;
  private long @Nullable [] sequences;
  private final int[] @Nullable [] codes = new int[Dimension.values().length][];
  private final Set<Dimension> always;

  public ColumnsBuilder() {
    this(EnumSet.allOf(Dimension.class));
  }

  /**
   * @param always the dimensions that get a column also where no interaction has a value
   */
  public ColumnsBuilder(Set<Dimension> always) {
    this.always = Set.copyOf(always);
  }

  /** Begins the next interaction; what is set after it belongs to it. */
  public ColumnsBuilder append(long customer, long time) {
    if (size == capacity) {
      grow();
    }
    customers[size] = customer;
    times[size] = time;
    size++;
    return this;
  }

  public ColumnsBuilder start(long start) {
    if (starts == null && start != Columns.NO_START) {
      starts = new long[capacity];
      Arrays.fill(starts, Columns.NO_START);
    }
    if (starts != null) {
      starts[size - 1] = start;
    }
    return this;
  }

  public ColumnsBuilder concern(long concern) {
    concerns = filled(concerns, concern);
    return this;
  }

  /** The interaction's place in its source; 0 where it is not told. */
  public ColumnsBuilder sequence(long sequence) {
    sequences = filled(sequences, sequence);
    return this;
  }

  public ColumnsBuilder code(Dimension dimension, int code) {
    int[] column = codes[dimension.ordinal()];
    if (column == null && code != Dimension.UNKNOWN) {
      column = new int[capacity];
      codes[dimension.ordinal()] = column;
    }
    if (column != null) {
      column[size - 1] = code;
    }
    return this;
  }

  public int size() {
    return size;
  }

  /** Gives every interaction so far the customer that the function says for its present one. */
  public void reassign(LongUnaryOperator customerOf) {
    for (int row = 0; row < size; row++) {
      customers[row] = customerOf.applyAsLong(customers[row]);
    }
  }

  /** The interactions in order. */
  public Columns build() {
    int[] order =
        new RowOrder(size, customers, times, codes[Dimension.SOURCE.ordinal()], sequences).rows();
    sequences = null;
    customers = ordered(customers, order);
    times = ordered(times, order);
    starts = starts == null ? null : ordered(starts, order);
    concerns = concerns == null ? null : ordered(concerns, order);
    return new Columns(size, customers, times, starts, concerns, orderedCodes(order));
  }

  private Map<Dimension, int[]> orderedCodes(int[] order) {
    Map<Dimension, int[]> ordered = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      int[] column = codes[dimension.ordinal()];
      codes[dimension.ordinal()] = null;
      if (column != null) {
        ordered.put(dimension, ordered(column, order));
      } else if (always.contains(dimension)) {
        ordered.put(dimension, new int[size]);
      }
    }
    return ordered;
  }

  private long @Nullable [] filled(long @Nullable [] column, long value) {
    long[] filled = column == null && value != 0 ? new long[capacity] : column;
    if (filled != null) {
      filled[size - 1] = value;
    }
    return filled;
  }

  private static long[] ordered(long[] column, int[] order) {
    if (order.length == 0) {
      return column;
    }
    long[] ordered = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = column[order[i]];
    }
    return ordered;
  }

  private static int[] ordered(int[] column, int[] order) {
    if (order.length == 0) {
      return column;
    }
    int[] ordered = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = column[order[i]];
    }
    return ordered;
  }

  private void grow() {
    int larger = capacity + (capacity >> 1);
    customers = Arrays.copyOf(customers, larger);
    times = Arrays.copyOf(times, larger);
    concerns = concerns == null ? null : Arrays.copyOf(concerns, larger);
    sequences = sequences == null ? null : Arrays.copyOf(sequences, larger);
    if (starts != null) {
      starts = Arrays.copyOf(starts, larger);
      Arrays.fill(starts, capacity, larger, Columns.NO_START);
    }
    for (int i = 0; i < codes.length; i++) {
      int[] column = codes[i];
      codes[i] = column == null ? null : Arrays.copyOf(column, larger);
    }
    capacity = larger;
  }
}
