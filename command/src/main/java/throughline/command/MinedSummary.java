package throughline.command;

import java.io.PrintWriter;
import java.util.List;
import throughline.engine.journey.JourneyMap;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.timeline.Dimension;

/** The figures of a log for a reader: the strongest arcs, the worst borders, the usual ways. */
final class MinedSummary {
  private static final int ROWS = 10;
  private static final int STEPS = 6;

  private final MinedFigures figures;
  private final MinedDocument document;

  MinedSummary(MinedFigures figures, MinedDocument document) {
    this.figures = figures;
    this.document = document;
  }

  void print(PrintWriter out) {
    overview(out);
    arcs(out);
    figures.silos().keySet().stream()
        .filter(unit -> unit != Dimension.RESOURCE)
        .forEach(unit -> borders(unit, out));
    variants(out);
  }

  private void overview(PrintWriter out) {
    JourneyMap map = figures.map();
    out.printf(
        "%,d events in %,d journeys of %,d activities; %,d variants.%n",
        map.interactions(), map.journeys(), map.steps().size(), figures.variants().size());
    CaseType caseType = document.caseType();
    if (caseType != null) {
      out.printf(
          "A journey is that of one %s (objects: %s; --case names another type); %,d events"
              + " concern none.%n",
          caseType.name(), String.join(", ", caseType.all()), caseType.leftOut());
    }
    out.printf(
        "A journey lasts %s in the median, %s at most for nine of ten.%n",
        Spans.words(figures.extents().durations().median()),
        Spans.words(figures.extents().durations().p90()));
    out.printf(
        "%s of the journeys repeat an activity.%n",
        percent(quotient(figures.rework().journeysWithRepeats(), map.journeys())));
    if (figures.error() > 0) {
      out.printf(
          "With so many waits, medians and percentiles are off by %s of themselves at most.%n",
          percent(figures.error()));
    }
    if (figures.repeats() != null) {
      figures.repeats().repeats().stream()
          .filter(repeat -> repeat.share().of() > 0)
          .forEach(repeat -> repeats(repeat, out));
    }
  }

  private static void repeats(RepeatContacts.Repeat repeat, PrintWriter out) {
    out.printf(
        "%s of %,d contacts are followed by another within %d days on %s topic.%n",
        percent(repeat.share().value()),
        repeat.share().of(),
        repeat.days(),
        repeat.sameTopic() ? "the same" : "any");
  }

  private void arcs(PrintWriter out) {
    Table table =
        new Table("Strongest arcs", "times", "journeys", "median wait", "p90", "from", "to");
    for (JourneyMap.Arc arc : firstOf(document.strongestArcs())) {
      table.row(
          count(arc.occurrences()),
          count(arc.journeys()),
          Spans.words(arc.waits().median()),
          Spans.words(arc.waits().p90()),
          document.label(arc.from()),
          document.label(arc.to()));
    }
    table.print(out);
  }

  private void borders(Dimension unit, PrintWriter out) {
    SiloFigures silo = java.util.Objects.requireNonNull(figures.silos().get(unit));
    String name = unit == Dimension.TEAM ? "teams" : "departments";
    Table table =
        new Table(
            "Worst borders between " + name, "waits", "share", "n", "median", "p90", "from", "to");
    for (SiloFigures.Border border :
        firstOf(document.silos().borders(unit, some -> some.waits().sum()))) {
      table.row(
          Spans.words(border.waits().sum()),
          percent(silo.share(border)),
          count(border.handovers()),
          Spans.words(border.waits().median()),
          Spans.words(border.waits().p90()),
          document.silos().label(unit, border.from()),
          document.silos().label(unit, border.to()));
    }
    table.print(out);
    out.printf(
        "%,d handovers between %s, %.2f a journey; %s of the journeys are sent back (%s to %s);"
            + " %s of their time passes at borders.%n",
        silo.handovers(),
        name,
        silo.handoversPerJourney(),
        percent(silo.ofJourneys().withPingPong().value()),
        percent(silo.ofJourneys().withPingPong().low()),
        percent(silo.ofJourneys().withPingPong().high()),
        percent(silo.borderWaitShare()));
  }

  private void variants(PrintWriter out) {
    Table table = new Table("Most frequent variants", "journeys", "share", "median", "steps");
    for (JourneyVariants.Variant variant : document.topVariants()) {
      table.row(
          count(variant.journeys()),
          percent(quotient(variant.journeys(), figures.map().journeys())),
          Spans.words(variant.durations().median()),
          steps(variant.steps()));
    }
    table.print(out);
  }

  private static String steps(List<String> steps) {
    int more = steps.size() - STEPS;
    return String.join(" → ", steps.subList(0, Math.min(STEPS, steps.size())))
        + (more > 0 ? " → … %d more".formatted(more) : "");
  }

  private static <T> List<T> firstOf(List<T> all) {
    return all.subList(0, Math.min(ROWS, all.size()));
  }

  private static String count(long count) {
    return "%,d".formatted(count);
  }

  private static String percent(double share) {
    return "%.1f %%".formatted(100 * share);
  }

  private static double quotient(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
