package throughline.journeys.silos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.journeys.FilterBar;
import throughline.journeys.Names;
import throughline.platform.Refusal;

/**
 * How the organisation would be changed: departments that become one, and touchpoints that another
 * department takes over.
 *
 * @param groups ids of departments; each group becomes one under its first
 * @param moved by the id of a touchpoint, that of the department that takes it over
 */
record PaperPlan(List<List<Integer>> groups, Map<Integer, Integer> moved) {
  private static final int MOST = 100;

  PaperPlan {
    groups = groups.stream().map(List::copyOf).toList();
    moved = Map.copyOf(moved);
  }

  /**
   * The plan as it stands in an address.
   *
   * @param together groups such as 3.7_4.5
   * @param moved touchpoints with their departments such as 12.3_15.4
   */
  static PaperPlan read(@Nullable String together, @Nullable String moved) {
    List<List<Integer>> groups = new ArrayList<>();
    for (String group : words(together, "_")) {
      groups.add(words(group, "\\.").stream().map(FilterBar::number).distinct().toList());
    }
    Map<Integer, Integer> moves = new TreeMap<>();
    for (String move : words(moved, "_")) {
      List<Integer> pair = words(move, "\\.").stream().map(FilterBar::number).toList();
      if (pair.size() != 2) {
        throw Refusal.invalid(
                "A touchpoint moves to one department.", "Write it as TOUCHPOINT.DEPARTMENT.")
            .about(move);
      }
      moves.put(pair.get(0), pair.get(1));
    }
    return new PaperPlan(groups, moves).checked();
  }

  private static List<String> words(@Nullable String text, String between) {
    return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(between));
  }

  private PaperPlan checked() {
    Set<Integer> named = new HashSet<>();
    for (List<Integer> group : groups) {
      if (group.size() < 2 || !group.stream().allMatch(named::add)) {
        throw Refusal.invalid(
            "A group needs two departments, and no department is in two groups.",
            "Write it as together=3.7_4.5.");
      }
    }
    if (named.size() + moved.size() > MOST) {
      throw Refusal.invalid(
          "There are more changes than %s.".formatted(MOST), "Leave some of them out.");
    }
    return this;
  }

  /** Refuses what the organisation does not have. */
  void mustBeKnown(Names names) {
    groups.forEach(group -> group.forEach(id -> mustBe(names.departments().containsKey(id), id)));
    moved.forEach(
        (touchpoint, department) -> {
          mustBe(names.touchpoints().containsKey(touchpoint), touchpoint);
          mustBe(names.departments().containsKey(department), department);
        });
  }

  private static void mustBe(boolean known, int id) {
    if (!known) {
      throw Refusal.invalid("The id (%s) is not known.".formatted(id), "Choose one from the list.")
          .about(id);
    }
  }

  boolean isEmpty() {
    return groups.isEmpty() && moved.isEmpty();
  }

  /** By the code of a department, that of the one it becomes part of. */
  Map<Integer, Integer> departments() {
    Map<Integer, Integer> all = new TreeMap<>();
    groups.forEach(
        group -> group.subList(1, group.size()).forEach(one -> all.put(one, group.get(0))));
    return all;
  }

  /** The departments that take part. */
  BitSet touched() {
    BitSet all = new BitSet();
    groups.forEach(group -> group.forEach(all::set));
    moved.values().forEach(all::set);
    return all;
  }

  String key() {
    return groups + " " + new TreeMap<>(moved);
  }
}
