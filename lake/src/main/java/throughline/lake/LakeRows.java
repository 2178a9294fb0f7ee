package throughline.lake;

import java.util.Arrays;
import throughline.engine.timeline.Dimension;

/** Interactions on their way into the lake: columns that grow, in any order. */
public final class LakeRows {
  private static final int FIRST_CAPACITY = 1024;

  /** In the order of {@link LakeColumns#NUMBERS}. */
  private final long[][] numbers = new long[LakeColumns.NUMBERS.size()][FIRST_CAPACITY];

  private final int[][] codes = new int[Dimension.values().length][FIRST_CAPACITY];
  private int size;

  public int size() {
    return size;
  }

  public void add(LakeRow row) {
    if (size == numbers[0].length) {
      grow();
    }
    numbers[0][size] = row.record();
    numbers[1][size] = row.customer();
    numbers[2][size] = row.time();
    numbers[3][size] = row.start();
    numbers[4][size] = row.concern();
    numbers[5][size] = row.sequence();
    numbers[6][size] = row.interaction();
    for (int dimension = 0; dimension < codes.length; dimension++) {
      codes[dimension][size] = row.codes()[dimension];
    }
    size++;
  }

  /** Forgets all rows and keeps the room for new ones. */
  public void clear() {
    size = 0;
  }

  long number(int column, int row) {
    return numbers[column][row];
  }

  int code(int dimension, int row) {
    return codes[dimension][row];
  }

  private void grow() {
    int capacity = size * 2;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Arrays.copyOf(numbers[i], capacity);
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Arrays.copyOf(codes[i], capacity);
    }
  }
}
