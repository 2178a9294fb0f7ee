package throughline.command;

import java.util.Locale;

/** Spans of time in words, in the unit that a reader would choose. */
final class Spans {
  private static final double SECOND = 1000;
  private static final double MINUTE = 60 * SECOND;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;
  private static final double YEAR = 365.25 * DAY;

  private Spans() {}

  static String words(double milliseconds) {
    double size = Math.abs(milliseconds);
    if (size < MINUTE) {
      return in(milliseconds / SECOND, "s");
    }
    if (size < HOUR) {
      return in(milliseconds / MINUTE, "min");
    }
    if (size < DAY) {
      return in(milliseconds / HOUR, "h");
    }
    return size < 3 * YEAR ? in(milliseconds / DAY, "d") : in(milliseconds / YEAR, "years");
  }

  private static String in(double count, String unit) {
    return String.format(Locale.ROOT, "%.1f %s", count, unit);
  }
}
