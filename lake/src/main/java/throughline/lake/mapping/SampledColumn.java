package throughline.lake.mapping;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.TimeForm;

/**
 * The first values of a column, by which it can be told what it holds.
 *
 * @param values those that are given
 * @param rows how many rows were looked at
 */
record SampledColumn(String name, List<String> values, int rows) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
  private static final List<String> SLASHED =
      List.of(
          "d/M/yyyy H:mm",
          "M/d/yyyy H:mm",
          "d/M/yyyy",
          "M/d/yyyy",
          "d/M/yyyy H:mm:ss",
          "M/d/yyyy H:mm:ss");
  private static final String TIME_NAMES =
      ".*(time|date|datum|data_|fecha|timestamp|_at|_on|^at|^ts|heure|zeit).*";

  SampledColumn {
    values = List.copyOf(values);
  }

  /** The name in small letters, with all that separates its words as one character. */
  String plainName() {
    String split = name.replaceAll("([a-z])([A-Z])", "$1_$2");
    return split.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  boolean isNamed(String... patterns) {
    for (String pattern : patterns) {
      if (plainName().matches(pattern)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmail() {
    return !values.isEmpty() && values.stream().allMatch(value -> EMAIL.matcher(value).matches());
  }

  boolean isNumber() {
    return !values.isEmpty() && values.stream().allMatch(value -> NUMBER.matcher(value).matches());
  }

  /** Whether every row has a value, and each another one. */
  boolean isUnique() {
    return rows > 0 && values.size() == rows && new HashSet<>(values).size() == rows;
  }

  /** The form of the times that this column holds: empty where each tells its own; null if none. */
  @Nullable String timeForm() {
    if (values.isEmpty() || (isNumber() && !isNamed(TIME_NAMES))) {
      return null;
    }
    if (all(TimeForm.detected(ZoneOffset.UTC))) {
      return "";
    }
    return SLASHED.stream()
        .filter(form -> all(TimeForm.named(form, ZoneOffset.UTC)))
        .findFirst()
        .orElse(null);
  }

  private boolean all(TimeForm form) {
    return values.stream().allMatch(value -> TimeForm.isTime(form.millis(value)));
  }
}
