package throughline.customers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What customers allow, for whoever wants to use their data. */
public interface Consents {

  /** The purposes that the organisation declares, by their keys. */
  List<String> purposes();

  /**
   * Whether a customer's data may be used for a purpose. To be asked in the moment of use, because
   * a withdrawal holds at once.
   *
   * @param customer an id that was ever given; another one is refused
   * @param at what was said after it does not count
   */
  Permission mayUse(long customer, String purpose, Instant at);

  /**
   * Those of some customers whose data may be used for a purpose.
   *
   * @param customers ids that somebody stands behind now
   * @param at what was said after it does not count
   */
  Set<Long> allowing(String purpose, Collection<Long> customers, Instant at);
}
