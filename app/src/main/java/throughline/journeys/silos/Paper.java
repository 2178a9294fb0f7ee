package throughline.journeys.silos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import throughline.engine.journey.Together;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.silo.WaitsWithin;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Reassigned;
import throughline.journeys.Codes;
import throughline.journeys.JourneyLearning;
import throughline.journeys.Names;
import throughline.journeys.Question;
import throughline.journeys.SiloReport;
import throughline.journeys.Silos;
import throughline.journeys.Waits;

/** The organisation changed on paper, and the real journeys counted again. */
@Service
class Paper {
  private static final int SUGGESTIONS = 6;

  private final Silos silos;
  private final JourneyLearning learning;
  private final Waits waits;
  private final Codes codes;

  Paper(Silos silos, JourneyLearning learning, Waits waits, Codes codes) {
    this.silos = silos;
    this.learning = learning;
    this.waits = waits;
    this.codes = codes;
  }

  /** What was counted again. */
  private record Counted(
      SiloFigures calendar, SiloFigures working, Summary within, Summary workingWithin) {}

  PaperReport report(PaperPlan plan, Question question) {
    Names names = codes.names();
    plan.mustBeKnown(names);
    Silos.Learned before = silos.learn(question);
    Counted after =
        plan.isEmpty()
            ? new Counted(before.calendar(), before.working(), Summary.NONE, Summary.NONE)
            : count(plan, question);
    return new PaperReport(
        before.lakeVersion(),
        !plan.isEmpty(),
        PaperReport.Figures.of(before.calendar(), before.working()),
        PaperReport.Figures.of(after.calendar(), after.working()),
        before.calendar().handovers() - after.calendar().handovers(),
        PaperReport.Saved.of(before.calendar(), after.calendar(), after.within()),
        PaperReport.Saved.of(before.working(), after.working(), after.workingWithin()),
        suggestions(before, names));
  }

  private Counted count(PaperPlan plan, Question question) {
    Waits.Measure inHours = waits.working();
    Together onPaper = new Together();
    var calendar = onPaper.add(new Handovers(Silos.UNIT, Silos.STEP, Waits.CALENDAR.waiting()));
    var working = onPaper.add(new Handovers(Silos.UNIT, Silos.STEP, inHours.waiting()));
    Together ofJourneys = new Together();
    var changed = ofJourneys.add(new Reassigned<>(plan.moved(), plan.departments(), onPaper));
    var within =
        ofJourneys.add(new WaitsWithin(Silos.UNIT, plan.touched(), Waits.CALENDAR.waiting()));
    var workingWithin =
        ofJourneys.add(new WaitsWithin(Silos.UNIT, plan.touched(), inHours.waiting()));
    Together.Answers all =
        learning
            .learn("paper %s in %s".formatted(plan.key(), inHours.key()), question, ofJourneys)
            .result();
    Together.Answers figures = all.of(changed);
    return new Counted(
        figures.of(calendar), figures.of(working), all.of(within), all.of(workingWithin));
  }

  /** Two departments, the smaller id first. */
  private record Two(int one, int other) {
    static Two of(SiloFigures.Border border) {
      return new Two(Math.min(border.from(), border.to()), Math.max(border.from(), border.to()));
    }
  }

  private static List<PaperReport.Suggestion> suggestions(Silos.Learned learned, Names names) {
    Map<Two, List<SiloFigures.Border>> calendar = byPair(learned.calendar());
    Map<Two, List<SiloFigures.Border>> working = byPair(learned.working());
    return calendar.entrySet().stream()
        .map(
            entry ->
                suggestion(
                    entry.getKey(),
                    entry.getValue(),
                    working.getOrDefault(entry.getKey(), List.of()),
                    names))
        .sorted(
            Comparator.comparingLong(PaperReport.Suggestion::handovers)
                .reversed()
                .thenComparing(PaperReport.Suggestion::one)
                .thenComparing(PaperReport.Suggestion::other))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static Map<Two, List<SiloFigures.Border>> byPair(SiloFigures figures) {
    Map<Two, List<SiloFigures.Border>> all = new HashMap<>();
    figures
        .borders()
        .forEach(
            border -> all.computeIfAbsent(Two.of(border), unseen -> new ArrayList<>()).add(border));
    return all;
  }

  private static PaperReport.Suggestion suggestion(
      Two pair, List<SiloFigures.Border> calendar, List<SiloFigures.Border> working, Names names) {
    return new PaperReport.Suggestion(
        Integer.toString(pair.one()),
        names.lane(pair.one()),
        Integer.toString(pair.other()),
        names.lane(pair.other()),
        calendar.stream().mapToLong(SiloFigures.Border::handovers).sum(),
        waited(calendar),
        waited(working));
  }

  private static double waited(List<SiloFigures.Border> borders) {
    return borders.stream().mapToDouble(border -> SiloReport.seconds(border.waits())).sum();
  }
}
