package throughline.journeys;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomerTimelines;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.MapDrawing;
import throughline.engine.journey.MapLabels;
import throughline.engine.journey.MapLayout;
import throughline.engine.journey.MapSelection;
import throughline.engine.journey.MapSvg;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.ShownFlows;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.StepLanes;
import throughline.engine.journey.Together;
import throughline.engine.journey.Variants;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.organisation.Department;
import throughline.organisation.Touchpoint;
import throughline.platform.Refusal;

/** Maps of the journeys that customers really took, simplified as asked and laid out. */
@Service
class JourneyMaps {
  private static final Dimension STEP = Dimension.TOUCHPOINT;
  private static final int STEPS_AT_FIRST_SIGHT = 20;
  private static final int ARCS_AT_FIRST_SIGHT = 30;

  private final CustomerTimelines timelines;
  private final Codes codes;

  JourneyMaps(CustomerTimelines timelines, Codes codes) {
    this.timelines = timelines;
    this.codes = codes;
  }

  /**
   * How much of the map is shown.
   *
   * @param steps the share of steps, 0 to 1
   * @param paths the share of arcs, 0 to 1
   */
  record Detail(double steps, double paths) {
    Detail {
      if (!(steps >= 0 && steps <= 1 && paths >= 0 && paths <= 1)) {
        throw Refusal.invalid(
            "The steps (%s) and paths (%s) must be 0 to 1.".formatted(steps, paths),
            "Move the sliders, or leave both out.");
      }
    }

    /** What is not asked for is as much as a reader takes in at first sight. */
    static Detail of(@Nullable Double steps, @Nullable Double paths, JourneyMap map) {
      return new Detail(
          steps == null ? share(STEPS_AT_FIRST_SIGHT, map.steps().size()) : steps,
          paths == null ? share(ARCS_AT_FIRST_SIGHT, map.arcs().size()) : paths);
    }

    private static double share(int some, int all) {
      return all <= some ? 1 : (double) some / all;
    }
  }

  /** Everything that can be learned about the map before it is simplified. */
  private record Whole(
      long lakeVersion, JourneyMap map, JourneyVariants variants, Map<Integer, Integer> lanes) {}

  private record Laid(Whole whole, Detail detail, ShownMap shown, MapDrawing drawing) {}

  /** The sliders of the map; null where nobody has moved one yet. */
  record Sliders(@Nullable Double steps, @Nullable Double paths) {}

  JourneyMapAnswer map(Question question, Sliders sliders, Locale locale) {
    Laid laid = lay(question, sliders, locale);
    Map<Integer, Department> departments = codes.departments();
    MapDrawing drawing = laid.drawing();
    return new JourneyMapAnswer(
        laid.whole().lakeVersion(),
        laid.detail().steps(),
        laid.detail().paths(),
        drawing.lanes().stream().map(lane -> lane(lane, departments)).toList(),
        drawing.nodes().stream().map(JourneyMaps::node).toList(),
        drawing.arcs().stream().map(JourneyMaps::arc).toList(),
        drawing.width(),
        drawing.height(),
        totals(laid));
  }

  String svg(Question question, Sliders sliders, Locale locale) {
    Map<Integer, Department> departments = codes.departments();
    return MapSvg.of(
        lay(question, sliders, locale).drawing(),
        words(locale).getString("map.title"),
        lane -> color(lane, departments));
  }

  /** The most frequent variants. */
  List<VariantLine> variants(Question question, int most) {
    JourneyVariants variants = whole(question).variants();
    Map<Integer, Touchpoint> touchpoints = codes.touchpoints();
    double journeys = variants.journeys();
    List<VariantLine> lines = new ArrayList<>();
    for (JourneyVariants.Variant variant : variants.top(most, Integer::toString)) {
      lines.add(
          new VariantLine(
              lines.size() + 1,
              String.join("-", variant.steps()),
              variant.steps().stream()
                  .map(step -> label(touchpoints, Integer.parseInt(step)))
                  .toList(),
              variant.journeys(),
              variant.journeys() / journeys,
              SiloReport.seconds(variant.durations().median())));
    }
    return lines;
  }

  /** How many different ways there are. */
  long variantCount(Question question) {
    return whole(question).variants().size();
  }

  private Laid lay(Question question, Sliders sliders, Locale locale) {
    Whole whole = whole(question);
    Detail detail = Detail.of(sliders.steps(), sliders.paths(), whole.map());
    Map<Integer, Touchpoint> touchpoints = codes.touchpoints();
    MapSelection selection = selection(whole, detail, touchpoints);
    String key = "map %s %s".formatted(detail, question.key());
    ShownMap shown =
        timelines
            .learn(key, cut(question, new ShownFlows(STEP, selection)), question.scope())
            .result();
    return new Laid(
        whole,
        detail,
        shown,
        MapLayout.of(shown, labels(whole.lanes(), touchpoints, words(locale))));
  }

  /** What the map shows at this level of detail. */
  MapSelection selection(Question question, Sliders sliders) {
    Whole whole = whole(question);
    Detail detail = Detail.of(sliders.steps(), sliders.paths(), whole.map());
    return selection(whole, detail, codes.touchpoints());
  }

  private static MapSelection selection(
      Whole whole, Detail detail, Map<Integer, Touchpoint> touchpoints) {
    return MapSelection.of(
        whole.map(), detail.steps(), detail.paths(), step -> label(touchpoints, step));
  }

  private Whole whole(Question question) {
    Together together = new Together();
    var map = together.add(new DirectlyFollows(STEP));
    var variants = together.add(new Variants(STEP));
    var lanes = together.add(new StepLanes(STEP, Dimension.DEPARTMENT));
    var answer =
        timelines.learn("journeys " + question.key(), cut(question, together), question.scope());
    return new Whole(
        answer.lakeVersion(),
        answer.result().of(map),
        answer.result().of(variants),
        answer.result().of(lanes));
  }

  private <A extends Serializable, R> EachJourney<A, R> cut(
      Question question, TimelineAnalysis<A, R> inner) {
    return new EachJourney<>(new OnlyJourneys<>(question.filters(codes), inner));
  }

  private MapLabels labels(
      Map<Integer, Integer> lanes, Map<Integer, Touchpoint> touchpoints, ResourceBundle words) {
    Map<Integer, Department> departments = codes.departments();
    return new MapLabels(
        step -> label(touchpoints, step),
        lanes,
        lane -> name(lane, departments),
        words.getString("map.start"),
        words.getString("map.end"),
        words.getString("map.others"));
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("throughline.journeys.words", locale);
  }

  private static String label(Map<Integer, Touchpoint> touchpoints, int step) {
    Touchpoint touchpoint = touchpoints.get(step);
    return touchpoint == null ? "?" : touchpoint.name();
  }

  private static String name(int lane, Map<Integer, Department> departments) {
    Department department = departments.get(lane);
    return department == null ? "" : department.name();
  }

  private static int color(int lane, Map<Integer, Department> departments) {
    Department department = departments.get(lane);
    return department == null ? 0 : department.color();
  }

  private static JourneyMapAnswer.Lane lane(
      MapDrawing.Lane lane, Map<Integer, Department> departments) {
    return new JourneyMapAnswer.Lane(
        department(lane.code()),
        lane.label(),
        color(lane.code(), departments),
        lane.y(),
        lane.height());
  }

  private static @Nullable String department(int lane) {
    return lane == MapDrawing.NO_LANE ? null : Integer.toString(lane);
  }

  private static JourneyMapAnswer.Node node(MapDrawing.Node placed) {
    ShownMap.Node node = placed.node();
    return new JourneyMapAnswer.Node(
        node.id(),
        node.kind(),
        placed.label(),
        department(placed.lane()),
        placed.x(),
        placed.y(),
        placed.width(),
        placed.height(),
        node.journeys(),
        node.occurrences(),
        node.starts(),
        node.ends());
  }

  private static JourneyMapAnswer.Arc arc(MapDrawing.Arc routed) {
    ShownMap.Arc arc = routed.arc();
    return new JourneyMapAnswer.Arc(
        ShownMap.idOf(arc.from()),
        ShownMap.idOf(arc.to()),
        arc.journeys(),
        arc.occurrences(),
        arc.waits().count(),
        SiloReport.seconds(arc.waits().median()),
        SiloReport.seconds(arc.waits().mean()),
        SiloReport.seconds(arc.waits().p90()),
        routed.points().stream().map(point -> List.of(point.x(), point.y())).toList());
  }

  private static JourneyMapAnswer.Totals totals(Laid laid) {
    return new JourneyMapAnswer.Totals(
        laid.shown().journeys(),
        laid.shown().interactions(),
        laid.shown().shownInteractions(),
        laid.whole().variants().size(),
        laid.whole().map().steps().size());
  }
}
