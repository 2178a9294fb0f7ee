package throughline.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import throughline.engine.journey.OutsideJourneys;
import throughline.engine.journey.Rework;
import throughline.engine.journey.Together;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.RepeatedContacts;
import throughline.engine.silo.RepeatingCustomers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.platform.Listing;

/** The silo figures of the organisation, learned from its customers' timelines in one pass. */
@Service
public class Silos {
  public static final Dimension UNIT = Dimension.DEPARTMENT;
  public static final Dimension STEP = Dimension.TOUCHPOINT;
  private static final List<Integer> REPEAT_DAYS = List.of(7, 30);

  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  Silos(JourneyLearning learning, Waits waits, Codes codes) {
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /** Everything that was learned about one question. */
  public record Learned(
      long lakeVersion,
      SiloFigures calendar,
      SiloFigures working,
      Rework.Answer rework,
      RepeatContacts.Answer repeats,
      List<Share> repeatingCustomers,
      OutsideJourneys.Answer outside) {}

  SiloReport report(Question question) {
    Learned learned = learn(question);
    TreeSet<Integer> met = new TreeSet<>();
    learned.calendar().borders().forEach(border -> met.addAll(List.of(border.from(), border.to())));
    List<SiloReport.Unit> units = codes.units(met);
    return new SiloReport(
        learned.lakeVersion(),
        new SiloReport.Span(question.from(), question.to()),
        units,
        Leading.of(learned.calendar().borders(), units),
        borders(learned),
        SiloTotals.of(learned),
        SiloReport.error(
            Stream.of(learned.calendar(), learned.working())
                .flatMap(figures -> figures.borders().stream())
                .map(SiloFigures.Border::waits)),
        SiloReport.Outside.of(learned.outside()));
  }

  public Learned learn(Question question) {
    Waits.Measure inHours = waits.working();
    Together ofJourneys = new Together();
    var calendar = ofJourneys.add(new Handovers(UNIT, STEP, Waits.CALENDAR.waiting()));
    var working = ofJourneys.add(new Handovers(UNIT, STEP, inHours.waiting()));
    var rework = ofJourneys.add(new Rework(STEP));
    Together ofTimelines = new Together();
    var journeys = ofTimelines.add(learning.cut(question, ofJourneys));
    var repeats =
        ofTimelines.add(
            learning.passing(
                question, new RepeatContacts(RepeatContacts.Contact.INBOUND, REPEAT_DAYS)));
    var outside = ofTimelines.add(learning.passing(question, new OutsideJourneys()));
    var answer = learning.learnAll("silos in " + inHours.key(), question, ofTimelines);
    Together.Answers inner = answer.result().of(journeys);
    RepeatContacts.Answer repeated = answer.result().of(repeats);
    return new Learned(
        answer.lakeVersion(),
        inner.of(calendar),
        inner.of(working),
        inner.of(rework),
        repeated,
        repeating(question, repeated.end()),
        answer.result().of(outside));
  }

  private List<Share> repeating(Question question, long end) {
    return learning
        .learnOfTimelines(
            "repeating until %s".formatted(end), question, new RepeatingCustomers(REPEAT_DAYS, end))
        .result();
  }

  private static List<SiloReport.Border> borders(Learned learned) {
    List<SiloFigures.Border> inHours = learned.working().borders();
    List<SiloReport.Border> borders = new ArrayList<>();
    for (SiloFigures.Border border : learned.calendar().borders()) {
      // Both are the same borders in the same order; only their waits were measured apart.
      SiloFigures.Border other = inHours.get(borders.size());
      borders.add(
          border(
              learned.calendar(),
              border,
              SiloReport.WorkingWait.of(other.waits(), learned.working().share(other))));
    }
    return borders;
  }

  private static SiloReport.Border border(
      SiloFigures silos, SiloFigures.Border border, SiloReport.WorkingWait working) {
    return new SiloReport.Border(
        Integer.toString(border.from()),
        Integer.toString(border.to()),
        border.handovers(),
        border.journeys(),
        border.customers(),
        border.waits().count(),
        SiloReport.seconds(border.waits().median()),
        SiloReport.seconds(border.waits().mean()),
        SiloReport.seconds(border.waits().p90()),
        SiloReport.seconds(border.waits()),
        new SiloReport.TimeShare(silos.share(border)),
        working);
  }

  /** The contacts behind a figure of repeat contacts, as parts of the journeys they belong to. */
  JourneyList.Found repeated(Question question, int days, boolean sameTopic) {
    long end = learn(question).repeats().end();
    return limit ->
        learning
            .learnOfTimelines(
                "repeated %s %s %s".formatted(days, sameTopic, limit),
                question,
                new RepeatedContacts(days, sameTopic, end, Dimension.UNKNOWN, limit))
            .result();
  }

  /** All borders as one table. */
  Listing<BorderLine> listing(Question question) {
    SiloReport report = report(question);
    Map<String, String> names = new HashMap<>();
    report.departments().forEach(unit -> names.put(unit.id(), unit.name()));
    return Listing.whole(
        "borders",
        BorderLine.class,
        report.borders(),
        border ->
            BorderLine.of(
                border,
                names.getOrDefault(border.from(), ""),
                names.getOrDefault(border.to(), "")));
  }
}
