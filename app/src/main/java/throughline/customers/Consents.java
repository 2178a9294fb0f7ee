package throughline.customers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What customers allow, for whoever wants to use their data. */
public interface Consents {

  /** The purposes that the organisation declares, by their keys. */
  List<String> purposes();

  /** What people read as the names of purposes, by their keys. */
  Map<String, String> names(Locale locale);

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

  /**
   * Who allows a purpose as of an instant.
   *
   * @param changes of those of whom something is dated after the instant: when the first of it
   *     holds
   */
  record Allowing(Set<Long> customers, Map<Long, Instant> changes) {}

  /**
   * The same as of several instants. The purposes are taken as they are now, and of what sources
   * tell, their last word.
   */
  List<Allowing> allowing(String purpose, Collection<Long> customers, List<Instant> instants);
}
