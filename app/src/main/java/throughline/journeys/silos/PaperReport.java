package throughline.journeys.silos;

import java.util.List;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Summary;
import throughline.journeys.SiloReport;

/**
 * The real journeys, counted again as if the organisation were another one.
 *
 * @param changed whether anything is changed at all; where not, only suggestions are given
 * @param handoversSaved how many fewer there would be
 * @param suggestions pairs of departments that hand most over to each other
 */
record PaperReport(
    long lakeVersion,
    boolean changed,
    Figures before,
    Figures after,
    long handoversSaved,
    Saved calendar,
    Saved working,
    List<Suggestion> suggestions) {

  record Figures(
      long journeys,
      long handovers,
      double handoversPerJourney,
      SiloReport.Part withHandover,
      SiloReport.Part pingPong,
      double borderWaitSeconds,
      double workingBorderWaitSeconds) {

    static Figures of(SiloFigures calendar, SiloFigures working) {
      return new Figures(
          calendar.journeys(),
          calendar.handovers(),
          calendar.handoversPerJourney(),
          SiloReport.Part.of(calendar.ofJourneys().withHandover()),
          SiloReport.Part.of(calendar.ofJourneys().withPingPong()),
          SiloReport.seconds(calendar.waits()),
          SiloReport.seconds(working.waits()));
    }
  }

  /**
   * Customers' waiting that would be saved. At most all of it that is at borders now; in the middle
   * each step still waits as half of the steps within these departments do, at least as nine of
   * ten.
   *
   * @param within of how many steps within the departments the remaining waits are known
   */
  record Saved(
      double lowSeconds,
      double midSeconds,
      double highSeconds,
      double medianWithinSeconds,
      double p90WithinSeconds,
      long within) {

    static Saved of(SiloFigures before, SiloFigures after, Summary within) {
      double saved = (before.waits().sum() - after.waits().sum()) / 1000.0;
      long gone = Math.max(0, before.waits().count() - after.waits().count());
      double usual = SiloReport.seconds(within.median());
      double most = SiloReport.seconds(within.p90());
      return new Saved(
          remaining(saved, gone * most),
          remaining(saved, gone * usual),
          saved,
          usual,
          most,
          within.count());
    }

    private static double remaining(double saved, double still) {
      return saved <= 0 ? saved : Math.max(0, saved - still);
    }
  }

  /**
   * Two departments that would be one.
   *
   * @param handovers between them, in both directions
   * @param waitSeconds at their borders
   */
  record Suggestion(
      String one,
      String oneName,
      String other,
      String otherName,
      long handovers,
      double waitSeconds,
      double workingWaitSeconds) {}
}
