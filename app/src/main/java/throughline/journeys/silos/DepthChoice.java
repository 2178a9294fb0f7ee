package throughline.journeys.silos;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.silo.Effort;
import throughline.engine.silo.ExcusedWaits;
import throughline.engine.silo.ReworkOfSteps;
import throughline.journeys.Silos;
import throughline.journeys.Waits;
import throughline.platform.Refusal;

/**
 * What was clicked beneath the silo figures.
 *
 * @param figure conflict, crowded, effort, rework, repeated or excused
 * @param trouble the place of a conflict's trouble among the settings', from 0
 * @param fromDepartment where the trouble was opened, or who contacted first
 * @param toDepartment who contacted the customer then
 * @param touchpoint of rework and repeated contacts
 * @param component of effort: inbound, switches, handovers or repeats
 * @param kind of an excused wait
 */
record DepthChoice(
    String figure,
    @Nullable Integer trouble,
    @Nullable Integer fromDepartment,
    @Nullable Integer toDepartment,
    @Nullable Integer touchpoint,
    @Nullable String component,
    @Nullable Integer kind) {

  /** What was said, or a refusal. */
  static int said(String name, @Nullable Integer value) {
    if (value == null || value < 0) {
      throw Refusal.invalid(
          "The figure needs %s.".formatted(name), "Take the address that the figure links to.");
    }
    return value;
  }

  JourneyTrait trait(SiloSettings settings, Waits.Measure measure) {
    return switch (figure) {
      case "effort" -> new Effort.Trait(SiloDepths.effort(settings), ofEffort());
      case "rework" -> new ReworkOfSteps.Trait(SiloDepths.REWORK, said("touchpoint", touchpoint));
      case "excused" -> new ExcusedWaits.Trait(Silos.UNIT, said("kind", kind), measure.waiting());
      default ->
          throw Refusal.invalid(
                  "The figure (%s) is not known.".formatted(figure),
                  "Write conflict, crowded, effort, rework, repeated or excused.")
              .about(figure);
    };
  }

  private Effort.Component ofEffort() {
    for (Effort.Component one : Effort.Component.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(component)) {
        return one;
      }
    }
    throw Refusal.invalid(
            "The component (%s) is not known.".formatted(component),
            "Write inbound, switches, handovers or repeats.")
        .about(String.valueOf(component));
  }
}
