package throughline.customers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Takes what customers allow as of several instants. */
  @FunctionalInterface
  interface Telling {
    /**
     * Takes one answer.
     *
     * @param instant its place among those that were asked about
     * @param change when the first holds of what is dated after the instant; null where nothing is
     */
    void tell(long customer, int instant, boolean allowed, @Nullable Instant change);
  }

  /**
   * The same as of several instants, told customer by customer. The purposes are taken as they are
   * now, and of what sources tell, their last word.
   */
  void allowing(
      String purpose, Collection<Long> customers, List<Instant> instants, Telling telling);
}
