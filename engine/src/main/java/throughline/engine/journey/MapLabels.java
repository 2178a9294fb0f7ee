package throughline.engine.journey;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * The words of a map.
 *
 * @param step the label of a step by its code
 * @param lanes the lane of each step, both by code; a step without one lies in the last lane
 * @param lane the label of a lane by its code
 * @param start what the start is called, in the reader's language
 * @param end what the end is called
 * @param others what everything that is not shown is called
 */
public record MapLabels(
    IntFunction<String> step,
    Map<Integer, Integer> lanes,
    IntFunction<String> lane,
    String start,
    String end,
    String others) {

  public MapLabels {
    lanes = Map.copyOf(lanes);
  }

  String of(int node) {
    return switch (node) {
      case ShownMap.START -> start;
      case ShownMap.END -> end;
      case ShownMap.OTHERS -> others;
      default -> step.apply(node);
    };
  }
}
