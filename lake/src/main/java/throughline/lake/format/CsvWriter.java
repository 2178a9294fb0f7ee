package throughline.lake.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV with commas, quotes where they are needed, and lines that end as RFC 4180 says. */
final class CsvWriter implements RowWriter {
  private final Writer out;
  private final int columns;

  CsvWriter(Writer out, List<String> columns) throws IOException {
    this.out = out;
    this.columns = columns.size();
    row(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    if (values.size() != columns) {
      throw new IllegalArgumentException(
          "A row has %d values for %d columns.".formatted(values.size(), columns));
    }
    for (int column = 0; column < columns; column++) {
      if (column > 0) {
        out.write(',');
      }
      cell(values.get(column));
    }
    out.write("\r\n");
  }

  private void cell(@Nullable Object value) throws IOException {
    if (value == null) {
      return;
    }
    String text = value.toString();
    String harmless = value instanceof Number ? text : SpreadsheetCell.harmless(text);
    // A row of one empty cell would otherwise be an empty line, which is no row.
    boolean quoted = needsQuotes(harmless) || (columns == 1 && harmless.isEmpty());
    out.write(quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless);
  }

  // Semicolons, tabs and bars too: a spreadsheet may take any of them for the delimiter.
  private static boolean needsQuotes(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (",;\t|\"\r\n".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
