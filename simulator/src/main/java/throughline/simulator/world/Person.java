package throughline.simulator.world;

import java.util.Locale;

/**
 * A customer as they really are, before any system writes them down in its own way.
 *
 * @param number counts customers from 1 in the order in which the world made them
 * @param patience 0 loses temper at once, 1 never does
 * @param care 0 types carelessly, 1 never makes a typing error
 */
public record Person(
    int number,
    String given,
    String family,
    int birthYear,
    Language language,
    String email,
    BuyerRole role,
    double patience,
    double care) {

  private static final long MOBILE_NUMBERS = 9_999_991;
  private static final long CUSTOMER_NUMBERS = 8_999_993;

  /** The name of the person in the truth files, in no system. */
  public String truthId() {
    return String.format(Locale.ROOT, "person-%07d", number);
  }

  public String name() {
    return given + " " + family;
  }

  public String customerNumber() {
    return "K-" + (1_000_000 + number * 48_271L % CUSTOMER_NUMBERS);
  }

  /** The mobile number without country code and leading zero: nine digits. */
  public String mobile() {
    return (76 + number % 4)
        + String.format(Locale.ROOT, "%07d", number * 7_654_321L % MOBILE_NUMBERS);
  }

  public String internationalPhone() {
    return "+41" + mobile();
  }

  /** The mobile number as people write it: 079 123 45 67. */
  public String nationalPhone() {
    String n = mobile();
    return "0"
        + n.substring(0, 2)
        + " "
        + n.substring(2, 5)
        + " "
        + n.substring(5, 7)
        + " "
        + n.substring(7);
  }

  public String webId() {
    return "u" + Long.toString(100_000 + number * 15_485_863L % 999_999_937L, 36);
  }

  /** The browser of the person, one of several over the years. */
  public String device(int which) {
    return "a-" + Long.toHexString(new Chance(number * 31L + which).next());
  }

  public boolean isOnline() {
    return birthYear > 1950;
  }
}
