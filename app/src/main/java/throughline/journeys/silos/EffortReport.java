package throughline.journeys.silos;

import java.util.List;
import java.util.Locale;
import throughline.engine.silo.Effort;
import throughline.engine.statistics.Summary;

/**
 * What journeys asked of customers, as the weighted sum of its components.
 *
 * @param sum of all journeys' efforts
 */
record EffortReport(
    long lakeVersion,
    long journeys,
    long sum,
    double perJourney,
    double p90,
    List<Part> components) {

  /**
   * @param component inbound, switches, handovers or repeats
   * @param sum how many there were
   * @param weight how much one of them counts
   */
  record Part(String component, long sum, double perJourney, double p90, int weight) {
    static Part of(Effort.Component component, Summary summary, int weight) {
      return new Part(
          component.name().toLowerCase(Locale.ROOT),
          summary.sum(),
          summary.mean(),
          summary.p90(),
          weight);
    }
  }

  static EffortReport of(SiloDepths.Learned learned) {
    Effort.Answer effort = learned.effort();
    SiloSettings.EffortWeights weights = learned.settings().settings().weights();
    return new EffortReport(
        learned.lakeVersion(),
        effort.effort().count(),
        effort.effort().sum(),
        effort.effort().mean(),
        effort.effort().p90(),
        List.of(
            Part.of(Effort.Component.INBOUND, effort.inbound(), weights.inbound()),
            Part.of(Effort.Component.SWITCHES, effort.switches(), weights.switches()),
            Part.of(Effort.Component.HANDOVERS, effort.handovers(), weights.handovers()),
            Part.of(Effort.Component.REPEATS, effort.repeats(), weights.repeats())));
  }
}
