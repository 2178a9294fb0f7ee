package throughline.simulator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Rows in memory that are not sorted yet, in one byte array that grows to its capacity. */
final class RunBuffer {

  private static final int INDEX_BITS = 27;

  private final int capacity;
  private byte[] bytes = new byte[1 << 16];
  private long[] order = new long[1 << 10];
  private int[] ends = new int[1 << 10];
  private int used;
  private int count;

  RunBuffer(int capacity) {
    this.capacity = capacity;
  }

  boolean fits(byte[] row) {
    return count == 0 || used + row.length <= capacity;
  }

  void add(long second, byte[] row) {
    makeRoom(row.length);
    System.arraycopy(row, 0, bytes, used, row.length);
    used += row.length;
    // Time above, place below: sorting these numbers sorts by time and keeps equal times in place.
    order[count] = second << INDEX_BITS | count;
    ends[count++] = used;
  }

  private void makeRoom(int length) {
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
    }
    if (count == ends.length) {
      order = Arrays.copyOf(order, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
  }

  void drain(Rows rows) throws IOException {
    Arrays.sort(order, 0, count);
    for (int i = 0; i < count; i++) {
      int place = place(i);
      rows.add(Arrays.copyOfRange(bytes, start(place), ends[place]));
    }
    clear();
  }

  /** All rows in order, each as its time, its length and its bytes. */
  ByteBuffer sortedRun() {
    Arrays.sort(order, 0, count);
    ByteBuffer run = ByteBuffer.allocate(used + count * (Long.BYTES + Integer.BYTES));
    for (int i = 0; i < count; i++) {
      int place = place(i);
      run.putLong(order[i] >> INDEX_BITS);
      run.putInt(ends[place] - start(place));
      run.put(bytes, start(place), ends[place] - start(place));
    }
    return run.flip();
  }

  private int place(int i) {
    return (int) (order[i] & ((1L << INDEX_BITS) - 1));
  }

  private int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  void clear() {
    used = 0;
    count = 0;
  }
}
