package throughline.engine.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The column of every node: a step stands to the right of the steps that mainly lead to it. What
 * leads backwards is told by where steps lie in journeys on the average, so cycles do no harm.
 */
final class MapRanks {
  /** An arc pushes its target to the right where it is at least this part of what leads there. */
  private static final double WEIGHTY = 0.2;

  private final ShownMap map;
  private final Map<Integer, Integer> ranks = new HashMap<>();

  private MapRanks(ShownMap map) {
    this.map = map;
  }

  static Map<Integer, Integer> of(ShownMap map, MapLabels labels) {
    MapRanks ranks = new MapRanks(map);
    ranks.rank(labels);
    return ranks.ranks;
  }

  private void rank(MapLabels labels) {
    List<ShownMap.Node> order = new ArrayList<>(map.nodes());
    order.sort(
        Comparator.comparingDouble(ShownMap.Node::position)
            .thenComparing(node -> labels.of(node.code())));
    for (ShownMap.Node node : order) {
      if (node.code() != ShownMap.END && node.code() != ShownMap.OTHERS) {
        ranks.put(node.code(), rank(node.code()));
      }
    }
    int last = ranks.values().stream().mapToInt(rank -> rank).max().orElse(0);
    ranks.put(ShownMap.END, last + 1);
    ranks.put(ShownMap.OTHERS, amongNeighbours(last));
  }

  /** What is not shown belongs to no step, so it lies in the middle of what it connects. */
  private int amongNeighbours(int last) {
    double sum = 0;
    double weights = 0;
    for (ShownMap.Arc arc : map.arcs()) {
      if ((arc.from() == ShownMap.OTHERS) != (arc.to() == ShownMap.OTHERS)) {
        int neighbour = arc.from() == ShownMap.OTHERS ? arc.to() : arc.from();
        sum += ranks.getOrDefault(neighbour, 0) * (double) arc.occurrences();
        weights += arc.occurrences();
      }
    }
    return weights == 0 ? 1 : (int) Math.max(1, Math.min(last, Math.round(sum / weights)));
  }

  private int rank(int node) {
    if (node == ShownMap.START) {
      return 0;
    }
    double all = 0;
    for (ShownMap.Arc arc : map.arcs()) {
      all += leadsTo(node, arc) ? arc.occurrences() : 0;
    }
    int rank = 1;
    for (ShownMap.Arc arc : map.arcs()) {
      if (leadsTo(node, arc) && arc.occurrences() >= WEIGHTY * all) {
        rank = Math.max(rank, ranks.getOrDefault(arc.from(), 0) + 1);
      }
    }
    return rank;
  }

  /** Whether the arc leads here from a node that has its column already, so lies further left. */
  private boolean leadsTo(int node, ShownMap.Arc arc) {
    return arc.to() == node && ranks.containsKey(arc.from());
  }
}
