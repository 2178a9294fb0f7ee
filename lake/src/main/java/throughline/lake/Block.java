package throughline.lake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;

/** Rows on their way out of the lake: columns that grow, in the order of a {@link Reading}. */
final class Block {
  private static final int CUSTOMER = 0;
  private static final int TIME = 1;
  private static final int START = 2;
  private static final int CONCERN = 3;
  private static final int SEQUENCE = 4;
  private static final int INTERACTION = 5;

  private final Reading reading;
  private final long[][] numbers;
  private final int[][] codes;
  private final int source;
  private final int recoded;
  private int size;

  Block(Reading reading, int capacity) {
    this.reading = reading;
    numbers = new long[reading.ranked() ? INTERACTION + 1 : CONCERN + 1][capacity];
    codes = new int[reading.dimensions().size()][capacity];
    source = reading.dimensions().indexOf(Dimension.SOURCE);
    recoded =
        reading.recoding().isEmpty() ? -1 : reading.dimensions().indexOf(Dimension.DEPARTMENT);
  }

  int size() {
    return size;
  }

  long customer(int row) {
    return numbers[CUSTOMER][row];
  }

  /** The first row of the last customer; 0 where there is no row. */
  int startOfLastCustomer() {
    int row = Math.max(0, size - 1);
    while (row > 0 && customer(row - 1) == customer(row)) {
      row--;
    }
    return row;
  }

  int endOfCustomer(int row) {
    int end = row + 1;
    while (end < size && customer(end) == customer(row)) {
      end++;
    }
    return end;
  }

  /** The first row from {@code from} on whose customer is {@code customer} or a later one. */
  int firstAt(long customer, int from) {
    int row = from;
    while (row < size && customer(row) < customer) {
      row++;
    }
    return row;
  }

  void append(DuckDBDataChunkReader chunk) {
    int count = (int) chunk.rowCount();
    reserve(count);
    for (int column = 0; column < Reading.FIXED; column++) {
      read(chunk.vector(column), numbers[column], count);
    }
    for (int column = 0; column < codes.length; column++) {
      read(chunk.vector(Reading.FIXED + column), codes[column], count);
    }
    for (int column = Reading.FIXED; column < numbers.length; column++) {
      read(chunk.vector(codes.length + column), numbers[column], count);
    }
    if (recoded >= 0) {
      reading.recoding().apply(codes[recoded], size, size + count);
    }
    size += count;
  }

  private void read(DuckDBReadableVector vector, long[] column, int count) {
    for (int i = 0; i < count; i++) {
      column[size + i] = vector.getLong(i, Columns.NO_START);
    }
  }

  private void read(DuckDBReadableVector vector, int[] column, int count) {
    for (int i = 0; i < count; i++) {
      column[size + i] = vector.getInt(i);
    }
  }

  /** Appends the rows {@code from} (inclusive) to {@code to} (exclusive) of another block. */
  void append(Block other, int from, int to) {
    int count = to - from;
    reserve(count);
    for (int column = 0; column < numbers.length; column++) {
      System.arraycopy(other.numbers[column], from, numbers[column], size, count);
    }
    for (int column = 0; column < codes.length; column++) {
      System.arraycopy(other.codes[column], from, codes[column], size, count);
    }
    size += count;
  }

  /** Whether a row comes before a row of another block, both of one customer. */
  boolean isBefore(int row, Block other, int otherRow) {
    int order = Long.compare(numbers[TIME][row], other.numbers[TIME][otherRow]);
    if (order == 0) {
      order = Integer.compare(codes[source][row], other.codes[source][otherRow]);
    }
    if (order == 0) {
      order = Long.compare(numbers[SEQUENCE][row], other.numbers[SEQUENCE][otherRow]);
    }
    if (order == 0) {
      order = Long.compare(numbers[INTERACTION][row], other.numbers[INTERACTION][otherRow]);
    }
    return order < 0;
  }

  /** Forgets the rows before this one. */
  void forgetBefore(int row) {
    for (long[] column : numbers) {
      System.arraycopy(column, row, column, 0, size - row);
    }
    for (int[] column : codes) {
      System.arraycopy(column, row, column, 0, size - row);
    }
    size -= row;
  }

  private void reserve(int count) {
    int capacity = numbers[CUSTOMER].length;
    if (size + count > capacity) {
      int larger = Math.max(size + count, capacity + (capacity >> 1));
      Arrays.setAll(numbers, i -> Arrays.copyOf(numbers[i], larger));
      Arrays.setAll(codes, i -> Arrays.copyOf(codes[i], larger));
    }
  }

  /** The rows as the engine looks at them, until the next change of this block. */
  Columns columns() {
    Map<Dimension, int[]> byDimension = new EnumMap<>(Dimension.class);
    for (int column = 0; column < codes.length; column++) {
      byDimension.put(reading.dimensions().get(column), codes[column]);
    }
    return new Columns(
        size, numbers[CUSTOMER], numbers[TIME], numbers[START], numbers[CONCERN], byDimension);
  }
}
