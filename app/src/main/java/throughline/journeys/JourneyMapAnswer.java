package throughline.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing;
import throughline.engine.journey.ShownMap;
import throughline.engine.statistics.Summary;

/**
 * A journey map laid out, as the workspace draws it: pixels from the upper left corner.
 *
 * @param steps the share of steps that are shown
 * @param paths the share of arcs that are shown
 * @param medianError what medians and percentiles may be off by, as a part of themselves; 0 where
 *     all are exact
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
    Totals totals,
    double medianError,
    SiloReport.Outside outsideJourneys) {

  record Lane(@Nullable String department, String name, int color, int y, int height) {}

  /**
   * @param kind start, end, touchpoint or others
   * @param timed of how many interactions start and end are known
   * @param medianDurationSeconds from start to end of those; 0 where there are none
   */
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
      long customers,
      long starts,
      long ends,
      long timed,
      double medianDurationSeconds) {

    static Node of(MapDrawing.Node placed) {
      ShownMap.Node node = placed.node();
      return new Node(
          node.id(),
          node.kind(),
          placed.label(),
          Names.id(placed.lane()),
          placed.x(),
          placed.y(),
          placed.width(),
          placed.height(),
          node.journeys(),
          node.occurrences(),
          node.customers(),
          node.starts(),
          node.ends(),
          node.durations().count(),
          SiloReport.seconds(node.durations().median()));
    }
  }

  /**
   * @param waits how many there are; none from the start, to the end and past what is not shown
   * @param label x and y of the middle of its figure; null where there is no room for it
   * @param points pairs of x and y, from node to node
   */
  record Arc(
      String from,
      String to,
      long journeys,
      long occurrences,
      long customers,
      long waits,
      double medianWaitSeconds,
      double meanWaitSeconds,
      double p90WaitSeconds,
      WorkingWait working,
      @Nullable List<Integer> label,
      List<List<Integer>> points) {

    static Arc of(MapDrawing.Arc routed, Summary working, @Nullable List<Integer> label) {
      ShownMap.Arc arc = routed.arc();
      return new Arc(
          ShownMap.idOf(arc.from()),
          ShownMap.idOf(arc.to()),
          arc.journeys(),
          arc.occurrences(),
          arc.customers(),
          arc.waits().count(),
          SiloReport.seconds(arc.waits().median()),
          SiloReport.seconds(arc.waits().mean()),
          SiloReport.seconds(arc.waits().p90()),
          WorkingWait.of(working),
          label,
          routed.points().stream().map(point -> List.of(point.x(), point.y())).toList());
    }
  }

  /** The same waits in the working time of the department that the customer waited for. */
  record WorkingWait(double medianWaitSeconds, double meanWaitSeconds, double p90WaitSeconds) {
    static WorkingWait of(Summary waits) {
      return new WorkingWait(
          SiloReport.seconds(waits.median()),
          SiloReport.seconds(waits.mean()),
          SiloReport.seconds(waits.p90()));
    }
  }

  record Totals(
      long journeys, long interactions, long customers, long shownInteractions, int steps) {}

  private record Ends(int from, int to) {}

  static JourneyMapAnswer of(JourneyMaps.Laid laid) {
    MapDrawing drawing = laid.drawing();
    ArcLabels labels = ArcLabels.on(drawing);
    Map<Ends, Summary> working = new HashMap<>();
    laid.inWorkingTime()
        .arcs()
        .forEach(arc -> working.put(new Ends(arc.from(), arc.to()), arc.waits()));
    return new JourneyMapAnswer(
        laid.lakeVersion(),
        laid.detail().steps(),
        laid.detail().paths(),
        drawing.lanes().stream().map(lane -> lane(lane, laid.names())).toList(),
        drawing.nodes().stream().map(Node::of).toList(),
        drawing.arcs().stream()
            .map(arc -> Arc.of(arc, working.getOrDefault(ends(arc), Summary.NONE), labels.of(arc)))
            .toList(),
        drawing.width(),
        drawing.height(),
        totals(laid),
        SiloReport.error(
            Stream.concat(
                Stream.of(laid.shown(), laid.inWorkingTime())
                    .flatMap(map -> map.arcs().stream())
                    .map(ShownMap.Arc::waits),
                laid.shown().nodes().stream().map(ShownMap.Node::durations))),
        SiloReport.Outside.of(laid.outside()));
  }

  private static Ends ends(MapDrawing.Arc routed) {
    return new Ends(routed.arc().from(), routed.arc().to());
  }

  private static Lane lane(MapDrawing.Lane lane, Names names) {
    return new Lane(
        Names.id(lane.code()), lane.label(), names.color(lane.code()), lane.y(), lane.height());
  }

  private static Totals totals(JourneyMaps.Laid laid) {
    ShownMap shown = laid.shown();
    return new Totals(
        shown.journeys(),
        shown.interactions(),
        shown.customers(),
        shown.shownInteractions(),
        laid.steps());
  }
}
