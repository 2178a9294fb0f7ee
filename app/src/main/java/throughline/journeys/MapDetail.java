package throughline.journeys;

import org.jspecify.annotations.Nullable;
import throughline.engine.journey.JourneyMap;
import throughline.platform.Refusal;

/**
 * How much of the map is shown.
 *
 * @param steps the share of steps, 0 to 1
 * @param paths the share of arcs, 0 to 1
 */
record MapDetail(double steps, double paths) {
  private static final int STEPS_AT_FIRST_SIGHT = 14;
  private static final int ARCS_AT_FIRST_SIGHT = 18;

  /** The sliders of the map; null where nobody has moved one yet. */
  record Sliders(@Nullable Double steps, @Nullable Double paths) {}

  MapDetail {
    if (!(steps >= 0 && steps <= 1 && paths >= 0 && paths <= 1)) {
      throw Refusal.invalid(
          "The steps (%s) and paths (%s) must be 0 to 1.".formatted(steps, paths),
          "Move the sliders, or leave both out.");
    }
  }

  /** What is not asked for is as much as a reader takes in at first sight. */
  static MapDetail of(Sliders sliders, JourneyMap map) {
    Double steps = sliders.steps();
    Double paths = sliders.paths();
    return new MapDetail(
        steps == null ? share(STEPS_AT_FIRST_SIGHT, map.steps().size()) : steps,
        paths == null ? share(ARCS_AT_FIRST_SIGHT, map.arcs().size()) : paths);
  }

  private static double share(int some, int all) {
    return all <= some ? 1 : (double) some / all;
  }
}
