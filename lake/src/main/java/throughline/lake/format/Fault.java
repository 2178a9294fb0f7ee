package throughline.lake.format;

import org.jspecify.annotations.Nullable;

/**
 * A reason why a file, a row or a value could not be read.
 *
 * @param line where it is: the first line of the row in its file; 0 where the whole file is meant
 * @param column the column at fault, or null where none is
 * @param reason what is wrong, in one sentence, with the value at fault
 * @param next what mends it, in one sentence
 */
public record Fault(
    FaultCode code, long line, @Nullable String column, String reason, String next) {
  private static final int LONGEST_SHOWN = 80;

  /** A fault of a row, or of its file where the line is 0. */
  public static Fault at(long line, FaultCode code, String reason) {
    return new Fault(code, line, null, reason, code.next());
  }

  /** A fault of one value of a row. */
  public static Fault in(String column, long line, FaultCode code, String reason) {
    return new Fault(code, line, column, reason, code.next());
  }

  static Fault nul(String column, long line) {
    String reason = "The value (%s) holds a NUL character.".formatted(shown(column));
    return in(column, line, FaultCode.VALUE_HAS_NUL, reason);
  }

  static Fault brokenText(String column, long line, String value) {
    String reason = "The value (%s) holds bytes that are no text.".formatted(shown(value));
    return in(column, line, FaultCode.VALUE_HAS_BROKEN_TEXT, reason);
  }

  public Fault withNext(String newNext) {
    return new Fault(code, line, column, reason, newNext);
  }

  public Fault atLine(long newLine) {
    return new Fault(code, newLine, column, reason, next);
  }

  /** A value as it may stand in a sentence: short, and without characters that bend the line. */
  public static String shown(String value) {
    StringBuilder shown = new StringBuilder();
    value.codePoints().limit(LONGEST_SHOWN).map(Fault::visible).forEach(shown::appendCodePoint);
    return value.codePointCount(0, value.length()) > LONGEST_SHOWN ? shown + "…" : shown.toString();
  }

  private static int visible(int codePoint) {
    int type = Character.getType(codePoint);
    boolean bends =
        Character.isISOControl(codePoint)
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return bends ? '·' : codePoint;
  }

  /** Where and what, without what mends it. */
  public String said() {
    return (line == 0 ? "" : "Line " + line + ": ") + reason;
  }

  @Override
  public String toString() {
    return said() + " " + next;
  }
}
