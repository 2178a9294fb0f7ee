package throughline.customers.identity;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.customers.identity.Evidence.Likeness;
import throughline.customers.identity.Evidence.Weighed;

/**
 * Joins groups of records that are alike enough, the most alike first, while the average over all
 * that was joined before is not against it (average linkage, Sokal and Michener 1958). So a chain
 * of strangers does not become one person.
 *
 * <p>What stronger evidence joined before is one unit, and as much like another one as the most
 * alike of their records are: one of them may know little.
 */
final class AverageLinkage {
  /** Neither one strong agreement nor one strong disagreement decides for a whole group. */
  private static final double MOST = 12;

  private static final double LEAST = -6;

  /** Sums of such fractions are exact, so that no order of summing tells equals apart. */
  private static final double FRACTIONS = 1024;

  private final Clusters clusters;
  private final double enough;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Queue<Between> open = new PriorityQueue<>(Between.BEST_FIRST);

  private AverageLinkage(Clusters clusters, double enough) {
    this.clusters = clusters;
    this.enough = enough;
  }

  /**
   * Units that were joined, by the first one, with what is known between them and others, and how
   * much they are like records of which nothing else is known.
   */
  private static final class Group {
    private int units = 1;
    private final Map<Integer, Sum> others = new HashMap<>();
    private final Map<Long, Double> beyond = new HashMap<>();
  }

  /**
   * What speaks for two groups being one.
   *
   * @param refused whether a limit or a denial stands between them
   */
  private record Sum(double bits, int pairs, boolean refused) {
    Sum and(Sum more) {
      return new Sum(bits + more.bits, pairs + more.pairs, refused && more.refused);
    }
  }

  private record Between(int one, int other, double average) {
    static final Comparator<Between> BEST_FIRST =
        Comparator.comparingDouble(Between::average)
            .reversed()
            .thenComparingInt(Between::one)
            .thenComparingInt(Between::other);
  }

  static void join(Clusters clusters, Likeness likeness, Map<Long, Integer> places) {
    if (!likeness.portraits().isEmpty()
        || likeness.pairs().stream().anyMatch(pair -> weight(pair) >= likeness.enough())) {
      of(clusters, likeness, places).joinAll();
    }
  }

  private static AverageLinkage of(
      Clusters clusters, Likeness likeness, Map<Long, Integer> places) {
    likeness.births().forEach((record, date) -> note(clusters, places.get(record), date));
    clusters.areUnits();
    AverageLinkage linkage = new AverageLinkage(clusters, likeness.enough());
    likeness.pairs().forEach(pair -> linkage.take(pair, places));
    return linkage;
  }

  private static void note(Clusters clusters, @Nullable Integer place, int born) {
    if (place != null) {
      clusters.born(place, born);
    }
  }

  /**
   * Joins no more than what decides with whom some records are joined in the end. Two groups that
   * are each other's nearest are joined sooner or later whatever becomes of the rest, and a group
   * without any near enough stays as it is: so one looks from each group at its nearest, from there
   * at its nearest, until two look at each other.
   *
   * @param likeness all pairs of the records that have places
   * @return the records without a place that must have one to go on; none at the end
   */
  static Set<Long> follow(
      Clusters clusters, Likeness likeness, Map<Long, Integer> places, Set<Integer> targets) {
    AverageLinkage linkage = of(clusters, likeness, places);
    Set<Long> missing = new HashSet<>();
    targets.stream().sorted().forEach(target -> linkage.follow(clusters.first(target), missing));
    return missing;
  }

  private void follow(int target, Set<Long> missing) {
    Deque<Integer> chain = new ArrayDeque<>(List.of(target));
    while (!chain.isEmpty()) {
      int last = chain.pop();
      Between nearest = nearest(last);
      Set<Long> unknown = unknown(last, nearest == null ? enough : nearest.average());
      if (!unknown.isEmpty()) {
        missing.addAll(unknown);
        return;
      }
      goOn(chain, last, nearest);
    }
  }

  private void goOn(Deque<Integer> chain, int last, @Nullable Between nearest) {
    if (nearest == null) {
      return;
    }
    int next = nearest.one() == last ? nearest.other() : nearest.one();
    if (!Objects.equals(chain.peek(), next)) {
      chain.push(last);
      chain.push(next);
      return;
    }
    chain.pop();
    clusters.joinUnlessDenied(nearest.one(), nearest.other());
    merge(nearest.one(), nearest.other());
    if (chain.isEmpty()) {
      chain.push(nearest.one());
    }
  }

  private Set<Long> unknown(int one, double atLeast) {
    Group group = groups.get(one);
    return group == null
        ? Set.of()
        : group.beyond.entrySet().stream()
            .filter(entry -> entry.getValue() >= atLeast)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private @Nullable Between nearest(int one) {
    Group group = groups.get(one);
    if (group == null) {
      return null;
    }
    Queue<Between> near = new PriorityQueue<>(Between.BEST_FIRST);
    group.others.forEach((other, sum) -> offer(near, one, other, sum));
    Between best = near.poll();
    while (best != null && !clusters.mayBeOne(best.one(), best.other())) {
      best = near.poll();
    }
    return best;
  }

  private static double weight(Weighed pair) {
    double bounded = Math.max(LEAST, Math.min(MOST, pair.bits()));
    return Math.round(bounded * FRACTIONS) / FRACTIONS;
  }

  private void take(Weighed pair, Map<Long, Integer> places) {
    Integer a = places.get(pair.a());
    Integer b = places.get(pair.b());
    if (a == null || b == null) {
      takeBeyond(a == null ? b : a, a == null ? pair.a() : pair.b(), weight(pair));
      return;
    }
    if (clusters.root(a) != clusters.root(b)) {
      Sum sum = new Sum(weight(pair), 1, false);
      know(clusters.first(a), clusters.first(b), sum);
      know(clusters.first(b), clusters.first(a), sum);
    }
  }

  private void takeBeyond(@Nullable Integer known, long beyond, double weight) {
    if (known != null && weight >= enough) {
      groups
          .computeIfAbsent(clusters.first(known), unknown -> new Group())
          .beyond
          .merge(beyond, weight, Math::max);
    }
  }

  private void know(int unit, int other, Sum sum) {
    groups
        .computeIfAbsent(unit, unknown -> new Group())
        .others
        .merge(other, sum, (known, more) -> known.bits >= more.bits ? known : more);
  }

  private void joinAll() {
    groups.forEach(
        (one, group) ->
            group.others.forEach(
                (other, sum) -> {
                  if (one < other) {
                    offer(open, one, other, sum);
                  }
                }));
    for (Between best = open.poll(); best != null; best = open.poll()) {
      Sum sum = now(best);
      if (sum != null && !sum.refused()) {
        tryToJoin(best, sum);
      }
    }
  }

  private void tryToJoin(Between best, Sum sum) {
    if (clusters.mayBeOne(best.one(), best.other())) {
      clusters.joinUnlessDenied(best.one(), best.other());
      merge(best.one(), best.other());
      group(best.one()).others.forEach((third, now) -> offer(open, best.one(), third, now));
    } else {
      set(best.one(), best.other(), new Sum(sum.bits(), sum.pairs(), true));
    }
  }

  /** What is known between two groups, or null where they are others by now. */
  private @Nullable Sum now(Between between) {
    Group one = groups.get(between.one());
    Sum sum = one == null ? null : one.others.get(between.other());
    boolean same = sum != null && average(between.one(), between.other(), sum) == between.average();
    return same ? sum : null;
  }

  private void offer(Queue<Between> queue, int one, int other, Sum sum) {
    double average = average(one, other, sum);
    if (!sum.refused() && average >= enough) {
      queue.add(new Between(Math.min(one, other), Math.max(one, other), average));
    }
  }

  // A pair that was not weighed speaks against.
  private double average(int one, int other, Sum sum) {
    double all = (double) group(one).units * group(other).units;
    return (sum.bits() + LEAST * (all - sum.pairs())) / all;
  }

  private Group group(int first) {
    return Objects.requireNonNull(groups.get(first));
  }

  private void set(int one, int other, Sum sum) {
    group(one).others.put(other, sum);
    group(other).others.put(one, sum);
  }

  private void merge(int kept, int gone) {
    Group large = group(kept);
    Group small = Objects.requireNonNull(groups.remove(gone));
    large.units += small.units;
    large.others.remove(gone);
    small.others.remove(kept);
    small.others.forEach(
        (third, sum) -> {
          group(third).others.remove(gone);
          Sum known = large.others.get(third);
          set(kept, third, known == null ? sum : known.and(sum));
        });
    small.beyond.forEach((record, weight) -> large.beyond.merge(record, weight, Math::max));
  }
}
