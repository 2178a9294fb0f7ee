package throughline.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as a file, row after row, so that a list of any length needs no memory. Closing it
 * closes what it writes to.
 */
public interface RowWriter extends Closeable {

  /** A CSV file (RFC 4180) with these columns, harmless in a spreadsheet. */
  static RowWriter csv(Writer out, List<String> columns) throws IOException {
    return new CsvWriter(out, columns);
  }

  /** A JSON Lines file whose objects have these keys; numbers and truth values stay such. */
  static RowWriter jsonLines(Writer out, List<String> columns) {
    return new JsonLinesWriter(out, columns);
  }

  /**
   * A Parquet file of typed values; closing it writes what makes it one, and a group of rows at a
   * time is in memory.
   */
  static RowWriter parquet(OutputStream out, List<TypedColumn> columns) throws IOException {
    return new ParquetRowWriter(out, columns);
  }

  /** Writes a row: a value for each column, in their order. */
  void row(List<? extends @Nullable Object> values) throws IOException;
}
