package throughline.engine.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Records alone that belong to the customer that is likelier than all others and nobody. */
final class Guests {
  private final Map<Integer, Integer> hosts = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> guests = new HashMap<>();
  private final TreeSet<Integer> homeless = new TreeSet<>();

  void enter(int guest, int host) {
    leave(guest);
    hosts.put(guest, host);
    guests.computeIfAbsent(host, none -> new TreeSet<>()).add(guest);
  }

  void leave(int guest) {
    Integer host = hosts.remove(guest);
    if (host != null) {
      of(host).remove(guest);
    }
  }

  /** A customer is no longer what it was: its guests look for one anew. */
  void release(int host) {
    TreeSet<Integer> released = guests.remove(host);
    if (released != null) {
      hosts.keySet().removeAll(released);
      homeless.addAll(released);
    }
  }

  /** Those whose customer changed; they are asked for once. */
  Set<Integer> homeless() {
    Set<Integer> all = new TreeSet<>(homeless);
    homeless.clear();
    return all;
  }

  private TreeSet<Integer> of(int host) {
    return guests.getOrDefault(host, new TreeSet<>());
  }

  /** The guests of a customer as records. */
  int[] records(int host) {
    return of(host).stream().mapToInt(Integer::intValue).toArray();
  }

  /** The first record of a customer with all its guests. */
  int first(int customer) {
    int host = hosts.getOrDefault(customer, customer);
    TreeSet<Integer> all = of(host);
    return all.isEmpty() ? host : Math.min(host, all.first());
  }
}
