package throughline.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing;

/**
 * Where the figures of arcs stand: on their own line, never over a node or another figure. The
 * strongest arcs choose first; one without room has no figure on the map, only in the table.
 */
final class ArcLabels {
  private static final int WIDTH = 54;
  private static final int HEIGHT = 20;

  private final List<Box> taken = new ArrayList<>();
  private final Map<MapDrawing.Arc, List<Integer>> places = new HashMap<>();

  private record Box(int left, int top, int width, int height) {
    boolean meets(Box other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }
  }

  private ArcLabels() {}

  static ArcLabels on(MapDrawing drawing) {
    ArcLabels labels = new ArcLabels();
    drawing
        .nodes()
        .forEach(
            node -> labels.taken.add(new Box(node.x(), node.y(), node.width(), node.height())));
    drawing.arcs().stream()
        .sorted(
            Comparator.comparingLong((MapDrawing.Arc arc) -> arc.arc().occurrences()).reversed())
        .forEach(labels::place);
    return labels;
  }

  private void place(MapDrawing.Arc arc) {
    for (List<Integer> middle : middles(arc.points())) {
      Box box = new Box(middle.get(0) - WIDTH / 2, middle.get(1) - HEIGHT / 2, WIDTH, HEIGHT);
      if (taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        places.put(arc, middle);
        return;
      }
    }
  }

  /** The middles of the pieces of a line, the longest piece first. */
  private static List<List<Integer>> middles(List<MapDrawing.Point> points) {
    return IntStream.range(1, points.size())
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -length(points, i)))
        .map(
            i ->
                List.of(
                    (points.get(i - 1).x() + points.get(i).x()) / 2,
                    (points.get(i - 1).y() + points.get(i).y()) / 2))
        .toList();
  }

  private static int length(List<MapDrawing.Point> points, int piece) {
    MapDrawing.Point one = points.get(piece - 1);
    MapDrawing.Point other = points.get(piece);
    return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
  }

  @Nullable List<Integer> of(MapDrawing.Arc arc) {
    return places.get(arc);
  }
}
