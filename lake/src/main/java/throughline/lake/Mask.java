package throughline.lake;

import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Customers whose timelines are kept but shown to nobody. */
public final class Mask {
  /** Nobody is hidden. */
  public static final Mask NONE = new Mask(new BitSet());

  // A bit for each id: every timeline asks, and many may be hidden.
  private final BitSet customers;

  private Mask(BitSet customers) {
    this.customers = customers;
  }

  public static Mask of(Collection<Long> customers) {
    BitSet hidden = new BitSet();
    customers.forEach(customer -> hidden.set(Math.toIntExact(customer)));
    return new Mask(hidden);
  }

  boolean isEmpty() {
    return customers.isEmpty();
  }

  /** The hidden customers, in order. */
  long[] customers() {
    return customers.stream().asLongStream().toArray();
  }

  boolean hides(long customer) {
    return customer >= 0 && customer < customers.length() && customers.get((int) customer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mask mask && customers.equals(mask.customers);
  }

  @Override
  public int hashCode() {
    return customers.hashCode();
  }
}
