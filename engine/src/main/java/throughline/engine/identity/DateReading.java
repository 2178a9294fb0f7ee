package throughline.engine.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the ways people write them, as eight digits: year, month, day. Impossible ones (30
 * February, month 13) are kept as they are written, because a slip of the pen is evidence too.
 */
final class DateReading {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private DateReading() {}

  /** Eight digits; other letters and digits where it is no date; empty where nothing is said. */
  static String read(String text, boolean dayFirst) {
    String bare = text.strip();
    String words = Folding.words(timeCut(bare));
    String date = ofParts(words.split(" ", -1), dayFirst);
    String read = date == null ? Folding.letters(bare) : date;
    return read.chars().allMatch(digit -> digit == '0') ? "" : read;
  }

  private static String timeCut(String text) {
    int time = text.indexOf('T') == 10 ? 10 : text.indexOf(':') > 10 ? text.indexOf(' ', 8) : -1;
    return time > 0 ? text.substring(0, time) : text;
  }

  private static @Nullable String ofParts(String[] parts, boolean dayFirst) {
    if (parts.length == 1) {
      return ofOne(parts[0], dayFirst);
    }
    if (parts.length != 3) {
      return null;
    }
    if (parts[0].length() == 4) {
      return date(parts[0], month(parts[1]), parts[2]);
    }
    if (isWord(parts[0])) {
      return date(parts[2], month(parts[0]), parts[1]);
    }
    boolean dayIsFirst =
        isWord(parts[1]) || isDayFirst(number(parts[0]), number(parts[1]), dayFirst);
    return dayIsFirst
        ? date(parts[2], month(parts[1]), parts[0])
        : date(parts[2], month(parts[0]), parts[1]);
  }

  // Of 03/25/1980 and 25/03/1980 only one part can be the month, whatever the column's habit.
  private static boolean isDayFirst(int first, int second, boolean habit) {
    if (first > 12 != second > 12) {
      return first > 12;
    }
    return habit;
  }

  private static @Nullable String ofOne(String digits, boolean dayFirst) {
    if (digits.length() != 8 || number(digits) < 0) {
      return digits.length() == 4 && number(digits) > 0 ? digits + "0101" : null;
    }
    int year = number(digits.substring(0, 4));
    if (year >= 1500 && year <= 2200) {
      return digits;
    }
    String parts =
        digits.substring(0, 2) + " " + digits.substring(2, 4) + " " + digits.substring(4);
    return ofParts(parts.split(" ", -1), dayFirst);
  }

  private static boolean isWord(String part) {
    return part.length() >= 3 && Character.isLetter(part.charAt(0));
  }

  private static int month(String part) {
    if (!isWord(part)) {
      return number(part);
    }
    int at = MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
  }

  private static @Nullable String date(String year, int month, String day) {
    int fullYear = number(year);
    int dayNumber = number(day);
    if (fullYear < 0 || month < 0 || month > 99 || dayNumber < 0 || dayNumber > 99) {
      return null;
    }
    if (year.length() == 2) {
      fullYear += fullYear <= 29 ? 2000 : 1900;
    }
    return fullYear > 9999
        ? null
        : String.valueOf(100_000_000 + fullYear * 10_000 + month * 100 + dayNumber).substring(1);
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 8) {
      return -1;
    }
    int number = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
