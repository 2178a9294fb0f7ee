package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    if (!best.isEmpty()) {
      group(entry, best);
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
    return model.score(records, comparer.pattern(one, other), one);
  }

  private void group(int entry, Map<Integer, Double> best) {
    int[] affected = affected(entry, best);
    Agglomeration agglomeration = new Agglomeration(limits, enough, affected);
    for (int one = 0; one < affected.length; one++) {
      for (int other = one + 1; other < affected.length; other++) {
        agglomeration.add(one, other, score(affected[one], affected[other]));
      }
    }
    for (int record : affected) {
      members.remove(customers[record]);
    }
    for (int[] group : agglomeration.groups()) {
      int[] entries = Arrays.stream(group).map(place -> affected[place]).sorted().toArray();
      for (int record : entries) {
        customers[record] = entries[0];
      }
      members.put(entries[0], entries);
    }
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
