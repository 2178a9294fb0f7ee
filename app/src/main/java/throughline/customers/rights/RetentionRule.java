package throughline.customers.rights;

import java.time.Duration;
import java.time.Instant;
import throughline.platform.Refusal;

/**
 * How long is kept: what one source gave, or, for source 0, customers with whom nothing happens any
 * more.
 */
record RetentionRule(int source, int days) {
  /** In the place of a source: the rule is of whole customers. */
  static final int CUSTOMERS = 0;

  private static final int MOST = 36_500;

  RetentionRule {
    if (days < 1 || days > MOST) {
      throw Refusal.invalid(
              "The period (%d days) is not between 1 and %d.".formatted(days, MOST),
              "Give a number of days, or none to keep everything.")
          .about(days);
    }
  }

  boolean isOfCustomers() {
    return source == CUSTOMERS;
  }

  /** What happened before this is due at an instant. */
  Instant before(Instant now) {
    return now.minus(Duration.ofDays(days));
  }
}
