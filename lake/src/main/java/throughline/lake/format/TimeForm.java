package throughline.lake.format;

import java.time.ZoneId;

/**
 * A written form of times: turns a value into epoch milliseconds. Fractions beyond the millisecond
 * are cut off. Safe for use by several threads.
 */
@FunctionalInterface
public interface TimeForm {
  /** Stands for a value that is no time in this form. */
  long UNREADABLE = Long.MIN_VALUE;

  /** Stands for a value that could be more than one time, such as 3/4/2024. */
  long AMBIGUOUS = Long.MIN_VALUE + 1;

  /** Epoch milliseconds, {@link #UNREADABLE} or {@link #AMBIGUOUS}. */
  long millis(String value);

  static boolean isTime(long millis) {
    return millis > AMBIGUOUS;
  }

  /**
   * Recognises each value by its shape: ISO 8601 with or without offset, with a blank for the T,
   * without seconds or without time; 31.12.2024 and 31.12.2024 23:59; 2024/12/31; seconds and
   * milliseconds of the epoch; 20241231. Dates with slashes that begin with the day or the month
   * are ambiguous.
   *
   * @param zone of times without an offset
   */
  static TimeForm detected(ZoneId zone) {
    return new DetectedTime(zone);
  }

  /**
   * A form that somebody named: a pattern of letters as in {@link
   * java.time.format.DateTimeFormatter}, such as {@code d/M/yyyy H:mm}, or {@code iso}, {@code
   * epoch seconds}, {@code epoch milliseconds}.
   *
   * @throws IllegalArgumentException where the pattern is none
   */
  static TimeForm named(String name, ZoneId zone) {
    return switch (name) {
      case "iso" -> new IsoTime(zone);
      case "epoch seconds" -> value -> EpochTime.millis(value, 1_000);
      case "epoch milliseconds" -> value -> EpochTime.millis(value, 1);
      default -> new PatternTime(name, zone);
    };
  }
}
