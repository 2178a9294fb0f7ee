package throughline.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import throughline.customers.CustomerTimelines;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.Rework;
import throughline.engine.journey.Together;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.platform.CursorPage;
import throughline.platform.Listing;

/** The silo figures of the organisation, learned from its customers' timelines in one pass. */
@Service
class Silos {
  private static final List<Integer> REPEAT_DAYS = List.of(7, 30);

  private final CustomerTimelines timelines;
  private final Codes codes;

  Silos(CustomerTimelines timelines, Codes codes) {
    this.timelines = timelines;
    this.codes = codes;
  }

  SiloReport report(Question question) {
    Together ofJourneys = new Together();
    var silos = ofJourneys.add(Handovers.between(Dimension.DEPARTMENT));
    var rework = ofJourneys.add(new Rework(Dimension.TOUCHPOINT));
    Together ofTimelines = new Together();
    var journeys =
        ofTimelines.add(new EachJourney<>(new OnlyJourneys<>(question.filters(codes), ofJourneys)));
    var repeats = ofTimelines.add(new RepeatContacts(RepeatContacts.Contact.INBOUND, REPEAT_DAYS));
    var answer = timelines.learn("silos " + question.key(), ofTimelines, question.scope());
    Together.Answers inner = answer.result().of(journeys);
    return report(
        answer.lakeVersion(),
        question,
        inner.of(silos),
        inner.of(rework),
        answer.result().of(repeats));
  }

  /** All borders as one table. */
  Listing<BorderLine> listing(Question question) {
    SiloReport report = report(question);
    Map<String, String> names = new HashMap<>();
    report.departments().forEach(unit -> names.put(unit.id(), unit.name()));
    List<BorderLine> lines = report.borders().stream().map(border -> line(names, border)).toList();
    return Listing.of("borders", BorderLine.class, slice -> CursorPage.whole(lines));
  }

  private static BorderLine line(Map<String, String> names, SiloReport.Border border) {
    return new BorderLine(
        names.getOrDefault(border.from(), ""),
        names.getOrDefault(border.to(), ""),
        border.handovers(),
        border.journeys(),
        border.medianWaitSeconds(),
        border.meanWaitSeconds(),
        border.p90WaitSeconds(),
        border.sumWaitSeconds(),
        border.share().value());
  }

  private SiloReport report(
      long version,
      Question question,
      SiloFigures silos,
      Rework.Answer rework,
      RepeatContacts.Answer repeats) {
    TreeSet<Integer> met = new TreeSet<>();
    silos.borders().forEach(border -> met.addAll(List.of(border.from(), border.to())));
    return new SiloReport(
        version,
        new SiloReport.Span(question.from(), question.to()),
        codes.units(met),
        silos.borders().stream().map(border -> border(silos, border)).toList(),
        totals(silos, rework, repeats));
  }

  private static SiloReport.Border border(SiloFigures silos, SiloFigures.Border border) {
    return new SiloReport.Border(
        Integer.toString(border.from()),
        Integer.toString(border.to()),
        border.handovers(),
        border.journeys(),
        border.waits().count(),
        SiloReport.seconds(border.waits().median()),
        SiloReport.seconds(border.waits().mean()),
        SiloReport.seconds(border.waits().p90()),
        SiloReport.seconds(border.waits()),
        new SiloReport.TimeShare(silos.share(border)));
  }

  private static SiloReport.Totals totals(
      SiloFigures silos, Rework.Answer rework, RepeatContacts.Answer repeats) {
    return new SiloReport.Totals(
        silos.journeys(),
        silos.interactions(),
        repeats.customers(),
        repeats.contacts(),
        silos.handovers(),
        silos.handoversPerJourney(),
        silos.handoversOfJourneys().p90(),
        SiloReport.Part.of(silos.withHandover()),
        SiloReport.Part.of(silos.withPingPong()),
        silos.pingPongPerHandover(),
        SiloReport.seconds(silos.waits()),
        SiloReport.seconds(silos.excusedWaits()),
        SiloReport.seconds(silos.milliseconds()),
        silos.borderWaitShare(),
        SiloReport.Part.of(silos.firstTimeRight()),
        SiloReport.Part.of(new Share(rework.journeysWithRepeats(), rework.journeys())),
        repeats.repeats().stream()
            .map(one -> SiloReport.Repeat.of(one.days(), one.sameTopic(), one.share()))
            .toList());
  }
}
