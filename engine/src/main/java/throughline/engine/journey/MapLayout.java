package throughline.engine.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.journey.MapDrawing.Lane;
import throughline.engine.journey.MapDrawing.Node;

/**
 * Lays out a map: lanes are departments, columns follow the order of steps. The same map always
 * lies the same way.
 */
public final class MapLayout {
  private static final int LEFT = 150;
  private static final int RIGHT = 30;
  private static final int GAP = 84;
  private static final int NARROWEST = 84;
  private static final int BESIDE_LABEL = 24;
  private static final int LINE = 16;

  private final ShownMap map;
  private final MapLabels labels;
  private final MapLanes lanes;
  private final MapRows rows;
  private final Map<Integer, Integer> columns;
  private final List<Integer> columnLefts = new ArrayList<>();
  private final List<Integer> columnWidths = new ArrayList<>();

  private MapLayout(ShownMap map, MapLabels labels) {
    this.map = map;
    this.labels = labels;
    this.columns = MapRanks.of(map, labels);
    this.lanes = new MapLanes(map, labels);
    this.rows = new MapRows(map, labels, lanes, columns);
  }

  public static MapDrawing of(ShownMap map, MapLabels labels) {
    return new MapLayout(map, labels).drawing();
  }

  private MapDrawing drawing() {
    placeColumns();
    Map<Integer, Node> nodes = new HashMap<>();
    map.nodes().forEach(node -> nodes.put(node.code(), place(node)));
    MapRoutes routes = new MapRoutes(nodes, columns, columnLefts, columnWidths, rows.height());
    List<MapDrawing.Arc> arcs =
        map.arcs().stream()
            .sorted(
                Comparator.comparingLong(ShownMap.Arc::occurrences)
                    .reversed()
                    .thenComparing(arc -> labels.of(arc.from()))
                    .thenComparing(arc -> labels.of(arc.to())))
            .map(arc -> new MapDrawing.Arc(arc, routes.route(arc)))
            .toList();
    return new MapDrawing(
        rows.lanes().stream().map(this::place).toList(),
        map.nodes().stream().map(node -> nodes.get(node.code())).toList(),
        arcs,
        width(),
        rows.height());
  }

  private void placeColumns() {
    int count = columns.values().stream().mapToInt(column -> column).max().orElse(0) + 1;
    int left = LEFT;
    for (int column = 0; column < count; column++) {
      int width = widthOfColumn(column);
      columnLefts.add(left);
      columnWidths.add(width);
      left += width + GAP;
    }
  }

  private int widthOfColumn(int column) {
    return map.nodes().stream()
        .filter(node -> columnOf(node) == column)
        .mapToInt(node -> widthOf(labels.of(node.code())))
        .max()
        .orElse(NARROWEST);
  }

  private int width() {
    int last = columnLefts.size() - 1;
    return columnLefts.get(last) + columnWidths.get(last) + RIGHT;
  }

  private int columnOf(ShownMap.Node node) {
    return columns.getOrDefault(node.code(), 0);
  }

  private Lane place(int lane) {
    return new Lane(lane, lanes.label(lane), rows.topOf(lane), rows.heightOf(lane));
  }

  private Node place(ShownMap.Node node) {
    String label = labels.of(node.code());
    int width = widthOf(label);
    int height = 20 + LINE + LabelLines.of(label).count() * LINE;
    int column = columnOf(node);
    int x = columnLefts.get(column) + (columnWidths.get(column) - width) / 2;
    int y = rows.centerOf(node.code()) - height / 2;
    return new Node(node, label, lanes.laneOf(node.code()), x, y, width, height);
  }

  private static int widthOf(String label) {
    return Math.max(NARROWEST, LabelLines.of(label).width() + BESIDE_LABEL);
  }
}
