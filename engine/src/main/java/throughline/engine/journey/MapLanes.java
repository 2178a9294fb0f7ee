package throughline.engine.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of the lanes from top to bottom: those in which journeys begin come first, and then
 * neighbours change places as long as that shortens the way of the arcs between lanes.
 */
final class MapLanes {
  private final ShownMap map;
  private final MapLabels labels;
  private final Map<Integer, Integer> laneOfNode = new HashMap<>();

  MapLanes(ShownMap map, MapLabels labels) {
    this.map = map;
    this.labels = labels;
    map.nodes().stream()
        .filter(node -> node.code() >= 0 || node.code() == ShownMap.OTHERS)
        .forEach(node -> laneOfNode.put(node.code(), laneOfStep(node.code())));
    laneOfNode.put(ShownMap.START, strongestNeighbour(ShownMap.START));
    laneOfNode.put(ShownMap.END, strongestNeighbour(ShownMap.END));
  }

  private int laneOfStep(int code) {
    return labels.lanes().getOrDefault(code, MapDrawing.NO_LANE);
  }

  private int strongestNeighbour(int node) {
    return map.arcs().stream()
        .filter(arc -> arc.from() == node || arc.to() == node)
        .max(
            Comparator.comparingLong(ShownMap.Arc::occurrences)
                .thenComparing(arc -> arc.from() == node ? -arc.to() : -arc.from()))
        .map(arc -> arc.from() == node ? arc.to() : arc.from())
        .map(laneOfNode::get)
        .orElse(MapDrawing.NO_LANE);
  }

  int laneOf(int node) {
    return laneOfNode.getOrDefault(node, MapDrawing.NO_LANE);
  }

  /** The lanes that have nodes, top first; what belongs to no department comes last. */
  List<Integer> order() {
    List<Integer> lanes =
        new ArrayList<>(
            laneOfNode.values().stream()
                .distinct()
                .filter(lane -> lane != MapDrawing.NO_LANE)
                .sorted(Comparator.comparingDouble(this::meanPosition).thenComparing(this::label))
                .toList());
    shorten(lanes);
    if (laneOfNode.containsValue(MapDrawing.NO_LANE)) {
      lanes.add(MapDrawing.NO_LANE);
    }
    return lanes;
  }

  String label(int lane) {
    return lane == MapDrawing.NO_LANE ? "" : labels.lane().apply(lane);
  }

  private double meanPosition(int lane) {
    double positions = 0;
    double journeys = 0;
    for (ShownMap.Node node : map.nodes()) {
      if (node.code() >= 0 && laneOf(node.code()) == lane) {
        positions += node.position() * node.journeys();
        journeys += node.journeys();
      }
    }
    return journeys == 0 ? 0 : positions / journeys;
  }

  private void shorten(List<Integer> lanes) {
    long best = length(lanes);
    boolean better = true;
    while (better) {
      better = false;
      for (int i = 1; i < lanes.size(); i++) {
        Collections.swap(lanes, i - 1, i);
        long length = length(lanes);
        if (length < best) {
          best = length;
          better = true;
        } else {
          Collections.swap(lanes, i - 1, i);
        }
      }
    }
  }

  private long length(List<Integer> lanes) {
    long length = 0;
    for (ShownMap.Arc arc : map.arcs()) {
      int from = lanes.indexOf(laneOf(arc.from()));
      int to = lanes.indexOf(laneOf(arc.to()));
      length += from < 0 || to < 0 ? 0 : Math.abs(from - to) * arc.occurrences();
    }
    return length;
  }
}
