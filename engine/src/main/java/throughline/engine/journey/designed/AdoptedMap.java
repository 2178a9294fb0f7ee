package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.JourneyVariants.Variant;

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
  private static final int MOST_TOUCHPOINTS = 200;

  /** How the codes of steps are called, and which department takes each, null where none does. */
  public record Names(IntFunction<String> touchpoint, IntFunction<@Nullable String> departmentOf) {}

  /**
   * A map of the most frequent variants.
   *
   * @param coverage the part of all journeys whose ways the map is to allow, above 0 to 1; it is
   *     less where that would take more than 2,000 ways or 200 touchpoints
   * @throws IllegalArgumentException where there is no journey to adopt
   */
  public static AdoptedMap of(String name, JourneyVariants variants, double coverage, Names names) {
    if (!(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException(
          "The coverage (%s) must be above 0 and at most 1. Correct it.".formatted(coverage));
    }
    if (variants.journeys() == 0) {
      throw new IllegalArgumentException(
          "The map (%s) has no journeys to adopt. Widen the period or the filters."
              .formatted(name));
    }
    Map<Integer, Step> steps = new LinkedHashMap<>();
    List<List<Integer>> adopted = new ArrayList<>();
    long journeys = 0;
    for (Variant variant : variants.top(MOST_WAYS, names.touchpoint)) {
      if (journeys >= coverage * variants.journeys()) {
        break;
      }
      variant.codes().forEach(code -> steps.computeIfAbsent(code, one -> step(one, names, steps)));
      if (steps.size() > MOST_TOUCHPOINTS) {
        break;
      }
      adopted.add(variant.codes());
      journeys += variant.journeys();
    }
    if (adopted.isEmpty()) {
      throw new IllegalArgumentException(
          "The commonest way has more than %d touchpoints. Adopt journeys of fewer."
              .formatted(MOST_TOUCHPOINTS));
    }
    Part flow = new WaysToBlocks(steps).blocks(adopted);
    DesignedMap map = DesignedMap.of(name, flow);
    return new AdoptedMap(map, adopted.size(), journeys, variants.journeys());
  }

  private static Step step(int code, Names names, Map<Integer, Step> steps) {
    String label = names.touchpoint.apply(code);
    return Step.at("step_" + (steps.size() + 1), label.isBlank() ? "?" : label)
        .of(names.departmentOf.apply(code));
  }
}
