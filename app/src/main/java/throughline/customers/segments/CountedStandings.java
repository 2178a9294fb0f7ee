package throughline.customers.segments;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.engine.condition.Memberships;

/** What a count found of one segment, taken by the ids of customers, rising. */
final class CountedStandings {
  private final Memberships.Standings[] parts;
  private final int[] places;

  /**
   * @param parts of different customers, each by their ids
   */
  CountedStandings(Memberships.Standings... parts) {
    this.parts = parts.clone();
    places = new int[parts.length];
  }

  /** Takes all that are left below a customer. */
  void before(long customer, Consumer<Memberships.Standing> taker) {
    for (Memberships.Standing next = next(); next != null && next.customer() < customer; ) {
      taker.accept(next);
      next = taken(next);
    }
  }

  /** Takes that of a customer, null where nothing was found; all below have been taken. */
  Memberships.@Nullable Standing of(long customer) {
    Memberships.Standing next = next();
    if (next == null || next.customer() != customer) {
      return null;
    }
    taken(next);
    return next;
  }

  private Memberships.@Nullable Standing next() {
    Memberships.Standing first = null;
    for (int part = 0; part < parts.length; part++) {
      Memberships.Standing one = of(part);
      if (one != null && (first == null || one.customer() < first.customer())) {
        first = one;
      }
    }
    return first;
  }

  private Memberships.@Nullable Standing of(int part) {
    return places[part] < parts[part].size() ? parts[part].get(places[part]) : null;
  }

  private Memberships.@Nullable Standing taken(Memberships.Standing standing) {
    for (int part = 0; part < parts.length; part++) {
      if (standing.equals(of(part))) {
        places[part]++;
      }
    }
    return next();
  }
}
