package throughline.lake.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.FaultCode;

/** Reads numbers as people write them: 1,234.50 and 1.234,50 and 12,5 and € 3. */
enum Amounts {
  POINT,
  COMMA,
  /** Tells each number's form from the number; 1,234 alone could be either. */
  DETECTED;

  private static final int LONGEST = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A number, or the reason why there is none. */
  record Read(@Nullable BigDecimal number, @Nullable FaultCode fault) {
    static final Read UNREADABLE = new Read(null, FaultCode.NUMBER_UNREADABLE);
    static final Read AMBIGUOUS = new Read(null, FaultCode.NUMBER_AMBIGUOUS);

    /** In hundredths, rounded half up; null where they are too many to count. */
    @Nullable Long cents() {
      if (number == null || number.abs().compareTo(BigDecimal.valueOf(1e15)) > 0) {
        return null;
      }
      return number.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValue();
    }
  }

  Read read(String text) {
    String digits = plain(text);
    if (digits.isEmpty() || text.length() > LONGEST) {
      return Read.UNREADABLE;
    }
    Amounts form = this == DETECTED ? detect(digits) : this;
    return form == DETECTED ? Read.AMBIGUOUS : form.number(digits);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean decoration =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.CURRENCY_SYMBOL
              || c == '\''
              || c == '’';
      if (!decoration) {
        plain.append(c == '−' ? '-' : c);
      }
    }
    return plain.toString();
  }

  private static Amounts detect(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    if (comma < 0) {
      return digits.indexOf('.') == point ? POINT : COMMA;
    }
    if (point >= 0) {
      return comma > point ? COMMA : POINT;
    }
    boolean several = digits.indexOf(',') != comma;
    if (several) {
      return POINT;
    }
    return digits.length() - comma - 1 == 3 ? DETECTED : COMMA;
  }

  private Read number(String digits) {
    char decimal = this == COMMA ? ',' : '.';
    char group = this == COMMA ? '.' : ',';
    if (!isGrouped(digits, group, decimal)) {
      return Read.UNREADABLE;
    }
    try {
      String plain = digits.replace(String.valueOf(group), "").replace(decimal, '.');
      BigDecimal number = new BigDecimal(plain);
      boolean sensible = Math.abs((long) number.scale()) < 100 && number.precision() < 100;
      return sensible ? new Read(number, null) : Read.UNREADABLE;
    } catch (NumberFormatException e) {
      return Read.UNREADABLE;
    }
  }

  // Groups have three digits each, and none stands behind the decimal sign.
  private static boolean isGrouped(String digits, char group, char decimal) {
    int from = digits.indexOf(group);
    if (from < 0) {
      return true;
    }
    int end = digits.indexOf(decimal);
    String[] groups =
        digits.substring(0, end < 0 ? digits.length() : end).split("[" + group + "]", -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    return end < 0 || digits.lastIndexOf(group) < end;
  }
}
