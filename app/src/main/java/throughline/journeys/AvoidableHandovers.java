package throughline.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.Together;
import throughline.engine.journey.designed.IntendedHandovers;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;

/** The handovers of journeys that a designed map is about, beside what the map intends. */
@Service
class AvoidableHandovers {
  private final MapsInForce maps;
  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  AvoidableHandovers(MapsInForce maps, JourneyLearning learning, Waits waits, Codes codes) {
    this.maps = maps;
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /** Where the answers of one map lie. */
  private record Parts(
      MapsInForce.InForce map,
      Together.Part<SiloFigures> calendar,
      Together.Part<SiloFigures> working) {}

  AvoidableReport report(Question question) {
    Waits.Measure inHours = waits.working();
    Together together = new Together();
    List<Parts> parts = new ArrayList<>();
    for (MapsInForce.InForce map : maps.all()) {
      parts.add(
          new Parts(map, together.add(of(map, Waits.CALENDAR)), together.add(of(map, inHours))));
    }
    if (parts.isEmpty()) {
      return new AvoidableReport(0, List.of());
    }
    String key = parts.stream().map(one -> one.map.key()).toList() + " in " + inHours.key();
    var answer = learning.learn("avoidable by " + key, question, together);
    Names names = codes.names();
    return new AvoidableReport(
        answer.lakeVersion(),
        parts.stream()
            .map(
                one ->
                    ofMap(
                        one.map,
                        answer.result().of(one.calendar),
                        answer.result().of(one.working),
                        names))
            .toList());
  }

  private static OnlyJourneys<Handovers.SoFar, SiloFigures> of(
      MapsInForce.InForce map, Waits.Measure measure) {
    return new OnlyJourneys<>(
        map.about(), new Handovers(Silos.UNIT, Silos.STEP, measure.waiting()));
  }

  private static AvoidableReport.OfMap ofMap(
      MapsInForce.InForce map, SiloFigures calendar, SiloFigures working, Names names) {
    IntendedHandovers intended = map.handovers();
    List<AvoidableReport.Border> borders = new ArrayList<>();
    for (int place = 0; place < calendar.borders().size(); place++) {
      // Both are the same borders in the same order; only their waits were measured apart.
      SiloFigures.Border border = calendar.borders().get(place);
      if (!intended.intends(Integer.toString(border.from()), Integer.toString(border.to()))) {
        borders.add(border(border, working.borders().get(place), names));
      }
    }
    borders.sort(Comparator.comparingLong(AvoidableReport.Border::handovers).reversed());
    long avoidable = borders.stream().mapToLong(AvoidableReport.Border::handovers).sum();
    long journeys = calendar.journeys();
    return new AvoidableReport.OfMap(
        map.id(),
        map.form().name(),
        journeys,
        SiloReport.Part.of(new Share(avoidable, calendar.handovers())),
        journeys == 0 ? 0 : (double) avoidable / journeys,
        borders.stream().mapToDouble(AvoidableReport.Border::sumWaitSeconds).sum(),
        borders.stream().mapToDouble(AvoidableReport.Border::sumWorkingWaitSeconds).sum(),
        SiloReport.seconds(calendar.waits()),
        borders);
  }

  private static AvoidableReport.Border border(
      SiloFigures.Border border, SiloFigures.Border inHours, Names names) {
    return new AvoidableReport.Border(
        Integer.toString(border.from()),
        names.lane(border.from()),
        Integer.toString(border.to()),
        names.lane(border.to()),
        border.handovers(),
        border.journeys(),
        border.customers(),
        SiloReport.seconds(border.waits().median()),
        SiloReport.seconds(border.waits()),
        SiloReport.seconds(inHours.waits()));
  }
}
