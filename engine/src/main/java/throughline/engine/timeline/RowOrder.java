package throughline.engine.timeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by customer and inside a customer by (time, source, sequence, arrival). Rows
 * are distributed to customers by counting, and then only those of one customer are compared: logs
 * come nearly in time order, so most customers need no sorting at all.
 */
final class RowOrder {
  private static final int FEW = 24;

  private final int size;
  private final long[] customers;
  private final long[] times;
  private final int @Nullable [] sources;
  private final long @Nullable [] sequences;
  private int[] order = {};
  private int[] scratch = {};

  RowOrder(
      int size,
      long[] customers,
      long[] times,
      int @Nullable [] sources,
      long @Nullable [] sequences) {
    this.size = size;
    this.customers = customers;
    this.times = times;
    this.sources = sources;
    this.sequences = sequences;
  }

  /** The rows in order, or an empty array where they are in order as they came. */
  int[] rows() {
    if (isInOrder()) {
      return new int[0];
    }
    order = byCustomer();
    for (int from = 0; from < size; ) {
      int to = endOfCustomer(from);
      sortByTime(from, to);
      from = to;
    }
    return order;
  }

  private boolean isInOrder() {
    for (int row = 1; row < size; row++) {
      if (customers[row - 1] > customers[row]
          || (customers[row - 1] == customers[row] && isAfter(row - 1, row))) {
        return false;
      }
    }
    return true;
  }

  private int endOfCustomer(int from) {
    long customer = customers[order[from]];
    int to = from + 1;
    while (to < size && customers[order[to]] == customer) {
      to++;
    }
    return to;
  }

  private int[] byCustomer() {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int row = 0; row < size; row++) {
      least = Math.min(least, customers[row]);
      greatest = Math.max(greatest, customers[row]);
    }
    long span = greatest - least;
    return span >= 0 && span < 4L * size + 1024 ? byCounting(least, (int) span + 1) : byRanks();
  }

  private int[] byCounting(long least, int span) {
    int[] next = new int[span + 1];
    for (int row = 0; row < size; row++) {
      next[(int) (customers[row] - least) + 1]++;
    }
    for (int i = 1; i <= span; i++) {
      next[i] += next[i - 1];
    }
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[next[(int) (customers[row] - least)]++] = row;
    }
    return rows;
  }

  /** For ids that are far apart, such as hashes: the same by their ranks. */
  private int[] byRanks() {
    long[] distinct = distinct();
    int[] next = new int[distinct.length + 1];
    int[] ranks = new int[size];
    for (int row = 0; row < size; row++) {
      ranks[row] = Arrays.binarySearch(distinct, customers[row]);
      next[ranks[row] + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[next[ranks[row]]++] = row;
    }
    return rows;
  }

  private long[] distinct() {
    long[] sorted = Arrays.copyOf(customers, size);
    Arrays.parallelSort(sorted);
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private void sortByTime(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sortByTime(from, middle);
    sortByTime(middle, to);
    if (isAfter(order[middle - 1], order[middle])) {
      merge(from, middle, to);
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = order[i];
      int place = i;
      while (place > from && isAfter(order[place - 1], row)) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = row;
    }
  }

  private void merge(int from, int middle, int to) {
    int length = middle - from;
    if (scratch.length < length) {
      scratch = new int[Math.max(length, 1024)];
    }
    System.arraycopy(order, from, scratch, 0, length);
    int left = 0;
    int right = middle;
    for (int place = from; left < length; place++) {
      order[place] =
          right < to && isAfter(scratch[left], order[right]) ? order[right++] : scratch[left++];
    }
  }

  private boolean isAfter(int row, int other) {
    if (times[row] != times[other]) {
      return times[row] > times[other];
    }
    if (sources != null && sources[row] != sources[other]) {
      return sources[row] > sources[other];
    }
    return sequences != null && sequences[row] > sequences[other];
  }
}
