package throughline.customers.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How identifiers are written so that equal ones look equal, and which values prove nothing.
 *
 * @param mailboxRules whether providers' rules count (dots and "+word" in a mailbox that ignores
 *     them); off by default, because two people share a mailbox's name more often than a rule helps
 */
public record Normalisation(boolean mailboxRules) {
  static final String PLACEHOLDER = "A placeholder, not a value of one person.";
  public static final String NOT_A_PHONE = "Not a phone number of its region.";
  static final String NOT_AN_EMAIL = "Not an email address.";

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  /** How most of the world dials abroad, and writes it down. */
  private static final String ABROAD = "00";

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "null",
          "none",
          "nil",
          "nan",
          "na",
          "n/a",
          "n.a.",
          "unknown",
          "unbekannt",
          "undefined",
          "anonymous",
          "anonym",
          "guest",
          "gast",
          "test",
          "tbd",
          "keine",
          "missing",
          "leer",
          "empty",
          "default",
          "dummy",
          "xxx",
          "123456789",
          "1234567890",
          "-",
          "?");
  private static final Set<String> MAILBOXES_OF_NOBODY =
      Set.of(
          "test",
          "noreply",
          "no-reply",
          "donotreply",
          "do-not-reply",
          "none",
          "null",
          "unknown",
          "noemail",
          "no-email",
          "keine",
          "dummy",
          "nobody",
          "na");

  /** A value as it is kept: normalised, and blocked with a reason where it proves nothing. */
  public record Normalised(String value, @Nullable String blocked) {}

  /** The value as it is kept; a phone number without a country code is of the region. */
  public Normalised of(String type, String given, @Nullable String region) {
    String value = INVISIBLE.matcher(given).replaceAll("").strip();
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    if (isPlaceholder(value)) {
      return new Normalised(value.toLowerCase(Locale.ROOT), PLACEHOLDER);
    }
    return switch (Proof.of(type)) {
      case EMAIL -> email(value.toLowerCase(Locale.ROOT));
      case PHONE -> phone(value, region);
      case NUMBER, ANONYMOUS, DEVICE, OTHER -> new Normalised(value, null);
    };
  }

  private static boolean isPlaceholder(String value) {
    String folded = value.toLowerCase(Locale.ROOT);
    return folded.isEmpty()
        || PLACEHOLDERS.contains(folded)
        || folded.length() > 3 && ONE_CHARACTER.matcher(folded).matches()
        || ONE_CHARACTER.matcher(folded).matches() && folded.charAt(0) == '0';
  }

  private Normalised email(String value) {
    if (!EMAIL.matcher(value).matches()) {
      return new Normalised(value, NOT_AN_EMAIL);
    }
    int at = value.indexOf('@');
    String mailbox = value.substring(0, at);
    if (MAILBOXES_OF_NOBODY.contains(mailbox)) {
      return new Normalised(value, PLACEHOLDER);
    }
    return new Normalised(mailboxRules ? byProvider(mailbox, value.substring(at)) : value, null);
  }

  private static String byProvider(String mailbox, String domain) {
    if (!domain.equals("@gmail.com") && !domain.equals("@googlemail.com")) {
      return mailbox + domain;
    }
    int plus = mailbox.indexOf('+');
    return (plus < 0 ? mailbox : mailbox.substring(0, plus)).replace(".", "") + "@gmail.com";
  }

  private static Normalised phone(String value, @Nullable String region) {
    PhoneNumber number = number(value, region);
    if (number == null && value.startsWith(ABROAD)) {
      number = number("+" + value.substring(ABROAD.length()), null);
    }
    return number == null
        ? new Normalised(value, NOT_A_PHONE)
        : withoutPlaceholder(PHONES.format(number, PhoneNumberFormat.E164), number);
  }

  private static @Nullable PhoneNumber number(String value, @Nullable String region) {
    try {
      PhoneNumber number = PHONES.parse(value, region);
      return PHONES.isPossibleNumber(number) ? number : null;
    } catch (NumberParseException unreadable) {
      return null;
    }
  }

  private static Normalised withoutPlaceholder(String written, PhoneNumber number) {
    String digits = Long.toString(number.getNationalNumber());
    boolean nobody = ONE_CHARACTER.matcher(digits).matches() || digits.equals("123456789");
    return new Normalised(written, nobody ? PLACEHOLDER : null);
  }
}
