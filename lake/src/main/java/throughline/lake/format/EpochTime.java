package throughline.lake.format;

import java.math.BigDecimal;

/** Times counted from the beginning of 1970. */
final class EpochTime {
  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799_999L);

  private EpochTime() {}

  static long millis(String value, int millisOfUnit) {
    if (value.isEmpty() || value.length() > 20) {
      return TimeForm.UNREADABLE;
    }
    try {
      BigDecimal millis = new BigDecimal(value).multiply(BigDecimal.valueOf(millisOfUnit));
      boolean possible = millis.abs().compareTo(LATEST) <= 0;
      return possible ? millis.longValue() : TimeForm.UNREADABLE;
    } catch (NumberFormatException e) {
      return TimeForm.UNREADABLE;
    }
  }
}
