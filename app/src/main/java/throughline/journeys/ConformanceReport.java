package throughline.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Alignment;
import throughline.engine.journey.designed.ConformanceFigures;
import throughline.engine.journey.designed.ConformanceFigures.AlignedWay;
import throughline.engine.journey.designed.ConformanceFigures.StepFigures;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.Deviation;
import throughline.engine.journey.designed.PromiseKept;
import throughline.platform.NameBeside;

/**
 * How journeys went beside the map that designs them.
 *
 * @param version the version of the map that they are judged by
 * @param about whether the map says which journeys it is about
 * @param aligned of how many journeys it is known where they departed; the rest took rare ways
 * @param bounded of how many of these only an upper bound of the departures is known
 * @param departures in all of these, each counted by its cost
 * @param completed how many of them came to an end of the map
 * @param promise null where customers are promised nothing
 */
record ConformanceReport(
    long lakeVersion,
    int version,
    boolean about,
    SiloReport.Part asDesigned,
    SiloReport.Part customersAsDesigned,
    long aligned,
    long bounded,
    long departures,
    SiloReport.Part completed,
    List<StepLine> steps,
    List<Outside> outside,
    List<Ended> ended,
    List<Way> ways,
    @Nullable Promise promise) {

  /** How many journeys, and how often in all. */
  record Count(long journeys, long times) {
    static Count of(ConformanceFigures.Count count) {
      return new Count(count.journeys(), count.times());
    }
  }

  /**
   * One step.
   *
   * @param number its place in the map, from 0, in links
   * @param known whether its touchpoint is one of the organisation; where not, no interaction is it
   */
  record StepLine(
      int number,
      String label,
      @NameBeside("department") @Nullable String department,
      @Nullable String stage,
      @Nullable String owner,
      boolean momentThatMatters,
      boolean known,
      Count reached,
      Count skipped,
      Count unexpected,
      Count misordered,
      Count wrongDepartment) {}

  /** A touchpoint that journeys passed and the map does not have. */
  record Outside(String touchpoint, String label, Count count) {}

  /**
   * Journeys that stopped before an end of the map.
   *
   * @param stage of the last step they took; null where that lies in none or none was taken
   * @param steps the numbers of these steps, in links
   */
  record Ended(@Nullable String stage, @Nullable String step, List<Integer> steps, long journeys) {}

  /**
   * A way that journeys took, beside the map.
   *
   * @param variant names it in links
   * @param exact whether no cheaper explanation exists; where not, the cost is an upper bound
   */
  record Way(
      String variant,
      long journeys,
      long customers,
      boolean asDesigned,
      int cost,
      boolean exact,
      List<Move> moves) {}

  /**
   * @param kind done, skipped, unexpected, misordered or wrong_department
   */
  record Move(String kind, String label, @Nullable String stage) {}

  /**
   * What became of the promise.
   *
   * @param late done, but too late
   * @param never not done when the data ended, and too late by then
   * @param open not done, and not too late yet; not judged
   */
  record Promise(
      String words, SiloReport.Part kept, long late, long never, long open, Instant end) {
    static Promise of(PromiseForm promise, PromiseKept.Answer answer) {
      return new Promise(
          promise.words(),
          SiloReport.Part.of(answer.share()),
          answer.late(),
          answer.never(),
          answer.open(),
          Instant.ofEpochMilli(Math.max(0, answer.end())));
    }
  }

  static List<StepLine> steps(
      ConformanceFigures figures, List<StepForm> steps, List<Integer> codes) {
    List<StepLine> lines = new ArrayList<>();
    for (StepFigures step : figures.steps()) {
      StepForm form = steps.get(step.step());
      lines.add(
          new StepLine(
              step.step(),
              form.label(),
              form.department(),
              form.stage(),
              form.owner(),
              form.momentThatMatters(),
              codes.get(step.step()) >= 0,
              Count.of(step.reached()),
              Count.of(step.of(Deviation.SKIPPED)),
              Count.of(step.of(Deviation.UNEXPECTED)),
              Count.of(step.of(Deviation.MISORDERED)),
              Count.of(step.of(Deviation.WRONG_DEPARTMENT))));
    }
    return lines;
  }

  /** By stage in the map's order where it has stages, else by step; those who took none first. */
  static List<Ended> ended(ConformanceFigures figures, DesignedMap map, List<StepForm> steps) {
    List<Ended> ended = new ArrayList<>();
    long none = figures.ended().getOrDefault(Alignment.Move.NONE, 0L);
    if (none > 0) {
      ended.add(new Ended(null, null, List.of(Alignment.Move.NONE), none));
    }
    for (String stage : map.stages()) {
      List<Integer> inStage = new ArrayList<>();
      long journeys = 0;
      for (int step = 0; step < steps.size(); step++) {
        if (stage.equals(map.step(step).stage())) {
          inStage.add(step);
          journeys += figures.ended().getOrDefault(step, 0L);
        }
      }
      ended.add(new Ended(stage, null, inStage, journeys));
    }
    for (int step = 0; step < steps.size(); step++) {
      long journeys = figures.ended().getOrDefault(step, 0L);
      if (map.step(step).stage() == null && journeys > 0) {
        ended.add(new Ended(null, steps.get(step).label(), List.of(step), journeys));
      }
    }
    return ended;
  }

  static Way way(AlignedWay aligned, List<StepForm> steps, Names names) {
    Alignment alignment = aligned.alignment();
    return new Way(
        String.join("-", aligned.way().touchpoints().stream().map(String::valueOf).toList()),
        aligned.way().journeys(),
        aligned.way().customers(),
        aligned.way().allowed(),
        alignment.cost(),
        alignment.exact(),
        moves(alignment, steps, aligned.way().touchpoints(), names));
  }

  static List<Move> moves(
      Alignment alignment, List<StepForm> steps, List<Integer> touchpoints, Names names) {
    return alignment.moves().stream()
        .map(
            move -> {
              StepForm step = move.step() < 0 ? null : steps.get(move.step());
              return new Move(
                  kind(move),
                  step == null || move.kind() == Alignment.Kind.UNEXPECTED
                      ? names.step(touchpoints.get(move.interaction()))
                      : step.label(),
                  step == null ? null : step.stage());
            })
        .toList();
  }

  private static String kind(Alignment.Move move) {
    return switch (move.kind()) {
      case SKIPPED -> "skipped";
      case UNEXPECTED -> "unexpected";
      case MISORDERED -> "misordered";
      case DONE -> move.wrongDepartment() ? "wrong_department" : "done";
    };
  }
}
