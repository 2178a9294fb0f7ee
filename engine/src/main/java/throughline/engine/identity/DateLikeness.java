package throughline.engine.identity;

/**
 * How two dates of birth are alike: a slip of the pen, day and month swapped, only the year known,
 * some days apart, or the same season of a year near. Dates may be impossible ones.
 */
final class DateLikeness implements Likeness {
  private static final int DECADE = 2;
  private static final int YEAR = 3;
  private static final int SEASON = 4;
  private static final int DAYS = 5;
  private static final int SLIP = 6;
  private static final int DAYS_NEAR = 40;
  private static final double DAYS_OF_YEAR = 365.25;

  @Override
  public int level(Lexicon words, int one, int other) {
    int a = words.number(one);
    int b = words.number(other);
    if (a < 0 || b < 0) {
      char[] left = words.letters(one);
      char[] right = words.letters(other);
      return Spelling.ofThread().edits(left, right, 1) <= 1 ? SLIP : Measure.DIFFERENT;
    }
    return isSlip(a, b, words.letters(one), words.letters(other)) ? SLIP : byDistance(a, b);
  }

  private static boolean isSlip(int a, int b, char[] left, char[] right) {
    boolean sameYear = a / 10_000 == b / 10_000;
    boolean swapped = a % 100 == b / 100 % 100 && b % 100 == a / 100 % 100;
    boolean onlyYear = a % 10_000 == 101 || b % 10_000 == 101;
    return (sameYear && (swapped || onlyYear))
        || Spelling.ofThread().edits(left, right, 1) <= 1
        || (a % 10_000 == b % 10_000 && sameDigits(a / 10_000, b / 10_000));
  }

  private static boolean sameDigits(int year, int other) {
    return year / 100 == other / 100
        && year % 10 == other / 10 % 10
        && year / 10 % 10 == other % 10;
  }

  private static int byDistance(int a, int b) {
    double days = Math.abs(day(a) - day(b));
    if (days <= DAYS_NEAR) {
      return DAYS;
    }
    double years = Math.rint(days / DAYS_OF_YEAR);
    boolean season = Math.abs(days - years * DAYS_OF_YEAR) <= DAYS_NEAR;
    if (season && (years == 1 || years == 10 || a % 10_000 == b % 10_000)) {
      return SEASON;
    }
    if (days <= DAYS_OF_YEAR + DAYS_NEAR) {
      return YEAR;
    }
    return days <= 10 * DAYS_OF_YEAR + DAYS_NEAR ? DECADE : Measure.DIFFERENT;
  }

  private static double day(int date) {
    int year = date / 10_000;
    return year * DAYS_OF_YEAR + date / 100 % 100 * 30.4375 + date % 100;
  }
}
