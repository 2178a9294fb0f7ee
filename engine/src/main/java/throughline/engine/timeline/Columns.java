package throughline.engine.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many interactions in columns: one primitive array each, all of one length, sorted by customer and
 * inside a customer by (time, source, source sequence, message id). Whoever makes columns sorts
 * them; nothing here checks the order. Arrays are not copied: hand them over and forget them.
 */
public final class Columns {
  /** Stands where an interaction has no start of its own. */
  public static final long NO_START = Long.MIN_VALUE;

  /** Stands where an interaction belongs to no concern. */
  public static final long NO_CONCERN = 0;

  final int size;
  final long[] customers;
  final long[] times;
  final long @Nullable [] starts;
  final long @Nullable [] concerns;
  final int[] @Nullable [] codes;

  /**
   * @param customers opaque ids; negative where the timeline is that of a concern nobody named a
   *     customer for
   * @param times epoch milliseconds
   * @param starts epoch milliseconds, {@link #NO_START} where not known; null where none is known
   * @param concerns opaque ids, {@link #NO_CONCERN} where none; null where there is none at all
   * @param codes a column per dimension; a dimension that nobody asked for may be absent
   */
  public Columns(
      int size,
      long[] customers,
      long[] times,
      long @Nullable [] starts,
      long @Nullable [] concerns,
      Map<Dimension, int[]> codes) {
    this.size = size;
    this.customers = customers;
    this.times = times;
    this.starts = starts;
    this.concerns = concerns;
    this.codes = new int[Dimension.values().length][];
    new EnumMap<>(codes).forEach((dimension, column) -> this.codes[dimension.ordinal()] = column);
  }

  public int size() {
    return size;
  }

  /** The dimensions that have a column here. */
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> present = EnumSet.noneOf(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      if (codes[dimension.ordinal()] != null) {
        present.add(dimension);
      }
    }
    return present;
  }

  public long customer(int row) {
    return customers[row];
  }

  /** The first row after {@code row} that belongs to another customer. */
  public int endOfCustomer(int row) {
    long customer = customers[row];
    int end = row + 1;
    while (end < size && customers[end] == customer) {
      end++;
    }
    return end;
  }

  /**
   * The first row at or after {@code row} with which a customer begins; the size where none does.
   */
  public int startOfCustomer(int row) {
    return row == 0 || row >= size || customers[row - 1] != customers[row]
        ? Math.min(row, size)
        : endOfCustomer(row);
  }

  /**
   * Shows every timeline in the rows {@code from} (inclusive) to {@code to} (exclusive) as the
   * scope cuts it; one of which the scope leaves nothing, or which does not pass its filters, is
   * not shown. Both rows are borders between customers.
   */
  public void show(int from, int to, Scope scope, Consumer<? super Timeline> viewer) {
    Timeline timeline = new Timeline(this, from, from);
    boolean everything = scope.isEverything();
    for (int row = from; row < to; ) {
      int end = endOfCustomer(row);
      if (everything || cut(timeline, row, end, scope)) {
        viewer.accept(everything ? timeline.show(row, end) : timeline);
      }
      row = end;
    }
  }

  private boolean cut(Timeline timeline, int from, int to, Scope scope) {
    int first = firstAt(from, to, scope.period().from());
    int last = firstAt(first, to, scope.end());
    return first < last && scope.passes(timeline.show(first, last));
  }

  private int firstAt(int from, int to, long time) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void setStart(int row, long start) {
    if (starts != null) {
      starts[row] = start;
    }
  }

  void setConcern(int row, long concern) {
    if (concerns != null) {
      concerns[row] = concern;
    }
  }

  int[] codes(Dimension dimension) {
    int[] column = codes[dimension.ordinal()];
    if (column == null) {
      throw new IllegalStateException(
          "The dimension (%s) was not read.\nMaybe name it in the analysis's dimensions."
              .formatted(dimension));
    }
    return column;
  }
}
