package throughline.journeys;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.statistics.Share;
import throughline.engine.statistics.Summary;

/**
 * Where the passing between departments costs customers time: every border with its handovers and
 * waits, and the totals they are parts of. Waits in seconds of calendar time.
 */
record SiloReport(
    long lakeVersion, Span period, List<Unit> departments, List<Border> borders, Totals totals) {

  /** Null where the period is open. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

  record Unit(String id, String name, int color, boolean partner) {}

  /**
   * @param share of all journeys' time, the wait at this border
   */
  record Border(
      String from,
      String to,
      long handovers,
      long journeys,
      long waits,
      double medianWaitSeconds,
      double meanWaitSeconds,
      double p90WaitSeconds,
      double sumWaitSeconds,
      TimeShare share) {}

  /** A part of all journeys' time. It is one sum over another, so it has no interval. */
  record TimeShare(double value) {}

  /** How many of how many, with the 95 % interval. */
  record Part(long n, long of, double value, double low, double high) {
    static Part of(Share share) {
      return new Part(share.n(), share.of(), share.value(), share.low(), share.high());
    }
  }

  record Repeat(int days, String topic, long n, long of, double value, double low, double high) {
    static Repeat of(int days, boolean sameTopic, Share share) {
      return new Repeat(
          days,
          sameTopic ? "same" : "any",
          share.n(),
          share.of(),
          share.value(),
          share.low(),
          share.high());
    }
  }

  record Totals(
      long journeys,
      long interactions,
      long customers,
      long contacts,
      long handovers,
      double handoversPerJourney,
      double p90HandoversPerJourney,
      Part withHandover,
      Part pingPong,
      double pingPongPerHandover,
      double borderWaitSeconds,
      double excusedWaitSeconds,
      double journeySeconds,
      double borderWaitShare,
      Part firstTimeRight,
      Part rework,
      List<Repeat> repeatContacts) {}

  static double seconds(double milliseconds) {
    return milliseconds / 1000;
  }

  static double seconds(Summary milliseconds) {
    return milliseconds.sum() / 1000.0;
  }
}
