package throughline.lake.mapping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Row;
import throughline.lake.format.TimeForm;

/** Reads texts of a row within what the tables behind can hold, and notes what does not fit. */
record Texts(Row row, List<Fault> faults) {
  static final int LABEL = 200;
  static final int KEY = 500;
  static final int PROSE = 100_000;

  /** A name that is shown and compared: without invisible characters, and not too long. */
  @Nullable String label(String key, @Nullable Value value) {
    String text = value == null ? null : value.of(row);
    return text == null ? null : fitting(key, visible(text), LABEL);
  }

  /** A text that points to something, such as a concern or an identifier. */
  @Nullable String key(String key, @Nullable Value value) {
    String text = value == null ? null : value.of(row);
    return text == null ? null : fitting(key, text.strip(), KEY);
  }

  /** A text as it was written. */
  @Nullable String prose(String key, @Nullable Value value) {
    String text = value == null ? null : value.of(row);
    return text == null ? null : fitting(key, text, PROSE);
  }

  /** A time; null where there is none, or none that can be read. */
  @Nullable Instant time(String key, @Nullable String text, TimeForm form) {
    if (text == null) {
      return null;
    }
    long millis = form.millis(text);
    if (TimeForm.isTime(millis)) {
      return Instant.ofEpochMilli(millis);
    }
    boolean ambiguous = millis == TimeForm.AMBIGUOUS;
    fault(
        ambiguous ? FaultCode.TIME_AMBIGUOUS : FaultCode.TIME_UNREADABLE,
        key,
        "The %s (%s) %s."
            .formatted(
                key,
                Fault.shown(text),
                ambiguous ? "may begin with the day or the month" : "is no time"));
    return null;
  }

  private @Nullable String fitting(String key, String text, int longest) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > longest) {
      fault(
          FaultCode.VALUE_TOO_LONG,
          key,
          "The %s has %,d characters, %,d are possible.".formatted(key, text.length(), longest));
      return null;
    }
    return text;
  }

  void fault(FaultCode code, String key, String reason) {
    faults.add(Fault.in(key, row.line(), code, reason));
  }

  // Otherwise a zero-width character would make a second department of the same name.
  static String visible(String text) {
    boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F || c == ' ');
    if (plain) {
      return text.strip();
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }
}
