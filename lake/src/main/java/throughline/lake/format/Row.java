package throughline.lake.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row: its values by the names of its columns, in their order. */
public final class Row {
  private final Header header;
  private final @Nullable String[] values;
  private final long line;

  Row(Header header, @Nullable String[] values, long line) {
    this.header = header;
    this.values = values;
    this.line = line;
  }

  /**
   * A row of these values, for instance of an item of the Event API. A null is "no such column".
   */
  public static Row of(Map<String, @Nullable String> values) {
    Header header = new Header(java.util.List.copyOf(values.keySet()));
    return new Row(header, values.values().toArray(String[]::new), 0);
  }

  /** The same row at a line of its file. */
  public Row at(long newLine) {
    return new Row(header, values, newLine);
  }

  /** Where the row begins in its file; 0 where it comes from no file. */
  public long line() {
    return line;
  }

  /** Whether the row has the column, be it empty. */
  public boolean has(String column) {
    return value(column) != null;
  }

  /** The value in a column: empty where the field is empty, null where there is no such column. */
  public @Nullable String value(String column) {
    int place = header.find(column);
    return place < 0 || place >= values.length ? null : values[place];
  }

  /** The row's values by column, in the order of the columns, without those it does not have. */
  public Map<String, String> values() {
    Map<String, String> all = new LinkedHashMap<>();
    for (int place = 0; place < values.length; place++) {
      String value = values[place];
      if (value != null) {
        all.put(header.name(place), value);
      }
    }
    return all;
  }

  /** This row with more columns behind its own; a column that it has keeps its value. */
  public Row and(Map<String, String> more) {
    Map<String, @Nullable String> all = new LinkedHashMap<>(values());
    more.forEach(all::putIfAbsent);
    return of(all).at(line);
  }

  @Override
  public String toString() {
    return "Line " + line + ": " + header.names() + " " + Arrays.toString(values);
  }
}
