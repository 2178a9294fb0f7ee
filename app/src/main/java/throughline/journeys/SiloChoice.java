package throughline.journeys;

import org.jspecify.annotations.Nullable;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.Waiting;
import throughline.platform.Refusal;

/**
 * What was clicked among the silo figures.
 *
 * @param figure border, border-wait, handover, handovers, ping-pong, rework or repeat; a border
 *     where it is not said
 * @param days of a repeat contact
 * @param topic any or same, of a repeat contact
 */
record SiloChoice(
    @Nullable String figure,
    @Nullable Integer fromDepartment,
    @Nullable Integer toDepartment,
    @Nullable Integer days,
    @Nullable String topic) {

  boolean isRepeat() {
    return "repeat".equals(figure);
  }

  boolean sameTopic() {
    return "same".equals(topic);
  }

  int repeatedWithin() {
    if (days == null || days < 1 || days > 366) {
      throw Refusal.invalid("The days (%s) must be 1 to 366.".formatted(days), "Say days=7.");
    }
    return days;
  }

  JourneyTrait trait(Waiting waiting) {
    String chosen = figure == null ? "border" : figure;
    return switch (chosen) {
      case "border" -> border(waiting);
      case "border-wait" -> new JourneyTrait.WaitsAtBorders(Silos.UNIT, waiting);
      case "handovers" -> new JourneyTrait.CountsHandovers(Silos.UNIT);
      case "handover" -> new JourneyTrait.HandedOver(Silos.UNIT);
      case "ping-pong" -> new JourneyTrait.SentBack(Silos.UNIT);
      case "rework" -> new JourneyTrait.Repeats(Silos.STEP);
      default ->
          throw Refusal.invalid(
                  "The figure (%s) is not known.".formatted(chosen),
                  "Write border, border-wait, handover, handovers, ping-pong, rework or repeat.")
              .about(chosen);
    };
  }

  private JourneyTrait border(Waiting waiting) {
    if (fromDepartment == null || toDepartment == null) {
      throw Refusal.invalid(
          "A border lies between two departments.", "Say fromDepartment and toDepartment.");
    }
    return new JourneyTrait.CrossesBorder(Silos.UNIT, fromDepartment, toDepartment, waiting);
  }
}
