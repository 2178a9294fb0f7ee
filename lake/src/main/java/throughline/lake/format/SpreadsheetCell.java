package throughline.lake.format;

import java.util.regex.Pattern;

/**
 * The text of a cell that a spreadsheet must not run. What begins like a formula gets an apostrophe
 * before it, and so does what already looks as if it had one, so that the original can be told.
 */
public final class SpreadsheetCell {
  private static final Pattern NEGATIVE_NUMBER =
      Pattern.compile("-\\d{1,20}([.,]\\d{1,20})?([eE][+-]?\\d{1,3})?");

  private SpreadsheetCell() {}

  /** The text as it may stand in a cell. */
  public static String harmless(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  /** The text that was made harmless. */
  public static String original(String cell) {
    boolean marked = cell.startsWith("'") && isDangerous(cell.substring(1));
    return marked ? cell.substring(1) : cell;
  }

  private static boolean isDangerous(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    if (first == text.length()) {
      return false;
    }
    boolean formula = "=+-@\t\r\0".indexOf(text.charAt(first)) >= 0;
    return formula && !NEGATIVE_NUMBER.matcher(text).matches();
  }
}
