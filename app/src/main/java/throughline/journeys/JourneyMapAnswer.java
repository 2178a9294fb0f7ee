package throughline.journeys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey map laid out, as the workspace draws it: pixels from the upper left corner.
 *
 * @param steps the share of steps that are shown
 * @param paths the share of arcs that are shown
 */
record JourneyMapAnswer(
    long lakeVersion,
    double steps,
    double paths,
    List<Lane> lanes,
    List<Node> nodes,
    List<Arc> arcs,
    int width,
    int height,
    Totals totals) {

  record Lane(@Nullable String department, String name, int color, int y, int height) {}

  record Node(
      String id,
      String kind,
      String label,
      @Nullable String department,
      int x,
      int y,
      int width,
      int height,
      long journeys,
      long occurrences,
      long starts,
      long ends) {}

  /**
   * @param points pairs of x and y, from node to node
   */
  record Arc(
      String from,
      String to,
      long journeys,
      long occurrences,
      long waits,
      double medianWaitSeconds,
      double meanWaitSeconds,
      double p90WaitSeconds,
      List<List<Integer>> points) {}

  record Totals(
      long journeys, long interactions, long shownInteractions, long variants, int steps) {}
}
