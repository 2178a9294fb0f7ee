package throughline.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.stereotype.Service;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.MapDrawing;
import throughline.engine.journey.MapLabels;
import throughline.engine.journey.MapLayout;
import throughline.engine.journey.MapMarks;
import throughline.engine.journey.MapSelection;
import throughline.engine.journey.MapSvg;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.OutsideJourneys;
import throughline.engine.journey.ShownFlows;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.StepLanes;
import throughline.engine.journey.Together;
import throughline.engine.journey.designed.CodedMap;
import throughline.engine.journey.designed.DesignedArcs;
import throughline.engine.statistics.Summary;

/** A designed map and the journeys that were lived, in one picture. */
@Service
class LivedPictures {
  /** Of what the map does not have, so much is shown by itself. */
  private static final int OUTSIDE = 6;

  /** An arc that the map does not have is drawn from this part of the journeys on. */
  private static final double WORTH_SEEING = 0.04;

  private final DesignedMaps maps;
  private final MapsInForce inForce;
  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  LivedPictures(
      DesignedMaps maps, MapsInForce inForce, JourneyLearning learning, Waits waits, Codes codes) {
    this.maps = maps;
    this.inForce = inForce;
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /**
   * @param mark designed, astray where the map does not have it, unlived where nobody took it, or
   *     rest for what is not shown by itself
   */
  record ArcMark(String from, String to, String mark) {}

  /**
   * @param mark designed, moment for a moment that matters, astray or rest
   */
  record NodeMark(String id, String mark) {}

  /** The picture, and what in it is designed. */
  record Picture(JourneyMapAnswer map, List<NodeMark> nodes, List<ArcMark> arcs) {}

  private record Laid(JourneyMaps.Laid laid, Marks marks, String name) {}

  Picture picture(int id, Question question, Locale locale) {
    Laid laid = lay(id, question, locale);
    MapDrawing drawing = laid.laid().drawing();
    return new Picture(
        JourneyMapAnswer.of(laid.laid()),
        drawing.nodes().stream()
            .map(node -> new NodeMark(node.node().id(), laid.marks().shownNode(node.node())))
            .toList(),
        drawing.arcs().stream()
            .map(
                arc ->
                    new ArcMark(
                        ShownMap.idOf(arc.arc().from()),
                        ShownMap.idOf(arc.arc().to()),
                        laid.marks().shownArc(arc.arc())))
            .toList());
  }

  String svg(int id, Question question, ShownMap.Count count, Locale locale) {
    Laid laid = lay(id, question, locale);
    return MapSvg.of(
        laid.laid().drawing(), laid.name(), laid.laid().names()::color, count, laid.marks());
  }

  private Laid lay(int id, Question question, Locale locale) {
    Names names = codes.names();
    MapsInForce.InForce map = inForce.of(maps.judging(id), names);
    Marks marks = Marks.of(map.map());
    Together first = new Together();
    var flows = first.add(new DirectlyFollows(Silos.STEP));
    var lanes = first.add(new StepLanes(Silos.STEP, Silos.UNIT));
    Together.Answers lived =
        learning
            .learn("lived beside " + map.key(), question, new OnlyJourneys<>(map.about(), first))
            .result();
    MapSelection selection =
        MapSelection.of(lived.of(flows), wanted(lived.of(flows), marks), names::step);
    Waits.Measure inHours = waits.working();
    Together second = new Together();
    var shown = second.add(new ShownFlows(Silos.STEP, selection));
    var working = second.add(new ShownFlows(Silos.STEP, selection, inHours.waiting()));
    var answer =
        learning.learn(
            "picture of %s in %s".formatted(map.key(), inHours.key()),
            question,
            new OnlyJourneys<>(map.about(), second));
    ShownMap both = marks.designedToo(answer.result().of(shown));
    ResourceBundle words = ResourceBundle.getBundle("throughline.journeys.words", locale);
    MapLabels labels =
        new MapLabels(
            names::step,
            lanes(lived.of(lanes), map.map()),
            names::lane,
            words.getString("map.start"),
            words.getString("map.end"),
            words.getString("map.others"));
    return new Laid(
        new JourneyMaps.Laid(
            answer.lakeVersion(),
            new MapDetail(1, 1),
            lived.of(flows).steps().size(),
            both,
            answer.result().of(working),
            MapLayout.of(both, labels),
            new OutsideJourneys.Answer(0, 0),
            names),
        marks,
        map.form().name());
  }

  /** A step lies where the map says, else where it was taken. */
  private static Map<Integer, Integer> lanes(Map<Integer, Integer> lived, CodedMap map) {
    Map<Integer, Integer> lanes = new HashMap<>(lived);
    for (int step = 0; step < map.touchpoints().size(); step++) {
      if (map.touchpoints().get(step) != CodedMap.NEVER && map.departments().get(step) > 0) {
        lanes.put(map.touchpoints().get(step), map.departments().get(step));
      }
    }
    return lanes;
  }

  private static MapSelection.Wanted wanted(JourneyMap lived, Marks marks) {
    Set<Integer> outside = new HashSet<>();
    lived.steps().stream()
        .filter(step -> !marks.steps().contains(step.code()))
        .sorted(
            Comparator.comparingLong(JourneyMap.Step::journeys)
                .reversed()
                .thenComparingInt(JourneyMap.Step::code))
        .limit(OUTSIDE)
        .forEach(step -> outside.add(step.code()));
    double enough = WORTH_SEEING * lived.journeys();
    return new MapSelection.Wanted() {
      @Override
      public boolean step(int code) {
        return marks.steps().contains(code) || outside.contains(code);
      }

      @Override
      public boolean arc(int from, int to, long occurrences) {
        return marks.arcs().has(from, to) || occurrences >= enough;
      }
    };
  }

  /**
   * What of a picture is designed.
   *
   * @param steps the codes of the map's touchpoints
   * @param moments those of them that matter most
   * @param places where each stands in the map, by code
   */
  private record Marks(
      DesignedArcs arcs, Set<Integer> steps, Set<Integer> moments, Map<Integer, Integer> places)
      implements MapMarks {

    static Marks of(CodedMap map) {
      Set<Integer> moments = new HashSet<>();
      Map<Integer, Integer> places = new HashMap<>();
      for (int step = 0; step < map.touchpoints().size(); step++) {
        int code = map.touchpoints().get(step);
        if (code != CodedMap.NEVER) {
          places.putIfAbsent(code, step);
          if (map.map().step(step).momentThatMatters()) {
            moments.add(code);
          }
        }
      }
      return new Marks(DesignedArcs.of(map), places.keySet(), moments, places);
    }

    /** The map with the steps and arcs that nobody took. */
    ShownMap designedToo(ShownMap lived) {
      List<ShownMap.Node> nodes = new ArrayList<>(lived.nodes());
      Set<Integer> there = new HashSet<>();
      lived.nodes().forEach(node -> there.add(node.code()));
      for (int code : List.of(ShownMap.START, ShownMap.END)) {
        if (there.add(code)) {
          nodes.add(untaken(code, code == ShownMap.START ? -1 : 0));
        }
      }
      places.forEach(
          (code, place) -> {
            if (there.add(code)) {
              nodes.add(untaken(code, place));
            }
          });
      List<ShownMap.Arc> all = new ArrayList<>(lived.arcs());
      Set<DesignedArcs.Arc> taken = new HashSet<>();
      all.forEach(arc -> taken.add(new DesignedArcs.Arc(arc.from(), arc.to())));
      arcs.drawn().stream()
          .filter(arc -> !taken.contains(arc))
          .forEach(arc -> all.add(new ShownMap.Arc(arc.from(), arc.to(), 0, 0, 0, Summary.NONE)));
      return new ShownMap(lived.journeys(), lived.interactions(), nodes, all);
    }

    private static ShownMap.Node untaken(int code, int place) {
      return new ShownMap.Node(code, 0, 0, 0, 0, 0, Summary.NONE, place);
    }

    @Override
    public String arc(int from, int to) {
      return from == ShownMap.OTHERS || to == ShownMap.OTHERS || arcs.has(from, to) ? "" : "astray";
    }

    @Override
    public String node(int code) {
      return moments.contains(code) ? "moment" : steps.contains(code) ? "" : "astray";
    }

    String shownArc(ShownMap.Arc arc) {
      if (arc.from() == ShownMap.OTHERS || arc.to() == ShownMap.OTHERS) {
        return "rest";
      }
      if (arc.occurrences() == 0) {
        return "unlived";
      }
      return arcs.has(arc.from(), arc.to()) ? "designed" : "astray";
    }

    String shownNode(ShownMap.Node node) {
      if (node.code() < 0) {
        return "rest";
      }
      return node(node.code()).isEmpty() ? "designed" : node(node.code());
    }
  }
}
