package throughline.engine.journey.designed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing.Point;

/** A designed map laid out block by block, in pixels from the upper left corner. */
public record BlockDrawing(List<Box> boxes, List<Line> lines, int width, int height) {

  /** What a box stands for. */
  public enum Kind {
    STEP,
    START,
    END,
    CHOICE,
    PARALLEL,
    OPTIONAL,
    REPEATED
  }

  /**
   * A step, or the beginning or end of a block.
   *
   * @param id where it is in the map: 0 is the whole, 0.1 its second part, 0.1.b what is done
   *     before that part is gone through again; with " end" behind it the end of that block
   * @param step null where it is none
   */
  public record Box(
      String id, Kind kind, @Nullable Step step, int x, int y, int width, int height) {}

  /**
   * What leads from one box to another.
   *
   * @param points from the edge of the first to the edge of the second
   */
  public record Line(String from, String to, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  public BlockDrawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }
}
