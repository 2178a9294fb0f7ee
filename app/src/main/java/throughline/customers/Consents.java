package throughline.customers;

import java.time.Instant;

/** What customers allow, for whoever wants to use their data. */
public interface Consents {

  /**
   * Whether a customer's data may be used for a purpose. To be asked in the moment of use, because
   * a withdrawal holds at once.
   *
   * @param customer an id that was ever given; another one is refused
   * @param at what was said after it does not count
   */
  Permission mayUse(long customer, String purpose, Instant at);
}
