package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.engine.journey.MapDrawing.Point;
import throughline.engine.journey.designed.BlockDrawing.Box;
import throughline.engine.journey.designed.BlockDrawing.Kind;
import throughline.engine.journey.designed.BlockDrawing.Line;

/**
 * Lays out a designed map as its blocks are nested: sequences from left to right, alternatives and
 * parallel parts below one another, ways around an optional part above it and back below it.
 */
public final class BlockLayout {
  private static final int STEP_WIDTH = 176;
  private static final int STEP_HALF = 36;
  private static final int GATE = 28;
  private static final int POINT = 12;
  private static final int ROUND = 32;
  private static final int GAP = 40;
  private static final int BETWEEN_ROWS = 24;
  private static final int EDGE = 28;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** How much room a part takes, from the axis that its flow runs along. */
  private record Room(int width, int above, int below) {
    int height() {
      return above + below;
    }
  }

  /** Where flow comes into a part and leaves it. */
  private record Ends(Box first, Box last) {}

  private BlockLayout() {}

  public static BlockDrawing of(Part flow) {
    BlockLayout layout = new BlockLayout();
    Room room = layout.room(flow);
    int axis = EDGE + Math.max(room.above, ROUND / 2);
    Box start = layout.box("start", Kind.START, EDGE, axis, ROUND);
    Ends ends = layout.place(flow, "0", EDGE + ROUND + GAP, axis);
    int after = EDGE + ROUND + GAP + room.width + GAP;
    Box end = layout.box("end", Kind.END, after, axis, ROUND);
    layout.connect(start, ends.first);
    layout.connect(ends.last, end);
    int height = axis + Math.max(room.below, ROUND / 2) + EDGE;
    return new BlockDrawing(layout.boxes, layout.lines, after + ROUND + EDGE, height);
  }

  private Room room(Part part) {
    return part.by(new Measuring());
  }

  private Ends place(Part part, String path, int x, int axis) {
    return part.by(new Placing(path, x, axis));
  }

  private Box box(String path, Kind kind, int x, int axis, int size) {
    Box box = new Box(path, kind, null, x, axis - size / 2, size, size);
    boxes.add(box);
    return box;
  }

  private void connect(Box from, Box to) {
    int x1 = from.x() + from.width();
    int y1 = from.y() + from.height() / 2;
    int x2 = to.x();
    int y2 = to.y() + to.height() / 2;
    List<Point> points =
        y1 == y2
            ? List.of(new Point(x1, y1), new Point(x2, y2))
            : turned(
                new Point(x1, y1), new Point(x2, y2), isGate(to) ? x2 - GAP / 2 : x1 + GAP / 2);
    lines.add(new Line(from.id(), to.id(), points));
  }

  private static boolean isGate(Box box) {
    return box.kind() != Kind.STEP;
  }

  private static List<Point> turned(Point from, Point to, int x) {
    return List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
  }

  /** Over or under what lies between two boxes. */
  private void around(Box from, Box to, int y) {
    int x1 = from.x() + from.width() / 2;
    int x2 = to.x() + to.width() / 2;
    int y1 = from.y() + from.height() / 2;
    int y2 = to.y() + to.height() / 2;
    lines.add(
        new Line(
            from.id(),
            to.id(),
            List.of(new Point(x1, y1), new Point(x1, y), new Point(x2, y), new Point(x2, y2))));
  }

  private final class Measuring implements Part.Cases<Room> {
    @Override
    public Room step(Step step) {
      return new Room(STEP_WIDTH, STEP_HALF, STEP_HALF);
    }

    @Override
    public Room sequence(Part.Sequence block) {
      List<Room> rooms = each(block.parts());
      return new Room(
          rooms.stream().mapToInt(Room::width).sum() + GAP * (rooms.size() - 1),
          rooms.stream().mapToInt(Room::above).max().orElse(0),
          rooms.stream().mapToInt(Room::below).max().orElse(0));
    }

    @Override
    public Room choice(Part.Choice block) {
      return side(block.parts());
    }

    @Override
    public Room parallel(Part.Parallel block) {
      return side(block.parts());
    }

    private Room side(List<Part> parts) {
      List<Room> rooms = each(parts);
      int height = rooms.stream().mapToInt(Room::height).sum() + BETWEEN_ROWS * (rooms.size() - 1);
      int width = rooms.stream().mapToInt(Room::width).max().orElse(0);
      return new Room(width + 2 * (GATE + GAP), height / 2, height - height / 2);
    }

    private List<Room> each(List<Part> parts) {
      return parts.stream().map(BlockLayout.this::room).toList();
    }

    @Override
    public Room optionally(Part.Optionally block) {
      Room room = room(block.part());
      return new Room(room.width + 2 * (POINT + GAP), room.above + BETWEEN_ROWS, room.below);
    }

    @Override
    public Room repeated(Part.Repeated block) {
      Room room = room(block.part());
      Part between = block.between();
      Room back = between == null ? new Room(0, 0, 0) : room(between);
      int width = Math.max(room.width, back.width + 2 * GAP);
      int below = room.below + BETWEEN_ROWS + back.height();
      return new Room(width + 2 * (POINT + GAP), room.above, below);
    }
  }

  private final class Placing implements Part.Cases<Ends> {
    private final String path;
    private final int x;
    private final int axis;

    Placing(String path, int x, int axis) {
      this.path = path;
      this.x = x;
      this.axis = axis;
    }

    @Override
    public Ends step(Step step) {
      Box box = new Box(path, Kind.STEP, step, x, axis - STEP_HALF, STEP_WIDTH, 2 * STEP_HALF);
      boxes.add(box);
      return new Ends(box, box);
    }

    @Override
    public Ends sequence(Part.Sequence block) {
      List<Ends> placed = new ArrayList<>();
      int left = x;
      for (int i = 0; i < block.parts().size(); i++) {
        Part part = block.parts().get(i);
        placed.add(place(part, path + "." + i, left, axis));
        left += room(part).width + GAP;
      }
      IntStream.range(1, placed.size())
          .forEach(i -> connect(placed.get(i - 1).last, placed.get(i).first));
      return new Ends(placed.get(0).first, placed.get(placed.size() - 1).last);
    }

    @Override
    public Ends choice(Part.Choice block) {
      return side(block.parts(), room(block), Kind.CHOICE);
    }

    @Override
    public Ends parallel(Part.Parallel block) {
      return side(block.parts(), room(block), Kind.PARALLEL);
    }

    private Ends side(List<Part> parts, Room whole, Kind kind) {
      Box fork = box(path, kind, x, axis, GATE);
      Box join = box(path + " end", kind, x + whole.width - GATE, axis, GATE);
      int widest = whole.width - 2 * (GATE + GAP);
      int top = axis - whole.above;
      for (int i = 0; i < parts.size(); i++) {
        Room room = room(parts.get(i));
        int left = x + GATE + GAP + (widest - room.width) / 2;
        Ends ends = place(parts.get(i), path + "." + i, left, top + room.above);
        connect(fork, ends.first);
        connect(ends.last, join);
        top += room.height() + BETWEEN_ROWS;
      }
      return new Ends(fork, join);
    }

    @Override
    public Ends optionally(Part.Optionally block) {
      Room whole = room(block);
      Ends points = points(block.part(), whole, Kind.OPTIONAL);
      around(points.first, points.last, axis - whole.above + BETWEEN_ROWS / 3);
      return points;
    }

    @Override
    public Ends repeated(Part.Repeated block) {
      Room whole = room(block);
      Ends points = points(block.part(), whole, Kind.REPEATED);
      Part between = block.between();
      if (between == null) {
        around(points.last, points.first, axis + whole.below - BETWEEN_ROWS / 3);
        return points;
      }
      Room back = room(between);
      int left = x + (whole.width - back.width) / 2;
      Ends ends = place(between, path + ".b", left, axis + whole.below - back.below);
      under(points.last, ends.first);
      under(ends.last, points.first);
      return points;
    }

    private void under(Box from, Box to) {
      Point begin = new Point(from.x() + from.width() / 2, from.y() + from.height() / 2);
      Point end = new Point(to.x() + to.width() / 2, to.y() + to.height() / 2);
      boolean down = begin.y() < end.y();
      Point corner = down ? new Point(begin.x(), end.y()) : new Point(end.x(), begin.y());
      lines.add(new Line(from.id(), to.id(), List.of(begin, corner, end)));
    }

    private Ends points(Part part, Room whole, Kind kind) {
      Box in = box(path, kind, x, axis, POINT);
      Box out = box(path + " end", kind, x + whole.width - POINT, axis, POINT);
      int inner = whole.width - 2 * (POINT + GAP);
      int left = x + POINT + GAP + (inner - room(part).width) / 2;
      Ends ends = place(part, path + ".0", left, axis);
      connect(in, ends.first);
      connect(ends.last, out);
      return new Ends(in, out);
    }
  }
}
