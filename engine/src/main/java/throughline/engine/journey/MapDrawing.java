package throughline.engine.journey;

import java.util.List;

/** A map laid out: where every lane, node and arc lies, in pixels from the upper left corner. */
public record MapDrawing(
    List<Lane> lanes, List<Node> nodes, List<Arc> arcs, int width, int height) {
  /** The lane of what belongs to no department. */
  public static final int NO_LANE = 0;

  /**
   * A department's band across the map.
   *
   * @param code of the department, {@link #NO_LANE} for what belongs to none
   */
  public record Lane(int code, String label, int y, int height) {}

  /**
   * @param lane the code of its lane
   */
  public record Node(
      ShownMap.Node node, String label, int lane, int x, int y, int width, int height) {
    int centerX() {
      return x + width / 2;
    }

    int centerY() {
      return y + height / 2;
    }
  }

  /** A place on the way of an arc. */
  public record Point(int x, int y) {}

  /**
   * @param points from the edge of its first node to the edge of its last
   */
  public record Arc(ShownMap.Arc arc, List<Point> points) {
    public Arc {
      points = List.copyOf(points);
    }
  }

  public MapDrawing {
    lanes = List.copyOf(lanes);
    nodes = List.copyOf(nodes);
    arcs = List.copyOf(arcs);
  }
}
