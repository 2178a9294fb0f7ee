package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Customers that live on as records come one by one: each is blocked, compared, weighed and grouped
 * at once with what was learned from a whole set. Resolving {@link #records()} again gives what the
 * whole set gives. Not for several threads at once.
 */
public final class Arrivals {
  /** So many records are grouped anew at most when one comes, the best matching customers first. */
  private static final int GROUPED_ANEW = 64;

  private final Records records;
  private final Model model;
  private final double enough;
  private final List<Postings> postings = new ArrayList<>();
  private final Comparer comparer;
  private final Limits limits;
  private final Map<Integer, int[]> members = new HashMap<>();
  private final @Nullable Acquaintances acquaintances;
  private final Guests guests = new Guests();
  private int[] customers;

  private Arrivals(Resolution resolution, Records records) {
    this.records = records;
    this.model = resolution.trained.model();
    this.enough = resolution.settings().enough();
    this.comparer = new Comparer(records);
    this.limits = new Limits(records);
    this.customers = new int[Math.max(64, records.size())];
    for (BlockingKey key : resolution.blocking.keys()) {
      postings.add(Postings.of(key, records));
    }
    this.acquaintances =
        records.schema().hasHomes() ? null : new Acquaintances(resolution, records, limits);
  }

  /** Goes on from a resolution: its records are there, by the places at which they came. */
  public static Arrivals after(Resolution resolution) {
    int[] places = new int[resolution.size()];
    Arrays.setAll(places, resolution::place);
    Arrivals arrivals = new Arrivals(resolution, resolution.records.reordered(places));
    arrivals.begin(resolution);
    if (arrivals.acquaintances != null) {
      arrivals.acquaintances.begin(arrivals.members);
    }
    return arrivals;
  }

  private void begin(Resolution resolution) {
    Map<Integer, List<Integer>> together = new HashMap<>();
    for (int record = 0; record < resolution.size(); record++) {
      int core = resolution.cores[resolution.place(record)];
      together.computeIfAbsent(core, none -> new ArrayList<>(2)).add(record);
    }
    together.values().forEach(all -> keep(all.stream().mapToInt(Integer::intValue).toArray()));
    Map<Integer, Integer> hosts = new HashMap<>();
    members.forEach(
        (customer, all) -> {
          if (all.length > 1) {
            hosts.put(resolution.customer(customer), customer);
          }
        });
    for (int record = 0; record < resolution.size(); record++) {
      Integer host = hosts.get(resolution.customer(record));
      if (host != null && customers[record] != host) {
        guests.enter(record, host);
      }
    }
  }

  /** Begins with no records, but with what a resolution has learned. */
  public static Arrivals withModelOf(Resolution resolution) {
    return new Arrivals(resolution, resolution.records.reordered(new int[0]));
  }

  /** All records so far. */
  public Records records() {
    return records;
  }

  /** The customer of a record, named by the first of its records. */
  public int customer(int record) {
    return guests.first(customers[record]);
  }

  /** Adds a record, a value for each field, and answers its place. */
  public int add(List<? extends @Nullable String> values) {
    int entry = records.add(values);
    if (entry == customers.length) {
      customers = Arrays.copyOf(customers, entry * 2);
    }
    customers[entry] = entry;
    members.put(entry, new int[] {entry});
    Map<Integer, Double> best = matchingCustomers(entry);
    Set<Integer> changed = best.isEmpty() ? Set.of(entry) : group(entry, best);
    if (acquaintances != null) {
      place(acquaintances, gather(acquaintances, changed));
    }
    return entry;
  }

  /** The customers that a record matches, each with the best score. */
  private Map<Integer, Double> matchingCustomers(int entry) {
    Map<Integer, Double> scores = new LinkedHashMap<>();
    for (Postings each : postings) {
      int value = each.value(records, entry);
      if (value != 0) {
        each.tell(value, other -> scores.computeIfAbsent(other, one -> score(entry, one)));
        each.add(value, entry);
      }
    }
    Map<Integer, Double> best = new LinkedHashMap<>();
    scores.forEach(
        (other, score) -> {
          if (score >= 0) {
            best.merge(customers[other], score, Math::max);
          }
        });
    return best;
  }

  private double score(int one, int other) {
    return model.score(records, comparer.pattern(one, other), one, other);
  }

  /** Groups anew around a record, and tells the customers that were not there before. */
  private Set<Integer> group(int entry, Map<Integer, Double> best) {
    int[] affected = affected(entry, best);
    Agglomeration agglomeration = Agglomeration.ofRecords(limits, enough, affected);
    for (int one = 0; one < affected.length; one++) {
      for (int other = one + 1; other < affected.length; other++) {
        agglomeration.add(one, other, score(affected[one], affected[other]));
      }
    }
    Map<Integer, int[]> before = new HashMap<>();
    for (int record : affected) {
      int[] known = members.remove(customers[record]);
      if (known != null && record != entry) {
        before.put(customers[record], known);
      }
    }
    Set<Integer> changed = new LinkedHashSet<>();
    for (int[] group : agglomeration.groups()) {
      int[] entries = Arrays.stream(group).map(place -> affected[place]).sorted().toArray();
      keep(entries);
      if (!Arrays.equals(before.get(entries[0]), entries)) {
        changed.add(entries[0]);
      }
    }
    before.keySet().stream().filter(gone -> !members.containsKey(gone)).forEach(this::forget);
    return changed;
  }

  private void keep(int[] entries) {
    for (int record : entries) {
      customers[record] = entries[0];
      if (entries.length > 1) {
        guests.leave(record);
      }
    }
    members.put(entries[0], entries);
  }

  /** Joins customers that changed with those that their portraits are like; tells which now are. */
  private Set<Integer> gather(Acquaintances known, Set<Integer> changed) {
    for (int customer : changed) {
      known.portray(customer, members.getOrDefault(customer, new int[0]));
    }
    Set<Integer> gathered = new TreeSet<>();
    for (int first : changed) {
      guests.release(first);
      int customer = first;
      int other = members.containsKey(first) ? known.closest(first, members) : -1;
      while (other >= 0) {
        int[] both = IntStream.concat(gone(customer), gone(other)).sorted().toArray();
        keep(both);
        customer = both[0];
        known.portray(customer, both);
        other = known.closest(customer, members);
      }
      gathered.add(customer);
    }
    return gathered;
  }

  /** Gives records alone to the customers they likely are of, as far as those changed. */
  private void place(Acquaintances known, Set<Integer> changed) {
    Set<Integer> open = new TreeSet<>(guests.homeless());
    for (int customer : changed) {
      if (members.getOrDefault(customer, new int[0]).length == 1) {
        open.add(customer);
      } else if (members.containsKey(customer)) {
        open.addAll(known.aloneNear(customer, members));
      }
    }
    for (int lone : open) {
      guests.leave(lone);
      int host =
          members.getOrDefault(lone, new int[0]).length == 1
              ? known.likeliest(lone, members, guests)
              : -1;
      if (host >= 0) {
        guests.enter(lone, host);
      }
    }
  }

  private void forget(int customer) {
    guests.release(customer);
    if (acquaintances != null) {
      acquaintances.forget(customer);
    }
  }

  private IntStream gone(int customer) {
    forget(customer);
    return Arrays.stream(members.remove(customer));
  }

  private int[] affected(int entry, Map<Integer, Double> best) {
    List<Integer> affected = new ArrayList<>(List.of(entry));
    best.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            customer -> {
              int[] all = members.getOrDefault(customer.getKey(), new int[0]);
              if (affected.size() == 1 || affected.size() + all.length <= GROUPED_ANEW) {
                Arrays.stream(all).forEach(affected::add);
              }
            });
    return affected.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
