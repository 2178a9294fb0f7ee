package throughline.journeys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.FlowsAlong;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.PassesOthers;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.Waiting;
import throughline.engine.timeline.Dimension;
import throughline.platform.Refusal;

/**
 * What was clicked on the map or in the list of variants; nothing means every journey.
 *
 * @param touchpoint a node of the map: a touchpoint's id, start, end or others
 * @param steps the share of steps that the map showed, which decides what "all others" are
 * @param paths the share of arcs that the map showed
 */
record JourneyChoice(
    @Nullable String fromNode,
    @Nullable String toNode,
    @Nullable String touchpoint,
    @Nullable String variant,
    @Nullable Double steps,
    @Nullable Double paths) {

  JourneyTrait trait(Question question, JourneyMaps maps, Waiting waiting) {
    if (variant != null) {
      return new JourneyTrait.Takes(
          Dimension.TOUCHPOINT, Arrays.stream(variant.split("-")).map(FilterBar::number).toList());
    }
    if (touchpoint != null) {
      return passing(code(touchpoint), question, maps);
    }
    if (fromNode == null || toNode == null) {
      return new JourneyTrait.Any();
    }
    return new FlowsAlong(
        Dimension.TOUCHPOINT,
        maps.selection(question, new MapDetail.Sliders(steps, paths)),
        code(fromNode),
        code(toNode),
        waiting);
  }

  private JourneyTrait passing(int node, Question question, JourneyMaps maps) {
    return switch (node) {
      case ShownMap.START, ShownMap.END -> new JourneyTrait.Any();
      case ShownMap.OTHERS ->
          new PassesOthers(
              Dimension.TOUCHPOINT, maps.selection(question, new MapDetail.Sliders(steps, paths)));
      default -> new JourneyTrait.Passes(Dimension.TOUCHPOINT, node);
    };
  }

  static int code(String node) {
    try {
      return ShownMap.codeOf(node);
    } catch (NumberFormatException notANode) {
      throw Refusal.invalid(
              "The node (%s) is not on the map.".formatted(node), "Choose one from the map.")
          .about(node);
    }
  }
}
