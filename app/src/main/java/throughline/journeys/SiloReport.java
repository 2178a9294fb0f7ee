package throughline.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.OutsideJourneys;
import throughline.engine.statistics.Share;
import throughline.engine.statistics.Summary;

/**
 * Where the passing between departments costs customers time: every border with its handovers and
 * waits, and the totals they are parts of. Waits in seconds of calendar time, and beside them in
 * the working time of the department that is waited for.
 *
 * @param medianError what medians and percentiles may be off by, as a part of themselves; 0 where
 *     all are exact
 */
public record SiloReport(
    long lakeVersion,
    Span period,
    List<Unit> departments,
    Leading leading,
    List<Border> borders,
    SiloTotals totals,
    double medianError,
    Outside outsideJourneys) {

  /** Null where the period is open. */
  public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param calendar whether it has a working calendar; where not, it works around the clock
   */
  public record Unit(String id, String name, int color, boolean partner, boolean calendar) {}

  /**
   * @param customers how many different ones stepped over it
   * @param waits of how many handovers, those whose wait is ours
   * @param share of all journeys' time, the wait at this border
   */
  public record Border(
      String from,
      String to,
      long handovers,
      long journeys,
      long customers,
      long waits,
      double medianWaitSeconds,
      double meanWaitSeconds,
      double p90WaitSeconds,
      double sumWaitSeconds,
      TimeShare share,
      WorkingWait working) {}

  /** The same waits in working time. */
  public record WorkingWait(
      double medianWaitSeconds,
      double meanWaitSeconds,
      double p90WaitSeconds,
      double sumWaitSeconds,
      TimeShare share) {

    static WorkingWait of(Summary waits, double share) {
      return new WorkingWait(
          seconds(waits.median()),
          seconds(waits.mean()),
          seconds(waits.p90()),
          seconds(waits),
          new TimeShare(share));
    }
  }

  /** A part of all journeys' time. It is one sum over another, so it has no interval. */
  public record TimeShare(double value) {}

  /** How many of how many, with the 95 % interval. */
  public record Part(long n, long of, double value, double low, double high) {
    public static Part of(Share share) {
      return new Part(share.n(), share.of(), share.value(), share.low(), share.high());
    }
  }

  /** What serves no concern, and therefore belongs to no journey. */
  public record Outside(long interactions, long customers) {
    static Outside of(OutsideJourneys.Answer answer) {
      return new Outside(answer.interactions(), answer.customers());
    }
  }

  /** The greatest error of any of them. */
  static double error(Stream<Summary> summaries) {
    return summaries.mapToDouble(Summary::error).max().orElse(0);
  }

  public static double seconds(double milliseconds) {
    return milliseconds / 1000;
  }

  public static double seconds(Summary milliseconds) {
    return milliseconds.sum() / 1000.0;
  }
}
