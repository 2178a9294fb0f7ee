package throughline.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import throughline.lake.format.Fault;

/** Rows of text under a title; columns as wide as their widest cell, the last one as it comes. */
final class Table {
  private static final int WIDEST = 60;

  private final String title;
  private final List<String[]> rows = new ArrayList<>();

  Table(String title, String... columns) {
    this.title = title;
    rows.add(columns);
  }

  void row(String... cells) {
    rows.add(cells);
  }

  void print(PrintWriter out) {
    out.printf("%n%s%n", title);
    int[] widths = widths();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        String cell = Fault.shown(row[column]);
        boolean last = column == row.length - 1;
        line.append("  ").append(last ? row[column] : padded(cell, widths[column]));
      }
      out.println(line);
    }
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.min(WIDEST, Math.max(widths[column], row[column].length()));
      }
    }
    return widths;
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }
}
