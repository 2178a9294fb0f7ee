package throughline.engine.journey;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import throughline.engine.journey.MapDrawing.Arc;
import throughline.engine.journey.MapDrawing.Lane;
import throughline.engine.journey.MapDrawing.Node;
import throughline.engine.journey.MapDrawing.Point;

/**
 * A map drawn as SVG that stands by itself: colours are the page's variables where it lies in a
 * page, follow the reader's light or dark preference where it does not, and are light on paper.
 */
public final class MapSvg {
  private static final List<String> PALETTE =
      List.of(
          "#2466c3", "#8a0700", "#bc7d19", "#997be9", "#2c2a8e", "#467212", "#7c707a", "#6b005c",
          "#434a40", "#94419c", "#559e72", "#c04350");
  private static final String STYLE =
      """
      <style>
      .map{--s:var(--throughline-surface,#fff);--t:var(--throughline-text,#212529);\
      --m:var(--throughline-muted,#5c636a);--l:var(--throughline-line,#adb5bd);\
      font-family:var(--throughline-font,system-ui,sans-serif)}
      @media (prefers-color-scheme:dark){.map{--s:var(--throughline-surface,#1a1b1e);\
      --t:var(--throughline-text,#e9ecef);--m:var(--throughline-muted,#a6adb4);\
      --l:var(--throughline-line,#5c636a)}}
      @media print{.map{--s:#fff;--t:#000;--m:#333;--l:#777}}
      .map .ground{fill:var(--s)}.map .lane{fill-opacity:.07;stroke:var(--l);stroke-opacity:.5}
      .map .node{fill:var(--s);stroke-width:1.5}.map .end{fill:var(--s);stroke:var(--t)}
      .map .others{stroke:var(--m);stroke-dasharray:4 3}
      .map path{fill:none;stroke:var(--m);stroke-opacity:.65}.map path.rest{stroke-opacity:.25}.map marker path{fill:var(--m);\
      stroke:none}
      .map text{fill:var(--t);font-size:12px;text-anchor:middle}.map .name{font-weight:600;\
      text-anchor:start}
      .map .count{fill:var(--m);font-size:11px}
      .map path.astray{stroke:var(--throughline-astray,#c2410c);stroke-dasharray:6 4}
      .map path.unlived{stroke-dasharray:2 4}
      .map .node.astray{stroke-dasharray:5 3;stroke:var(--throughline-astray,#c2410c)}
      .map .node.moment{stroke-width:3}
      </style>
      """;

  private final MapDrawing drawing;
  private final IntUnaryOperator colorOfLane;
  private final ShownMap.Count count;
  private final MapMarks marks;
  private final StringBuilder svg = new StringBuilder();

  private MapSvg(
      MapDrawing drawing, IntUnaryOperator colorOfLane, ShownMap.Count count, MapMarks marks) {
    this.drawing = drawing;
    this.colorOfLane = colorOfLane;
    this.count = count;
    this.marks = marks;
  }

  /**
   * @param title what the map is about
   * @param colorOfLane the place of a lane's colour by its code; the palette's twelve come again
   *     and again
   */
  public static String of(MapDrawing drawing, String title, IntUnaryOperator colorOfLane) {
    return of(drawing, title, colorOfLane, ShownMap.Count.JOURNEYS);
  }

  /**
   * @param count by what the figures on the map are counted
   */
  public static String of(
      MapDrawing drawing, String title, IntUnaryOperator colorOfLane, ShownMap.Count count) {
    return of(drawing, title, colorOfLane, count, MapMarks.NONE);
  }

  /**
   * @param marks what is to be seen beside the figures
   */
  public static String of(
      MapDrawing drawing,
      String title,
      IntUnaryOperator colorOfLane,
      ShownMap.Count count,
      MapMarks marks) {
    MapSvg map = new MapSvg(drawing, colorOfLane, count, marks);
    map.write(title);
    return map.svg.toString();
  }

  private void write(String title) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 %d %d" width="%d" \
        height="%d" role="img">
        <title>%s</title>
        """
            .formatted(
                drawing.width(),
                drawing.height(),
                drawing.width(),
                drawing.height(),
                escaped(title)));
    svg.append(STYLE);
    svg.append(
        """
        <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" \
        markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/>\
        </marker></defs>
        <rect class="ground" width="100%" height="100%"/>
        """);
    drawing.lanes().forEach(this::write);
    drawing.arcs().forEach(this::write);
    drawing.nodes().forEach(this::write);
    svg.append("</svg>\n");
  }

  private void write(Lane lane) {
    svg.append(
        """
        <rect class="lane" x="0" y="%d" width="%d" height="%d" fill="%s"/>
        <text class="name" x="12" y="%d">%s</text>
        """
            .formatted(
                lane.y(),
                drawing.width(),
                lane.height(),
                color(lane.code()),
                lane.y() + 20,
                escaped(lane.label())));
  }

  private void write(Arc arc) {
    double width = 1 + 5 * Math.sqrt((double) count.of(arc.arc()) / most());
    svg.append(
        """
        <path%s d="%s" stroke-width="%s" marker-end="url(#tip)"><title>%s</title></path>
        """
            .formatted(
                classed(arc),
                way(arc.points()),
                String.format(Locale.ROOT, "%.1f", width),
                String.format(Locale.ROOT, "%,d", count.of(arc.arc()))));
  }

  private String classed(Arc arc) {
    String mark = marks.arc(arc.arc().from(), arc.arc().to());
    String all = passesOthers(arc) ? "rest" : mark;
    return all.isEmpty() ? "" : " class=\"%s\"".formatted(all);
  }

  private static boolean passesOthers(Arc arc) {
    return arc.arc().from() == ShownMap.OTHERS || arc.arc().to() == ShownMap.OTHERS;
  }

  private long most() {
    return Math.max(
        1, drawing.arcs().stream().mapToLong(arc -> count.of(arc.arc())).max().orElse(1));
  }

  /** A curve through the points that is level at each of them. */
  private static String way(List<Point> points) {
    Point before = points.get(0);
    StringBuilder way = new StringBuilder("M%d %d".formatted(before.x(), before.y()));
    for (Point point : points.subList(1, points.size())) {
      if (point.y() == before.y() || point.x() == before.x()) {
        way.append("L%d %d".formatted(point.x(), point.y()));
      } else {
        int middle = (before.x() + point.x()) / 2;
        way.append(
            "C%d %d %d %d %d %d"
                .formatted(middle, before.y(), middle, point.y(), point.x(), point.y()));
      }
      before = point;
    }
    return way.toString();
  }

  private void write(Node node) {
    boolean step = node.node().code() >= 0;
    String style =
        step
            ? "node %s\" stroke=\"%s"
                .formatted(marks.node(node.node().code()), color(node.lane()))
                .replace(" \"", "\"")
            : "end " + escaped(node.node().kind());
    svg.append(
        """
        <g><rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="%d"/>
        """
            .formatted(
                style,
                node.x(),
                node.y(),
                node.width(),
                node.height(),
                step ? 8 : node.height() / 2));
    int y = node.y() + 22;
    for (String line : LabelLines.of(node.label()).lines()) {
      svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(node.centerX(), y, escaped(line)));
      y += 16;
    }
    svg.append(
        "<text class=\"count\" x=\"%d\" y=\"%d\">%s</text></g>\n"
            .formatted(
                node.centerX(), y, String.format(Locale.ROOT, "%,d", count.of(node.node()))));
  }

  private String color(int lane) {
    if (lane == MapDrawing.NO_LANE) {
      return "var(--l)";
    }
    int place = Math.floorMod(colorOfLane.applyAsInt(lane), PALETTE.size());
    return "var(--throughline-lane-%d,%s)".formatted(place, PALETTE.get(place));
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
