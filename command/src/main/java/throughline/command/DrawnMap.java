package throughline.command;

import java.util.Map;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.MapLabels;
import throughline.engine.journey.MapLayout;
import throughline.engine.journey.MapSelection;
import throughline.engine.journey.MapSvg;
import throughline.engine.journey.ShownFlows;
import throughline.engine.journey.StepLanes;
import throughline.engine.journey.Together;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;

/**
 * The map of a log as a picture.
 *
 * @param steps the share of the activities that are shown
 * @param paths the share of the arcs that are shown
 */
record DrawnMap(double steps, double paths) {

  String svg(EventLog log, JourneyMap map) {
    Dictionaries labels = log.timelines().dictionaries();
    MapSelection selection =
        MapSelection.of(map, steps, paths, code -> labels.label(Dimension.TOUCHPOINT, code));
    Together together = new Together();
    var shown = together.add(new ShownFlows(Dimension.TOUCHPOINT, selection));
    var lanes =
        log.known().contains(Dimension.DEPARTMENT)
            ? together.add(new StepLanes(Dimension.TOUCHPOINT, Dimension.DEPARTMENT))
            : null;
    Together.Answers answers = log.timelines().learn(new EachJourney<>(together), Scope.ALL);
    MapLabels words =
        new MapLabels(
            code -> labels.label(Dimension.TOUCHPOINT, code),
            lanes == null ? Map.of() : answers.of(lanes),
            code -> labels.label(Dimension.DEPARTMENT, code),
            "Start",
            "Left",
            "All others");
    return MapSvg.of(MapLayout.of(answers.of(shown), words), "Map of journeys", lane -> lane - 1);
  }
}
