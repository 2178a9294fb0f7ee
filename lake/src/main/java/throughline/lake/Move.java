package throughline.lake;

/**
 * A record that went from one customer to another.
 *
 * @param to the new customer, or {@link #NOBODY} where the record's person was erased
 */
public record Move(long record, long from, long to) {
  /** The customer of a record that nobody may see any more. */
  public static final long NOBODY = 0;
}
