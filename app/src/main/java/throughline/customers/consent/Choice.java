package throughline.customers.consent;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one record about the use of data.
 *
 * @param place in the log; 0 where a source tells it
 * @param purpose null where it is of all purposes
 * @param wording what was consented to, or null where nobody told
 */
record Choice(
    long place,
    long record,
    ChoiceKind kind,
    @Nullable String purpose,
    @Nullable Integer wording,
    Instant at,
    Telling telling) {

  /** As it was said: the later one counts. */
  static final Comparator<Choice> ORDER =
      Comparator.comparing(Choice::at)
          .thenComparingLong(Choice::place)
          .thenComparingLong(Choice::record)
          .thenComparing(Choice::kind);

  /**
   * How it came to us.
   *
   * @param channel by which the person said it
   * @param by who noted it: a login, or the number of the source that tells it
   * @param reason empty where none was given
   */
  record Telling(
      String channel, Origin origin, String by, @Nullable String language, String reason) {}

  boolean isOf(String key) {
    return key.equals(purpose);
  }
}
