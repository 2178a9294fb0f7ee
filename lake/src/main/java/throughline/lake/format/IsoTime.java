package throughline.lake.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRules;

/**
 * ISO 8601 times, read character by character because every row of every file has one; rare forms
 * (years of five digits, a zone in brackets) are left to the JDK.
 */
final class IsoTime implements TimeForm {
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int LARGEST_OFFSET = 18 * 3_600;

  private final ZoneRules rules;
  private final boolean utc;

  IsoTime(ZoneId zone) {
    this.rules = zone.getRules();
    this.utc = rules.isFixedOffset() && rules.getOffset(LocalDateTime.MIN).getTotalSeconds() == 0;
  }

  @Override
  public long millis(String value) {
    int length = value.length();
    if (length < 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
      return rare(value);
    }
    long day = day(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
    if (day == UNREADABLE) {
      return rare(value);
    }
    if (length == 10) {
      return atZone(day * SECONDS_OF_DAY, 0);
    }
    char separator = value.charAt(10);
    boolean separated = separator == 'T' || separator == ' ' || separator == 't';
    return separated ? time(value, day * SECONDS_OF_DAY) : rare(value);
  }

  private long time(String value, long midnight) {
    int length = value.length();
    if (length < 16 || value.charAt(13) != ':') {
      return rare(value);
    }
    int hour = digits(value, 11, 13);
    int minute = digits(value, 14, 16);
    boolean seconds = length > 16 && value.charAt(16) == ':';
    int second = seconds ? (length < 19 ? -1 : digits(value, 17, 19)) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return rare(value);
    }
    long local = midnight + hour * 3_600L + minute * 60L + second;
    return seconds ? fraction(value, local) : offset(value, 16, local, 0);
  }

  private long fraction(String value, long local) {
    int length = value.length();
    if (length == 19 || (value.charAt(19) != '.' && value.charAt(19) != ',')) {
      return offset(value, 19, local, 0);
    }
    int at = 20;
    int millis = 0;
    int scale = 100;
    while (at < length && isDigit(value.charAt(at))) {
      millis += (value.charAt(at) - '0') * scale;
      scale /= 10;
      at++;
    }
    return at == 20 ? rare(value) : offset(value, at, local, millis);
  }

  private long offset(String value, int at, long local, int millis) {
    int length = value.length();
    if (at == length) {
      return atZone(local, millis);
    }
    char sign = value.charAt(at);
    if (at + 1 == length && (sign == 'Z' || sign == 'z')) {
      return local * 1_000 + millis;
    }
    if (sign != '+' && sign != '-') {
      return rare(value);
    }
    int seconds = offsetSeconds(value, at + 1);
    if (seconds < 0 || seconds > LARGEST_OFFSET) {
      return rare(value);
    }
    return (local - (sign == '+' ? seconds : -seconds)) * 1_000 + millis;
  }

  // 01, 0100 and 01:00.
  private static int offsetSeconds(String value, int at) {
    int left = value.length() - at;
    boolean colon = left == 5 && value.charAt(at + 2) == ':';
    if (left != 2 && left != 4 && !colon) {
      return -1;
    }
    int hours = digits(value, at, at + 2);
    int minutes = left == 2 ? 0 : digits(value, value.length() - 2, value.length());
    return hours < 0 || minutes < 0 || minutes > 59 ? -1 : hours * 3_600 + minutes * 60;
  }

  private long atZone(long local, int millis) {
    if (utc) {
      return local * 1_000 + millis;
    }
    LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    return (local - rules.getOffset(time).getTotalSeconds()) * 1_000 + millis;
  }

  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = value.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The day of the epoch in the Gregorian calendar, or UNREADABLE where there is none such. */
  static long day(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return UNREADABLE;
    }
    // Years that begin in March have their leap day at the end.
    long shifted = month < 3 ? year - 1 : year;
    long monthsFromMarch = (month + 9) % 12;
    long dayOfYear = (153 * monthsFromMarch + 2) / 5 + day - 1;
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
  }

  private static int lengthOf(int month, int year) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private long rare(String value) {
    if (value.length() < 10 || value.length() > 80) {
      return UNREADABLE;
    }
    try {
      return millis(ZonedDateTime.parse(value).toOffsetDateTime());
    } catch (DateTimeParseException e) {
      return UNREADABLE;
    }
  }

  private static long millis(OffsetDateTime time) {
    try {
      long millis = time.toInstant().toEpochMilli();
      return TimeForm.isTime(millis) ? millis : UNREADABLE;
    } catch (ArithmeticException | DateTimeException e) {
      return UNREADABLE;
    }
  }
}
