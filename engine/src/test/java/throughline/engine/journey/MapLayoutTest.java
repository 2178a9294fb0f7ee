package throughline.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;

class MapLayoutTest {
  private static final int LOGS = 25;

  private static MapDrawing drawing(long seed, double steps, double paths, String prefix) {
    InMemoryTimelines timelines =
        InMemoryTimelines.of(new RandomLog(seed).interactions(20 + (int) (seed % 700)));
    JourneyMap map =
        timelines.learn(new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)), Scope.ALL);
    MapSelection selection = MapSelection.of(map, steps, paths, Integer::toString);
    Together together = new Together();
    var shown = together.add(new ShownFlows(Dimension.TOUCHPOINT, selection));
    var lanes = together.add(new StepLanes(Dimension.TOUCHPOINT, Dimension.DEPARTMENT));
    Together.Answers answers = timelines.learn(new EachJourney<>(together), Scope.ALL);
    MapLabels labels =
        new MapLabels(
            code -> prefix + timelines.dictionaries().label(Dimension.TOUCHPOINT, code),
            answers.of(lanes),
            code -> prefix + timelines.dictionaries().label(Dimension.DEPARTMENT, code),
            "Start",
            "Left",
            "All others");
    return MapLayout.of(answers.of(shown), labels);
  }

  private static List<MapDrawing> drawings() {
    long first = Math.abs(System.nanoTime());
    System.out.println("MapLayoutTest: seeds from " + first);
    return java.util.stream.LongStream.range(first, first + LOGS)
        .mapToObj(seed -> drawing(seed, seed % 3 / 2.0, seed % 5 / 4.0, "A rather long label of "))
        .toList();
  }

  @Test
  void liesTheSameWayEveryTime() {
    assertThat(drawing(7, 0.7, 0.4, "")).isEqualTo(drawing(7, 0.7, 0.4, ""));
  }

  @Test
  void keepsNodesApartAndWithinTheirLanes() {
    for (MapDrawing drawing : drawings()) {
      Map<Integer, MapDrawing.Lane> lanes =
          drawing.lanes().stream().collect(Collectors.toMap(MapDrawing.Lane::code, lane -> lane));
      for (MapDrawing.Node node : drawing.nodes()) {
        MapDrawing.Lane lane = lanes.get(node.lane());
        assertThat(node.y()).isBetween(lane.y(), lane.y() + lane.height() - node.height());
        assertThat(node.x()).isBetween(0, drawing.width() - node.width());
        assertThat(drawing.nodes()).noneMatch(other -> other != node && overlap(node, other));
      }
    }
  }

  @Test
  void stacksLanesWithoutAGap() {
    for (MapDrawing drawing : drawings()) {
      int y = 0;
      for (MapDrawing.Lane lane : drawing.lanes()) {
        assertThat(lane.y()).isEqualTo(y);
        y += lane.height();
      }
      assertThat(drawing.height()).isEqualTo(y);
    }
  }

  @Test
  void leadsEveryArcFromTheEdgeOfOneNodeToTheEdgeOfTheOther() {
    for (MapDrawing drawing : drawings()) {
      Map<Integer, MapDrawing.Node> nodes = new HashMap<>();
      drawing.nodes().forEach(node -> nodes.put(node.node().code(), node));
      for (MapDrawing.Arc arc : drawing.arcs()) {
        List<MapDrawing.Point> points = arc.points();
        assertThat(touches(nodes.get(arc.arc().from()), points.get(0))).isTrue();
        assertThat(touches(nodes.get(arc.arc().to()), points.get(points.size() - 1))).isTrue();
      }
    }
  }

  @Test
  void putsStartBeforeAndEndBehindEverything() {
    for (MapDrawing drawing : drawings()) {
      int start = node(drawing, ShownMap.START).x();
      int end = node(drawing, ShownMap.END).x();
      drawing.nodes().stream()
          .filter(node -> node.node().code() >= 0)
          .forEach(node -> assertThat(node.x()).isStrictlyBetween(start, end));
    }
  }

  @Test
  void isDrawnAsWellFormedXmlWhateverTheLabelsHold() throws Exception {
    String svg =
        MapSvg.of(
            drawing(3, 1, 1, "<script>\"&\u202e\u0000'] "), "A <map> & \"more\"", lane -> lane);
    assertThat(svg).doesNotContain("<script>").doesNotContain("\u202e");
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isDrawnInThePagesColoursAndPrintable() {
    String svg = MapSvg.of(drawing(5, 1, 0.5, ""), "A map", lane -> lane - 1);
    assertThat(svg)
        .contains("var(--throughline-surface,")
        .contains("prefers-color-scheme:dark")
        .contains("@media print");
  }

  private static MapDrawing.Node node(MapDrawing drawing, int code) {
    return drawing.nodes().stream()
        .filter(node -> node.node().code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static boolean overlap(MapDrawing.Node one, MapDrawing.Node other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  private static boolean touches(MapDrawing.Node node, MapDrawing.Point point) {
    boolean besides = point.x() == node.x() || point.x() == node.x() + node.width();
    boolean above = point.y() == node.y() || point.y() == node.y() + node.height();
    return besides && point.y() >= node.y() && point.y() <= node.y() + node.height()
        || above && point.x() >= node.x() && point.x() <= node.x() + node.width();
  }
}
