package throughline.platform;

import java.util.regex.Pattern;

/** A cell of a CSV file that no spreadsheet takes for a formula. */
final class CsvCell {

  private static final String DANGEROUS = "=+-@\t\r\0";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

  private CsvCell() {}

  static String of(String text) {
    return quoted(isFormula(text) ? "'" + text : text);
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && DANGEROUS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
