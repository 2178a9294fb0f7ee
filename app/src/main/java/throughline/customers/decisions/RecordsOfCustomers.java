package throughline.customers.decisions;

import java.util.List;

/** Whose record is whose at this moment. */
public interface RecordsOfCustomers {

  /**
   * The customer that an id leads to now.
   *
   * @throws throughline.platform.Refusal where there never was such a customer
   */
  long customer(long id);

  /** The records that a customer has now, the oldest first; what is said of one is said of it. */
  List<RecordName> records(long customer);
}
