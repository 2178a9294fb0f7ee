package throughline.engine.timeline;

/**
 * One customer's interactions with the whole organisation, oldest first: a view on rows of {@link
 * Columns}. It may be moved to the next customer once an analysis has seen it, so an analysis keeps
 * numbers, never the timeline itself. A journey is a timeline too: the cut that serves one concern.
 */
public final class Timeline {
  private final Columns columns;
  private int from;
  private int to;

  public Timeline(Columns columns, int from, int to) {
    this.columns = columns;
    show(from, to);
  }

  /** Moves this view to the rows {@code from} (inclusive) to {@code to} (exclusive). */
  public Timeline show(int newFrom, int newTo) {
    if (newFrom < 0 || newTo > columns.size || newFrom > newTo) {
      throw new IndexOutOfBoundsException(
          "The rows (%s to %s) are not within 0 to %s.".formatted(newFrom, newTo, columns.size));
    }
    from = newFrom;
    to = newTo;
    return this;
  }

  /** The opaque id of the customer, negative where nobody is known. */
  public long customer() {
    return columns.customers[from];
  }

  public boolean hasCustomer() {
    return columns.customers[from] >= 0;
  }

  public int size() {
    return to - from;
  }

  /** When the interaction happened: epoch milliseconds. */
  public long time(int index) {
    return columns.times[from + index];
  }

  /** When the interaction began: epoch milliseconds; its time where no start is known. */
  public long start(int index) {
    long start = columns.starts == null ? Columns.NO_START : columns.starts[from + index];
    return start == Columns.NO_START ? columns.times[from + index] : start;
  }

  public boolean hasStart(int index) {
    return columns.starts != null && columns.starts[from + index] != Columns.NO_START;
  }

  /** The opaque id of the concern, {@link Columns#NO_CONCERN} where there is none. */
  public long concern(int index) {
    return columns.concerns == null ? Columns.NO_CONCERN : columns.concerns[from + index];
  }

  /** The code of the interaction in a dimension, {@link Dimension#UNKNOWN} where not known. */
  public int code(Dimension dimension, int index) {
    return columns.codes(dimension)[from + index];
  }

  Columns columns() {
    return columns;
  }

  int from() {
    return from;
  }
}
