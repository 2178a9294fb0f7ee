package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.WaysByDepartment.Way;

/**
 * A designed map made from the ways that journeys really took: the most frequent ones, until they
 * are so great a part of all journeys. The map allows each of these ways.
 *
 * @param ways how many different ones went into it
 * @param journeys how many took them
 * @param of how many journeys there are
 */
public record AdoptedMap(DesignedMap map, int ways, long journeys, long of) {
  private static final int MOST_WAYS = 2_000;
  private static final int MOST_STEPS = 200;

  /** How the codes of touchpoints and departments are called; null for no department. */
  public record Names(IntFunction<String> touchpoint, IntFunction<@Nullable String> department) {}

  /**
   * A map of the most frequent ways. A touchpoint that two departments work at is a step of each.
   *
   * @param coverage the part of all journeys whose ways the map is to allow, above 0 to 1; it is
   *     less where that would take more than 2,000 ways or 200 steps
   * @throws IllegalArgumentException where there is no journey to adopt
   */
  public static AdoptedMap of(String name, WaysByDepartment ways, double coverage, Names names) {
    if (!(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException(
          "The coverage (%s) must be above 0 and at most 1. Correct it.".formatted(coverage));
    }
    if (ways.journeys() == 0) {
      throw new IllegalArgumentException(
          "The map (%s) has no journeys to adopt. Widen the period or the filters."
              .formatted(name));
    }
    Map<Integer, Step> steps = new LinkedHashMap<>();
    Naming naming = new Naming(ways, names, steps);
    List<List<Integer>> adopted = new ArrayList<>();
    long journeys = 0;
    for (Way way : ways.top(MOST_WAYS, step -> sortedBy(step, ways, names))) {
      if (journeys >= coverage * ways.journeys()) {
        break;
      }
      way.steps().forEach(one -> steps.computeIfAbsent(one, naming::step));
      if (steps.size() > MOST_STEPS) {
        break;
      }
      adopted.add(way.steps());
      journeys += way.journeys();
    }
    if (adopted.isEmpty()) {
      throw new IllegalArgumentException(
          "The commonest way has more than %d steps. Adopt journeys of fewer."
              .formatted(MOST_STEPS));
    }
    DesignedMap map = DesignedMap.of(name, new WaysToBlocks(steps).blocks(adopted));
    return new AdoptedMap(map, adopted.size(), journeys, ways.journeys());
  }

  private static String sortedBy(int step, WaysByDepartment ways, Names names) {
    return names.touchpoint.apply(ways.touchpoint(step))
        + '\0'
        + names.department.apply(ways.department(step));
  }

  /** Makes a step of each touchpoint and department, numbered as they are met. */
  private record Naming(WaysByDepartment ways, Names names, Map<Integer, Step> steps) {
    Step step(int number) {
      String label = names.touchpoint.apply(ways.touchpoint(number));
      return Step.at("step_" + (steps.size() + 1), label.isBlank() ? "?" : label)
          .of(names.department.apply(ways.department(number)));
    }
  }
}
