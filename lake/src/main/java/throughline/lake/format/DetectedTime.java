package throughline.lake.format;

import java.time.ZoneId;

/** Times whose form is told from each value's shape. */
final class DetectedTime implements TimeForm {
  private final IsoTime iso;
  private final TimeForm dotted;
  private final TimeForm slashed;
  private final TimeForm compactDate;
  private final TimeForm compact;

  DetectedTime(ZoneId zone) {
    iso = new IsoTime(zone);
    dotted = new PatternTime("d.M.yyyy[ H:mm[:ss]]", zone);
    slashed = new PatternTime("yyyy/M/d[ H:mm[:ss]]", zone);
    compactDate = new PatternTime("yyyyMMdd", zone);
    compact = new PatternTime("yyyyMMddHHmmss", zone);
  }

  @Override
  public long millis(String value) {
    if (value.length() > 4 && value.charAt(4) == '-') {
      return iso.millis(value);
    }
    return other(value.strip());
  }

  private long other(String value) {
    if (value.isEmpty()) {
      return UNREADABLE;
    }
    if (isNumber(value)) {
      return number(value);
    }
    if (hasAt(value, '.', 1, 2)) {
      return dotted.millis(value);
    }
    if (hasAt(value, '/', 4, 4)) {
      return slashed.millis(value);
    }
    return hasAt(value, '/', 1, 2) ? AMBIGUOUS : iso.millis(value);
  }

  private static boolean hasAt(String value, char separator, int from, int to) {
    int at = value.indexOf(separator);
    return at >= from && at <= to && Character.isDigit(value.charAt(0));
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  // From 1973 to 2286 seconds have 9 or 10 digits and milliseconds 12 or 13.
  private long number(String value) {
    return switch (value.length()) {
      case 8 -> compactDate.millis(value);
      case 14 -> compact.millis(value);
      case 9, 10 -> EpochTime.millis(value, 1_000);
      case 12, 13 -> EpochTime.millis(value, 1);
      default -> UNREADABLE;
    };
  }
}
