package throughline.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.platform.Role;

/** Whose a timeline or a concern is, for modules that found something in it. */
public interface CustomersOf {

  /**
   * A customer by the id that leads to it now.
   *
   * @param name as much of it as the reader may see, or null where no source names the customer
   */
  record NamedCustomer(long id, @Nullable String name) {}

  /**
   * A concern by its key.
   *
   * @param customer whose timeline it lies in, or null where nobody is named
   */
  record NamedConcern(long id, String key, @Nullable Long customer) {}

  /** The customers of these ids; one that does not exist is absent. */
  Map<Long, NamedCustomer> customers(Collection<Long> ids, Role reader);

  /** The concerns of these ids; one that does not exist is absent. */
  Map<Long, NamedConcern> concerns(Collection<Long> ids);

  /** The interactions of a concern, oldest first, as much as the reader may see. */
  List<TimelineItem> interactions(long concern, Role reader);

  /** Those of concerns without those of customers under restriction, for who takes them along. */
  List<TimelineItem> unrestricted(Collection<Long> concerns, Role reader);
}
