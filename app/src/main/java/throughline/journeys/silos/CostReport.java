package throughline.journeys.silos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.journeys.SiloReport;

/**
 * What silos cost: the organisation's money as a range, and apart from it, never added to it, the
 * customers' time. What nobody priced is counted and not added up.
 *
 * @param money cents of all parts that have a price, or null where none has
 */
record CostReport(
    long lakeVersion,
    @Nullable Estimate money,
    List<Part> parts,
    CustomersTime time,
    List<Excused> excused,
    List<BorderCost> borders,
    List<Halved> halved) {

  /**
   * @param part handovers, rework or repeats
   * @param priced how many of them have a price
   * @param cents of those, or null where none has
   * @param usual what one costs where it has no price of its own, or null where nobody said so
   * @param own how many borders or touchpoints have a price of their own
   */
  record Part(
      String part,
      long count,
      long priced,
      @Nullable Estimate cents,
      @Nullable Estimate usual,
      int own) {}

  /**
   * @param waitedSeconds at borders, where the wait is ours
   * @param spentMinutes on contacts that had to be repeated
   * @param minutesKnown of how many such contacts the minutes are known
   */
  record CustomersTime(
      double waitedSeconds,
      double waitedWorkingSeconds,
      long spentMinutes,
      long repeats,
      long minutesKnown) {}

  /** Waits that the customer chose or caused, by the reason; no part of any other figure. */
  record Excused(
      int kind,
      String reason,
      long waits,
      long journeys,
      long customers,
      double medianWaitSeconds,
      double sumWaitSeconds,
      double medianWorkingWaitSeconds,
      double sumWorkingWaitSeconds) {}

  /** What the handovers over a border cost. */
  record BorderCost(String from, String to, long handovers, Estimate cents) {}

  /**
   * What it would be worth if customers waited half as long at a border.
   *
   * @param share of all journeys' time, the wait at this border now
   */
  record Halved(
      String from,
      String fromName,
      String to,
      String toName,
      long handovers,
      long journeys,
      long customers,
      SavedTime calendar,
      SavedTime working,
      SiloReport.TimeShare share) {}

  record SavedTime(double savedSeconds, double savedSecondsPerJourney) {
    static SavedTime half(long milliseconds, long journeys) {
      double half = milliseconds / 2000.0;
      return new SavedTime(half, journeys == 0 ? 0 : half / journeys);
    }
  }
}
