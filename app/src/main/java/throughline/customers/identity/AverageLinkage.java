package throughline.customers.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
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

  private final Clusters clusters;
  private final double enough;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Queue<Between> open = new PriorityQueue<>(Between.BEST_FIRST);

  private AverageLinkage(Clusters clusters, double enough) {
    this.clusters = clusters;
    this.enough = enough;
  }

  /** Units that were joined, by the first one, with what is known between them and others. */
  private static final class Group {
    private int units = 1;
    private final Map<Integer, Sum> others = new HashMap<>();
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
    if (likeness.pairs().stream().anyMatch(pair -> pair.bits() >= likeness.enough())) {
      AverageLinkage linkage = new AverageLinkage(clusters, likeness.enough());
      likeness.pairs().forEach(pair -> linkage.take(pair, places));
      linkage.joinAll();
    }
  }

  private void take(Weighed pair, Map<Long, Integer> places) {
    Integer a = places.get(pair.a());
    Integer b = places.get(pair.b());
    if (a == null || b == null || clusters.root(a) == clusters.root(b)) {
      return;
    }
    Sum sum = new Sum(Math.max(LEAST, Math.min(MOST, pair.bits())), 1, false);
    know(clusters.first(a), clusters.first(b), sum);
    know(clusters.first(b), clusters.first(a), sum);
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
                    offer(one, other, sum);
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
    if (clusters.fitTogether(List.of(best.one(), best.other()))
        && clusters.joinUnlessDenied(best.one(), best.other())) {
      merge(best.one(), best.other());
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

  private void offer(int one, int other, Sum sum) {
    double average = average(one, other, sum);
    if (!sum.refused() && average >= enough) {
      open.add(new Between(Math.min(one, other), Math.max(one, other), average));
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
    large.others.forEach((third, sum) -> offer(kept, third, sum));
  }
}
