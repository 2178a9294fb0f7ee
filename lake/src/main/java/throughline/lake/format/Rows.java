package throughline.lake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file, read one after another in constant memory. A row that cannot be read is a
 * row with a {@link #fault()}; so is the only row of a file that cannot be read at all.
 *
 * <pre>{@code
 * try (Rows rows = Formats.open(file)) {
 *   int activity = rows.column("activity");
 *   while (rows.next()) {
 *     if (rows.fault() == null) {
 *       count(rows.value(activity));
 *     }
 *   }
 * }
 * }</pre>
 */
public interface Rows extends AutoCloseable {

  /** The file's name. */
  String file();

  FileFormat format();

  /** How the file was understood: its character set, delimiter and the like, a sentence each. */
  List<String> notes();

  /** The names of the columns; in JSON Lines, XES and OCEL those that were seen so far. */
  List<String> columns();

  /** Whether every row has every column, as in CSV and Parquet. */
  boolean fixed();

  /** The place of a column, or -1 where the file has (so far) none of that name. */
  int column(String name);

  /**
   * Moves to the next row, which is the first one at first.
   *
   * @return false where there is none
   * @throws java.io.UncheckedIOException where the machine, not the file, is broken
   */
  boolean next();

  /** The line at which the row begins; in Parquet the number of the row, from 1. */
  long line();

  /** Why this row cannot be read, or null where it can. */
  @Nullable Fault fault();

  /**
   * The row's value in a column: empty where the field is empty, null where the row has no such
   * column. Equal values of one column are often the same object.
   */
  @Nullable String value(int column);

  /** The row's value in a column of this name, null where the row has no such column. */
  default @Nullable String value(String column) {
    int place = column(column);
    return place < 0 ? null : value(place);
  }

  /** This row as a value of its own, which stays when {@link #next()} moves on. */
  Row row();

  /** The row as it stands in the file, or as near to it as can be told, cut where it is long. */
  String content();

  @Override
  void close();
}
