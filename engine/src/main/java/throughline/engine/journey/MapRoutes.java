package throughline.engine.journey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.journey.MapDrawing.Node;
import throughline.engine.journey.MapDrawing.Point;

/**
 * The ways of arcs between nodes: from the right side of the one to the left side of the other, or
 * back from left to right, and past the nodes of columns that lie between, as level as may be.
 */
final class MapRoutes {
  private static final int MARGIN = 9;
  private static final int BESIDE_EACH_OTHER = 7;
  private static final int LOOP = 26;

  private final Map<Integer, Node> nodes;
  private final Map<Integer, Integer> columns;
  private final List<Integer> lefts;
  private final List<Integer> widths;
  private final int height;
  private final Map<Integer, List<Node>> byColumn = new HashMap<>();
  private final Map<Integer, Taken> taken = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<Integer, Integer> bows = new HashMap<>();

  MapRoutes(
      Map<Integer, Node> nodes,
      Map<Integer, Integer> columns,
      List<Integer> lefts,
      List<Integer> widths,
      int height) {
    this.nodes = nodes;
    this.columns = columns;
    this.lefts = lefts;
    this.widths = widths;
    this.height = height;
    nodes.forEach(
        (code, node) ->
            byColumn.computeIfAbsent(column(code), empty -> new ArrayList<>()).add(node));
    byColumn.values().forEach(column -> column.sort(Comparator.comparingInt(Node::y)));
  }

  List<Point> route(ShownMap.Arc arc) {
    Node from = node(arc.from());
    Node to = node(arc.to());
    if (arc.from() == arc.to()) {
      return loop(from);
    }
    int step = column(arc.to()) - column(arc.from());
    if (step == 0) {
      return bow(from, to);
    }
    return across(from, to, step);
  }

  private Node node(int code) {
    return java.util.Objects.requireNonNull(nodes.get(code));
  }

  private int column(int code) {
    return columns.getOrDefault(code, 0);
  }

  private static List<Point> loop(Node node) {
    int right = node.centerX() + node.width() / 4;
    int left = node.centerX() - node.width() / 4;
    return List.of(
        new Point(right, node.y()),
        new Point(right, node.y() - LOOP / 2),
        new Point(left, node.y() - LOOP / 2),
        new Point(left, node.y()));
  }

  /** Between nodes of one column: out to the right and back. */
  private List<Point> bow(Node from, Node to) {
    int column = column(from.node().code());
    int beside = bows.merge(column, 1, Integer::sum) - 1;
    int x = lefts.get(column) + widths.get(column) + LOOP + beside % 6 * BESIDE_EACH_OTHER;
    int down = to.centerY() > from.centerY() ? 1 : -1;
    int fromY = from.centerY() + down * from.height() / 4;
    int toY = to.centerY() - down * to.height() / 4;
    return List.of(
        new Point(from.x() + from.width(), fromY),
        new Point(x, fromY),
        new Point(x, toY),
        new Point(to.x() + to.width(), toY));
  }

  private List<Point> across(Node from, Node to, int step) {
    boolean right = step > 0;
    List<Point> points = new ArrayList<>();
    Point begin = new Point(right ? from.x() + from.width() : from.x(), port(from, right));
    Point end = new Point(right ? to.x() : to.x() + to.width(), port(to, !right));
    points.add(begin);
    int first = column(from.node().code());
    for (int way = 1; way < Math.abs(step); way++) {
      int column = first + (right ? way : -way);
      int y = freePlace(column, points.get(points.size() - 1).y(), end.y());
      int left = lefts.get(column);
      int width = widths.get(column);
      points.add(new Point(right ? left : left + width, y));
      points.add(new Point(right ? left + width : left, y));
    }
    points.add(end);
    return points;
  }

  /** Arcs leave and reach a side of a node beside each other: in its middle, below it, above it. */
  private int port(Node node, boolean rightSide) {
    int used =
        ports.merge(node.node().code() + (rightSide ? "right" : "left"), 1, Integer::sum) - 1;
    int steps = Math.max(1, (node.height() - 12) / 2 / BESIDE_EACH_OTHER);
    int place = (used + 1) / 2 % (steps + 1);
    return node.centerY() + (used % 2 == 0 ? -place : place) * BESIDE_EACH_OTHER;
  }

  /** Level if it may be, so that a long arc climbs once and not at every column. */
  private int freePlace(int column, int level, int goal) {
    Taken there = taken.computeIfAbsent(column, this::taken);
    int best = level;
    int leastCost = Integer.MAX_VALUE;
    for (int place = there.nodes.nextClearBit(0);
        place < places();
        place = there.nodes.nextClearBit(place + 1)) {
      int y = MARGIN + place * BESIDE_EACH_OTHER;
      int crowding = there.arcs.get(place) ? 12 * BESIDE_EACH_OTHER : 0;
      int cost = 4 * Math.abs(y - level) + Math.abs(y - goal) + crowding;
      if (cost < leastCost) {
        leastCost = cost;
        best = y;
      }
    }
    markNear(there.arcs, best);
    return best;
  }

  /** The places of a column, one beside the other from top to bottom, where something lies. */
  private record Taken(BitSet nodes, BitSet arcs) {}

  private Taken taken(int column) {
    BitSet nodesThere = new BitSet();
    for (Node node : byColumn.getOrDefault(column, List.of())) {
      for (int place = 0; place < places(); place++) {
        int y = MARGIN + place * BESIDE_EACH_OTHER;
        if (y > node.y() - MARGIN && y < node.y() + node.height() + MARGIN) {
          nodesThere.set(place);
        }
      }
    }
    return new Taken(nodesThere, new BitSet());
  }

  private int places() {
    return Math.max(0, height - 2 * MARGIN) / BESIDE_EACH_OTHER + 1;
  }

  private static void markNear(BitSet arcs, int y) {
    int place = Math.floorDiv(y - MARGIN, BESIDE_EACH_OTHER);
    boolean between = Math.floorMod(y - MARGIN, BESIDE_EACH_OTHER) != 0;
    for (int near = Math.max(0, place); near <= place + (between ? 1 : 0); near++) {
      arcs.set(near);
    }
  }
}
