package throughline.journeys;

import java.util.List;

/**
 * Handovers that no design intends, map by map: those over borders over which the designed map does
 * not lead the journeys that it is about.
 */
record AvoidableReport(long lakeVersion, List<OfMap> maps) {

  /**
   * @param avoidable handovers over borders that the map does not intend, of all its journeys'
   * @param avoidableWaitSeconds at those borders, where the wait is ours
   * @param borders those that the map does not intend, the most handovers first
   */
  record OfMap(
      int map,
      String name,
      long journeys,
      SiloReport.Part avoidable,
      double avoidablePerJourney,
      double avoidableWaitSeconds,
      double avoidableWorkingWaitSeconds,
      double borderWaitSeconds,
      List<Border> borders) {}

  record Border(
      String from,
      String fromName,
      String to,
      String toName,
      long handovers,
      long journeys,
      long customers,
      double medianWaitSeconds,
      double sumWaitSeconds,
      double sumWorkingWaitSeconds) {}
}
