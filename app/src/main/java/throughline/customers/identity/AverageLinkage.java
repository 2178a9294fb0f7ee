package throughline.customers.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private final Map<Pair, Double> units = new HashMap<>();
  private final Map<Integer, List<Integer>> groups = new HashMap<>();
  private final Set<Pair> open = new HashSet<>();

  private AverageLinkage(Clusters clusters, double enough) {
    this.clusters = clusters;
    this.enough = enough;
  }

  /** Two units, or two groups of them by their first ones. */
  private record Pair(int one, int other) {
    static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }

    boolean has(int group) {
      return one == group || other == group;
    }
  }

  private record Between(Pair pair, double average) {
    static final Comparator<Between> BEST_FIRST =
        Comparator.comparingDouble(Between::average)
            .reversed()
            .thenComparingInt(between -> between.pair.one)
            .thenComparingInt(between -> between.pair.other);
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
    Pair unit = Pair.of(clusters.first(a), clusters.first(b));
    units.merge(unit, Math.max(LEAST, Math.min(MOST, pair.bits())), Math::max);
    groups.putIfAbsent(unit.one(), List.of(unit.one()));
    groups.putIfAbsent(unit.other(), List.of(unit.other()));
  }

  private void joinAll() {
    open.addAll(units.keySet());
    for (Between best = best(); best != null; best = best()) {
      Pair pair = best.pair();
      if (clusters.fitTogether(List.of(pair.one(), pair.other()))
          && clusters.joinUnlessDenied(pair.one(), pair.other())) {
        merge(pair.one(), pair.other());
      } else {
        open.remove(pair);
      }
    }
  }

  private @Nullable Between best() {
    return open.stream()
        .map(pair -> new Between(pair, average(pair)))
        .filter(between -> between.average() >= enough)
        .min(Between.BEST_FIRST)
        .orElse(null);
  }

  private double average(Pair pair) {
    double sum = 0;
    for (int one : units(pair.one())) {
      for (int other : units(pair.other())) {
        sum += units.getOrDefault(Pair.of(one, other), LEAST);
      }
    }
    return sum / ((double) units(pair.one()).size() * units(pair.other()).size());
  }

  private List<Integer> units(int group) {
    return Objects.requireNonNull(groups.get(group));
  }

  private void merge(int kept, int gone) {
    List<Integer> together = new ArrayList<>(units(kept));
    together.addAll(units(gone));
    groups.put(kept, together);
    groups.remove(gone);
    for (Pair pair : List.copyOf(open)) {
      if (pair.has(gone)) {
        open.remove(pair);
        int third = pair.one() == gone ? pair.other() : pair.one();
        if (third != kept) {
          open.add(Pair.of(kept, third));
        }
      }
    }
  }
}
