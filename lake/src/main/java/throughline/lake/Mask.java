package throughline.lake;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Customers whose timelines are kept but shown to nobody. */
public final class Mask {
  /** Nobody is hidden. */
  public static final Mask NONE = new Mask(new long[0]);

  private final long[] customers;

  private Mask(long[] customers) {
    this.customers = customers;
  }

  public static Mask of(Collection<Long> customers) {
    return new Mask(customers.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  boolean isEmpty() {
    return customers.length == 0;
  }

  boolean hides(long customer) {
    return Arrays.binarySearch(customers, customer) >= 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mask mask && Arrays.equals(customers, mask.customers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(customers);
  }
}
