package throughline.simulator.output;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A table with a delimiter: rows of cells, quoted where they must be. */
public final class Sheet {

  private final Spool spool;
  private final char delimiter;
  private final StringBuilder line = new StringBuilder(256);

  public Sheet(Spool spool, char delimiter) {
    this.spool = spool;
    this.delimiter = delimiter;
  }

  /** Adds a row of the given time; a cell that is null is empty. */
  public void row(Instant at, @Nullable Object... cells) {
    spool.add(at, line(cells));
  }

  private CharSequence line(@Nullable Object... cells) {
    line.setLength(0);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(delimiter);
      }
      Object cell = cells[i];
      if (cell != null) {
        append(cell.toString());
      }
    }
    return line;
  }

  private void append(String cell) {
    if (!mustBeQuoted(cell)) {
      line.append(cell);
      return;
    }
    line.append('"').append(cell.replace("\"", "\"\"")).append('"');
  }

  private boolean mustBeQuoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
