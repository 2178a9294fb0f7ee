package throughline.engine.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

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
  final long[] starts;
  final long[] concerns;
  final int[][] codes;

  /**
   * @param customers opaque ids
   * @param times epoch milliseconds
   * @param starts epoch milliseconds, {@link #NO_START} where not known
   * @param concerns opaque ids, {@link #NO_CONCERN} where none
   * @param codes a column per dimension; a dimension that nobody asked for may be absent
   */
  public Columns(
      int size,
      long[] customers,
      long[] times,
      long[] starts,
      long[] concerns,
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
}
