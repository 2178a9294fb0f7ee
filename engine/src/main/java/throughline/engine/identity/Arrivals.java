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
    Map<Integer, List<Integer>> together = new HashMap<>();
    for (int record = 0; record < places.length; record++) {
      int customer = resolution.customer(record);
      arrivals.customers[record] = customer;
      together.computeIfAbsent(customer, none -> new ArrayList<>(2)).add(record);
    }
    together.forEach(
        (customer, all) ->
            arrivals.members.put(customer, all.stream().mapToInt(Integer::intValue).toArray()));
    if (arrivals.acquaintances != null) {
      arrivals.acquaintances.begin(arrivals.members);
    }
    return arrivals;
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
    return customers[record];
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
      gather(acquaintances, changed);
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
    }
    members.put(entries[0], entries);
  }

  /** Joins customers that changed with those that their portraits are like. */
  private void gather(Acquaintances known, Set<Integer> changed) {
    for (int customer : changed) {
      known.portray(customer, members.getOrDefault(customer, new int[0]));
    }
    for (int first : changed) {
      int customer = first;
      int other = members.containsKey(first) ? known.closest(first, members) : -1;
      while (other >= 0) {
        int[] both = IntStream.concat(gone(customer), gone(other)).sorted().toArray();
        keep(both);
        customer = both[0];
        known.portray(customer, both);
        other = known.closest(customer, members);
      }
    }
  }

  private void forget(int customer) {
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
