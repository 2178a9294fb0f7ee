package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Which step directly follows which on some ways, and how those steps can be cut apart. */
final class FollowGraph {
  private final Set<Integer> steps = new LinkedHashSet<>();
  private final Set<Integer> first = new LinkedHashSet<>();
  private final Set<Integer> last = new LinkedHashSet<>();
  private final Map<Integer, Set<Integer>> next = new HashMap<>();
  private final Map<Integer, Set<Integer>> later = new HashMap<>();

  /**
   * @param ways none of them empty
   */
  FollowGraph(Collection<List<Integer>> ways) {
    for (List<Integer> way : ways) {
      steps.addAll(way);
      first.add(way.get(0));
      last.add(way.get(way.size() - 1));
      for (int i = 1; i < way.size(); i++) {
        next.computeIfAbsent(way.get(i - 1), unseen -> new TreeSet<>()).add(way.get(i));
      }
    }
    steps.forEach(step -> later.put(step, reachedFrom(step)));
  }

  private Set<Integer> reachedFrom(int step) {
    Set<Integer> reached = new TreeSet<>();
    List<Integer> waiting = new ArrayList<>(List.of(step));
    while (!waiting.isEmpty()) {
      for (int follower : next(waiting.remove(waiting.size() - 1))) {
        if (reached.add(follower)) {
          waiting.add(follower);
        }
      }
    }
    return reached;
  }

  private Set<Integer> next(int step) {
    return next.getOrDefault(step, Set.of());
  }

  private boolean leadsTo(int one, int other) {
    return later.getOrDefault(one, Set.of()).contains(other);
  }

  /** All steps, in the order in which the ways show them. */
  Set<Integer> steps() {
    return steps;
  }

  /** Steps that no way has together with those of another group. */
  List<Set<Integer>> alternatives() {
    return groups(steps, (one, other) -> next(one).contains(other) || next(other).contains(one));
  }

  /** Groups of which each is passed before the next and none is come back to. */
  List<Set<Integer>> inOrder() {
    // Steps that lead to each other, and steps of which neither leads to the other, stay together.
    List<Set<Integer>> groups =
        groups(steps, (one, other) -> leadsTo(one, other) == leadsTo(other, one));
    groups.sort((one, other) -> isBefore(one, other) ? -1 : 1);
    return groups;
  }

  private boolean isBefore(Set<Integer> one, Set<Integer> other) {
    return leadsTo(one.iterator().next(), other.iterator().next());
  }

  /** Groups whose steps directly follow each other both ways; each can begin and end a way. */
  List<Set<Integer>> sideBySide() {
    List<Set<Integer>> groups =
        groups(steps, (one, other) -> !next(one).contains(other) || !next(other).contains(one));
    boolean whole =
        groups.stream()
            .allMatch(
                group ->
                    group.stream().anyMatch(first::contains)
                        && group.stream().anyMatch(last::contains));
    return whole ? groups : List.of(steps);
  }

  /**
   * The steps that only lead back, from every last step that is left to some first one; none where
   * there are no such steps.
   */
  Set<Integer> between() {
    Set<Integer> inner = new LinkedHashSet<>(steps);
    inner.removeAll(first);
    inner.removeAll(last);
    Set<Integer> between = new LinkedHashSet<>();
    for (Set<Integer> group :
        groups(inner, (one, other) -> next(one).contains(other) || next(other).contains(one))) {
      if (leadsOnlyBack(group)) {
        between.addAll(group);
      }
    }
    return between;
  }

  /** Whether one step may end a way and the other begin one. */
  boolean beginsAnew(int step, int follower) {
    return last.contains(step) && first.contains(follower);
  }

  private boolean leadsOnlyBack(Set<Integer> group) {
    for (int step : steps) {
      if (group.contains(step)) {
        continue;
      }
      boolean entered = next(step).stream().anyMatch(group::contains);
      boolean left = group.stream().anyMatch(one -> next(one).contains(step));
      if ((entered && !last.contains(step)) || (left && !first.contains(step))) {
        return false;
      }
    }
    return true;
  }

  /** The smallest groups so that whoever belongs together is in one. */
  private static List<Set<Integer>> groups(
      Set<Integer> all, BiPredicate<Integer, Integer> belongTogether) {
    Map<Integer, Set<Integer>> groupOf = new LinkedHashMap<>();
    for (int step : all) {
      Set<Integer> group = new LinkedHashSet<>(Set.of(step));
      for (int other : List.copyOf(groupOf.keySet())) {
        Set<Integer> known = groupOf.getOrDefault(other, Set.of());
        if (!group.containsAll(known) && belongTogether.test(step, other)) {
          group.addAll(known);
        }
      }
      group.forEach(one -> groupOf.put(one, group));
    }
    return new ArrayList<>(new LinkedHashSet<>(groupOf.values()));
  }
}
