package throughline.journeys;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Service;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.MapDrawing;
import throughline.engine.journey.MapLabels;
import throughline.engine.journey.MapLayout;
import throughline.engine.journey.MapSelection;
import throughline.engine.journey.MapSvg;
import throughline.engine.journey.OutsideJourneys;
import throughline.engine.journey.ShownFlows;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.StepLanes;
import throughline.engine.journey.Together;

/** Maps of the journeys that customers really took, simplified as asked and laid out. */
@Service
class JourneyMaps {
  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  JourneyMaps(JourneyLearning learning, Waits waits, Codes codes) {
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /** Everything that can be learned about the map before it is simplified. */
  private record Whole(
      long lakeVersion,
      JourneyMap map,
      Map<Integer, Integer> lanes,
      OutsideJourneys.Answer outside) {}

  /** A map simplified and laid out; in working time only the waits of its arcs differ. */
  record Laid(
      long lakeVersion,
      MapDetail detail,
      int steps,
      ShownMap shown,
      ShownMap inWorkingTime,
      MapDrawing drawing,
      OutsideJourneys.Answer outside,
      Names names) {}

  JourneyMapAnswer map(Question question, MapDetail.Sliders sliders, Locale locale) {
    return JourneyMapAnswer.of(lay(question, sliders, locale));
  }

  String svg(Question question, MapDetail.Sliders sliders, ShownMap.Count count, Locale locale) {
    Laid laid = lay(question, sliders, locale);
    return MapSvg.of(
        laid.drawing(), words(locale).getString("map.title"), laid.names()::color, count);
  }

  private Laid lay(Question question, MapDetail.Sliders sliders, Locale locale) {
    Whole whole = whole(question);
    Names names = codes.names();
    MapDetail detail = MapDetail.of(sliders, whole.map());
    MapSelection selection = selection(whole.map(), detail, names);
    Waits.Measure inHours = waits.working();
    Together together = new Together();
    var shown = together.add(new ShownFlows(Silos.STEP, selection));
    var working = together.add(new ShownFlows(Silos.STEP, selection, inHours.waiting()));
    Together.Answers answers =
        learning
            .learn("map %s in %s".formatted(detail, inHours.key()), question, together)
            .result();
    return new Laid(
        whole.lakeVersion(),
        detail,
        whole.map().steps().size(),
        answers.of(shown),
        answers.of(working),
        MapLayout.of(answers.of(shown), labels(whole.lanes(), names, words(locale))),
        whole.outside(),
        names);
  }

  /** What the map shows at this level of detail. */
  MapSelection selection(Question question, MapDetail.Sliders sliders) {
    JourneyMap map = whole(question).map();
    return selection(map, MapDetail.of(sliders, map), codes.names());
  }

  private static MapSelection selection(JourneyMap map, MapDetail detail, Names names) {
    return MapSelection.of(map, detail.steps(), detail.paths(), names::step);
  }

  private Whole whole(Question question) {
    Together ofJourneys = new Together();
    var map = ofJourneys.add(new DirectlyFollows(Silos.STEP));
    var lanes = ofJourneys.add(new StepLanes(Silos.STEP, Silos.UNIT));
    Together ofTimelines = new Together();
    var journeys = ofTimelines.add(learning.cut(question, ofJourneys));
    var outside = ofTimelines.add(learning.passing(question, new OutsideJourneys()));
    var answer = learning.learnAll("map", question, ofTimelines);
    Together.Answers inner = answer.result().of(journeys);
    return new Whole(
        answer.lakeVersion(), inner.of(map), inner.of(lanes), answer.result().of(outside));
  }

  private static MapLabels labels(Map<Integer, Integer> lanes, Names names, ResourceBundle words) {
    return new MapLabels(
        names::step,
        lanes,
        names::lane,
        words.getString("map.start"),
        words.getString("map.end"),
        words.getString("map.others"));
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("throughline.journeys.words", locale);
  }
}
