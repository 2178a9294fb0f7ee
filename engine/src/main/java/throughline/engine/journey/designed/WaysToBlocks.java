package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks of ways so that the blocks allow every way: the Inductive Miner of Leemans, Fahland
 * and van der Aalst (Discovering Block-Structured Process Models from Event Logs, 2013). The steps
 * are cut in two or more by what directly follows what, as a choice, a sequence, a parallel block
 * or a repeat; the ways are cut alike and each part is looked at again. Where no cut is found, one
 * step is set beside the others if these can be cut then (Leemans, Robust Process Mining with
 * Guarantees, 2017: the activity that is concurrent); else the steps may come in any order and
 * number.
 */
final class WaysToBlocks {
  // Each step beside others doubles the states of a map; alignments are exact up to 4,096 of them.
  private static final int MOST_BESIDE = 8;
  private static final int MOST_TRIED = 40;

  private final Map<Integer, Step> steps;
  private int beside;

  WaysToBlocks(Map<Integer, Step> steps) {
    this.steps = steps;
  }

  Part blocks(Collection<List<Integer>> ways) {
    return Objects.requireNonNull(part(new LinkedHashSet<>(ways)));
  }

  /** The blocks of these ways; null where nothing is on any. */
  private @Nullable Part part(Set<List<Integer>> ways) {
    Set<List<Integer>> taken = new LinkedHashSet<>(ways);
    boolean optional = taken.remove(List.of());
    if (taken.isEmpty()) {
      return null;
    }
    Part part = ofSome(taken);
    return optional ? new Part.Optionally(part) : part;
  }

  private Part ofSome(Set<List<Integer>> ways) {
    FollowGraph graph = new FollowGraph(ways);
    if (graph.steps().size() == 1) {
      return ofOne(graph.steps().iterator().next(), ways);
    }
    List<Set<Integer>> alternatives = graph.alternatives();
    if (alternatives.size() > 1) {
      return choice(ways, alternatives);
    }
    List<Set<Integer>> inOrder = graph.inOrder();
    if (inOrder.size() > 1) {
      return new Part.Sequence(projections(ways, inOrder));
    }
    List<Set<Integer>> sideBySide = graph.sideBySide();
    if (sideBySide.size() > 1) {
      return new Part.Parallel(projections(ways, sideBySide));
    }
    Set<Integer> between = graph.between();
    if (!between.isEmpty()) {
      return repeated(ways, between);
    }
    Part beside = oneBeside(ways, graph, true);
    return beside == null ? again(ways, graph) : beside;
  }

  /**
   * A step that may come at any time beside the others, where only it keeps these from being cut;
   * null where there is none. The step of the fewest ways is tried first.
   */
  private @Nullable Part oneBeside(Set<List<Integer>> ways, FollowGraph graph, boolean once) {
    if (beside == MOST_BESIDE) {
      return null;
    }
    return graph.steps().stream()
        .filter(step -> !once || ways.stream().allMatch(way -> times(way, step) <= 1))
        .sorted(Comparator.comparingLong(step -> waysWith(ways, step)))
        .limit(MOST_TRIED)
        .filter(step -> canBeCut(ways, step))
        .findFirst()
        .map(step -> beside(ways, graph, step))
        .orElse(null);
  }

  private static int times(List<Integer> way, int step) {
    return Collections.frequency(way, step);
  }

  private static long waysWith(Set<List<Integer>> ways, int step) {
    return ways.stream().filter(way -> way.contains(step)).count();
  }

  private static boolean canBeCut(Set<List<Integer>> ways, int without) {
    Set<List<Integer>> others = new LinkedHashSet<>();
    ways.forEach(way -> others.add(way.stream().filter(step -> step != without).toList()));
    others.remove(List.of());
    FollowGraph graph = new FollowGraph(others);
    return graph.steps().size() > 1
        && (graph.alternatives().size() > 1
            || graph.inOrder().size() > 1
            || graph.sideBySide().size() > 1
            || !graph.between().isEmpty());
  }

  private Part beside(Set<List<Integer>> ways, FollowGraph graph, int step) {
    beside++;
    Set<Integer> others = new LinkedHashSet<>(graph.steps());
    others.remove(step);
    return new Part.Parallel(projections(ways, List.of(others, Set.of(step))));
  }

  /** Where something that ends a way is followed by something that begins one, it begins anew. */
  private Part again(Set<List<Integer>> ways, FollowGraph graph) {
    Set<List<Integer>> rounds = new LinkedHashSet<>();
    for (List<Integer> way : ways) {
      int begin = 0;
      for (int i = 1; i < way.size(); i++) {
        if (graph.beginsAnew(way.get(i - 1), way.get(i))) {
          rounds.add(way.subList(begin, i));
          begin = i;
        }
      }
      rounds.add(way.subList(begin, way.size()));
    }
    if (!rounds.equals(ways)) {
      return new Part.Repeated(blocks(rounds), null);
    }
    Part beside = oneBeside(ways, graph, false);
    return beside == null ? anyOrder(graph) : beside;
  }

  private Part ofOne(int code, Set<List<Integer>> ways) {
    boolean again = ways.stream().anyMatch(way -> way.size() > 1);
    return step(code).repeating(again);
  }

  private Step step(int code) {
    return Objects.requireNonNull(steps.get(code));
  }

  private Part choice(Set<List<Integer>> ways, List<Set<Integer>> groups) {
    List<Part> parts = new ArrayList<>();
    for (Set<Integer> group : groups) {
      Set<List<Integer>> ofGroup = new LinkedHashSet<>();
      ways.stream().filter(way -> group.contains(way.get(0))).forEach(ofGroup::add);
      parts.add(blocks(ofGroup));
    }
    return new Part.Choice(parts);
  }

  private List<Part> projections(Set<List<Integer>> ways, List<Set<Integer>> groups) {
    List<Part> parts = new ArrayList<>();
    for (Set<Integer> group : groups) {
      Set<List<Integer>> ofGroup = new LinkedHashSet<>();
      ways.forEach(way -> ofGroup.add(way.stream().filter(group::contains).toList()));
      parts.add(blocks(ofGroup));
    }
    return parts;
  }

  private Part repeated(Set<List<Integer>> ways, Set<Integer> between) {
    Set<List<Integer>> bodies = new LinkedHashSet<>();
    Set<List<Integer>> waysBack = new LinkedHashSet<>();
    for (List<Integer> way : ways) {
      List<Integer> piece = new ArrayList<>();
      boolean back = false;
      for (int code : way) {
        if (between.contains(code) != back) {
          (back ? waysBack : bodies).add(List.copyOf(piece));
          piece.clear();
          back = !back;
        }
        piece.add(code);
      }
      bodies.add(List.copyOf(piece));
    }
    return new Part.Repeated(blocks(bodies), blocks(waysBack));
  }

  private Part anyOrder(FollowGraph graph) {
    List<Part> parts = new ArrayList<>();
    graph.steps().forEach(code -> parts.add(step(code)));
    return new Part.Repeated(new Part.Choice(parts), null);
  }
}
