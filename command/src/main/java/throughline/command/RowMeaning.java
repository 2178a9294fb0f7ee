package throughline.command;

import org.jspecify.annotations.Nullable;
import throughline.lake.format.Rows;

/** What the rows of a file mean as events. */
interface RowMeaning {

  /** Called before the first row, and again after the last when all columns are known. */
  void check(Rows rows, boolean allColumnsKnown);

  /**
   * Adds the row's events to the log.
   *
   * @return why the row cannot be read and what mends it, or null where it was read
   */
  @Nullable String read(Rows rows, long row, EventLogBuilder log);
}
