package throughline.command;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Rows;

/**
 * Where the columns of an event log stand in one file. In formats whose columns come to light row
 * by row they are looked for again when there are more of them.
 */
final class ColumnPlaces {
  private final Rows rows;
  private final int[] places = new int[LogColumn.values().length];
  private int known = -1;

  ColumnPlaces(Rows rows) {
    this.rows = rows;
    look();
  }

  /** Called before a row is looked at. */
  void refresh() {
    if (!rows.fixed() && rows.columns().size() != known) {
      look();
    }
  }

  boolean has(LogColumn column) {
    return places[column.ordinal()] >= 0;
  }

  /** The row's value, or null where it is empty or the file has no such column. */
  @Nullable String value(LogColumn column) {
    int place = places[column.ordinal()];
    if (place < 0) {
      return null;
    }
    String value = rows.value(place);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The name by which the file calls the column, or null where it has none. */
  @Nullable String name(LogColumn column) {
    return column.names().stream().filter(name -> rows.column(name) >= 0).findFirst().orElse(null);
  }

  private void look() {
    known = rows.columns().size();
    Arrays.fill(places, -1);
    for (LogColumn column : LogColumn.values()) {
      String name = name(column);
      if (name != null) {
        places[column.ordinal()] = rows.column(name);
      }
    }
  }
}
