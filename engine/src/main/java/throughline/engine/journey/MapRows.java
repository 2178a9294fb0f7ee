package throughline.engine.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The row of every node within its lane. Nodes of one lane and column share it; sweeps from left to
 * right and back pull each to the mean height of its neighbours, and the sweep with the fewest
 * crossings stays (Sugiyama, Tagawa and Toda 1981, with the lanes as fixed bands).
 */
final class MapRows {
  static final int ROW = 78;
  private static final int LANE_PADDING = 10;
  private static final int SWEEPS = 16;
  private static final int ARCS_THAT_COUNT = 150;

  private record Cell(int lane, int column) {}

  private final ShownMap map;
  private final MapLabels labels;
  private final Map<Cell, List<Integer>> cells = new HashMap<>();
  private final List<Integer> lanes;
  private final Map<Integer, Integer> columns;
  private final Map<Integer, Integer> laneTops = new HashMap<>();
  private final Map<Integer, Integer> laneRows = new HashMap<>();
  private final List<ShownMap.Arc> strongest;
  private Map<Integer, Integer> centers = new HashMap<>();

  MapRows(ShownMap map, MapLabels labels, MapLanes lanes, Map<Integer, Integer> columns) {
    this.map = map;
    this.labels = labels;
    this.columns = columns;
    this.lanes = lanes.order();
    this.strongest =
        map.arcs().stream()
            .filter(arc -> arc.from() != arc.to())
            .sorted(Comparator.comparingLong(ShownMap.Arc::occurrences).reversed())
            .limit(ARCS_THAT_COUNT)
            .toList();
    fillCells(lanes);
    placeLanes();
    cells.forEach((cell, nodes) -> settle(cell, nodes, Map.of()));
    sweep();
  }

  int centerOf(int node) {
    return centers.getOrDefault(node, 0);
  }

  int topOf(int lane) {
    return laneTops.getOrDefault(lane, 0);
  }

  int heightOf(int lane) {
    return laneRows.getOrDefault(lane, 1) * ROW + 2 * LANE_PADDING;
  }

  List<Integer> lanes() {
    return lanes;
  }

  int height() {
    return lanes.stream().mapToInt(this::heightOf).sum();
  }

  private void fillCells(MapLanes laneOf) {
    map.nodes().stream()
        .sorted(
            Comparator.comparingLong(ShownMap.Node::occurrences)
                .reversed()
                .thenComparing(node -> labels.of(node.code())))
        .forEach(
            node -> {
              Cell cell = new Cell(laneOf.laneOf(node.code()), column(node.code()));
              cells.computeIfAbsent(cell, empty -> new ArrayList<>()).add(node.code());
            });
    cells.forEach((cell, nodes) -> laneRows.merge(cell.lane, nodes.size(), Math::max));
  }

  private int column(int node) {
    return columns.getOrDefault(node, 0);
  }

  private void placeLanes() {
    int top = 0;
    for (int lane : lanes) {
      laneTops.put(lane, top);
      top += heightOf(lane);
    }
  }

  private void sweep() {
    Map<Integer, Integer> best = new HashMap<>(centers);
    double fewest = cost();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      pull(sweep % 2 == 0);
      double cost = cost();
      if (cost < fewest) {
        fewest = cost;
        best = new HashMap<>(centers);
      }
    }
    centers = best;
  }

  private void pull(boolean toTheRight) {
    Comparator<Cell> byColumn = Comparator.comparingInt(Cell::column);
    TreeMap<Cell, List<Integer>> order =
        new TreeMap<>((toTheRight ? byColumn : byColumn.reversed()).thenComparingInt(Cell::lane));
    order.putAll(cells);
    order.forEach(
        (cell, nodes) -> {
          Map<Integer, Double> wishes = new HashMap<>();
          nodes.forEach(node -> wishes.put(node, meanOfNeighbours(node)));
          nodes.sort(
              Comparator.comparingDouble((Integer node) -> wishes.getOrDefault(node, 0.0))
                  .thenComparing(labels::of));
          settle(cell, nodes, wishes);
        });
  }

  private double meanOfNeighbours(int node) {
    double sum = 0;
    double weights = 0;
    for (ShownMap.Arc arc : strongest) {
      if (arc.from() == node || arc.to() == node) {
        // The root keeps one mighty arc from silencing all others.
        double weight = Math.sqrt(arc.occurrences());
        sum += weight * centerOf(arc.from() == node ? arc.to() : arc.from());
        weights += weight;
      }
    }
    return weights == 0 ? centerOf(node) : sum / weights;
  }

  /** Gives the nodes of a cell rows in their order, each as near to its wish as those above let. */
  private void settle(Cell cell, List<Integer> nodes, Map<Integer, Double> wishes) {
    int rows = laneRows.getOrDefault(cell.lane, 1);
    int top = topOf(cell.lane) + LANE_PADDING;
    int row = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int last = rows - (nodes.size() - i);
      double middle = (rows - nodes.size()) / 2.0 + i;
      Double wish = wishes.get(nodes.get(i));
      long wished = Math.round(wish == null ? middle : (wish - top) / ROW - 0.5);
      row = (int) Math.max(row, Math.min(last, wished));
      centers.put(nodes.get(i), top + row * ROW + ROW / 2);
      row++;
    }
  }

  private double cost() {
    double cost = 0;
    for (int i = 0; i < strongest.size(); i++) {
      ShownMap.Arc arc = strongest.get(i);
      cost += 0.01 * Math.abs(centerOf(arc.from()) - centerOf(arc.to())) / ROW;
      for (int j = 0; j < i; j++) {
        cost += cross(arc, strongest.get(j)) ? 1 : 0;
      }
    }
    return cost;
  }

  /** Whether straight lines between the nodes' centers would cross. */
  private boolean cross(ShownMap.Arc one, ShownMap.Arc other) {
    return side(one, other.from()) * side(one, other.to()) < 0
        && side(other, one.from()) * side(other, one.to()) < 0;
  }

  private int side(ShownMap.Arc arc, int node) {
    long alongX = (column(arc.to()) - column(arc.from())) * (long) (2 * ROW);
    long alongY = centerOf(arc.to()) - centerOf(arc.from());
    long toX = (column(node) - column(arc.from())) * (long) (2 * ROW);
    long toY = centerOf(node) - centerOf(arc.from());
    return Long.signum(alongX * toY - alongY * toX);
  }
}
