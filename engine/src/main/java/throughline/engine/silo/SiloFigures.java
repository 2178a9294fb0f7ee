package throughline.engine.silo;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import throughline.engine.statistics.Share;
import throughline.engine.statistics.Summary;

/**
 * What borders between units cost the customers of all journeys.
 *
 * @param handoversOfJourneys handovers, one figure for each journey
 * @param firstTimeRightJourneys journeys in which no step was repeated and nobody was sent back
 * @param milliseconds of all journeys, from first to last interaction
 * @param waits milliseconds at borders, one for each handover
 * @param excusedWaits those that the customer chose or caused; not part of the waits
 * @param borders in the order of their codes
 */
public record SiloFigures(
    long interactions,
    Summary handoversOfJourneys,
    long journeysWithHandover,
    long pingPongs,
    long journeysWithPingPong,
    long firstTimeRightJourneys,
    long milliseconds,
    Summary waits,
    Summary excusedWaits,
    Units units,
    List<Border> borders)
    implements Serializable {

  /**
   * A pair of units over whose border journeys stepped.
   *
   * @param waits milliseconds, one for each handover whose wait is ours
   */
  public record Border(int from, int to, long handovers, long journeys, Summary waits)
      implements Serializable {}

  /**
   * The units that were met.
   *
   * @param met how many different ones
   * @param interactions how many interactions have one
   * @param ofJourneys how many different ones each journey met, added up
   * @param pairs how many different ones followed one another, a unit after itself included
   * @param passages how often one followed another, a unit after itself included
   */
  public record Units(int met, long interactions, long ofJourneys, int pairs, long passages)
      implements Serializable {}

  public SiloFigures {
    borders =
        borders.stream()
            .sorted(Comparator.comparingInt(Border::from).thenComparingInt(Border::to))
            .toList();
  }

  public long journeys() {
    return handoversOfJourneys.count();
  }

  public long handovers() {
    return handoversOfJourneys.sum();
  }

  public double handoversPerJourney() {
    return handoversOfJourneys.mean();
  }

  public Share withHandover() {
    return new Share(journeysWithHandover, journeys());
  }

  public Share withPingPong() {
    return new Share(journeysWithPingPong, journeys());
  }

  public Share firstTimeRight() {
    return new Share(firstTimeRightJourneys, journeys());
  }

  public double pingPongPerHandover() {
    return handovers() == 0 ? 0 : (double) pingPongs / handovers();
  }

  /** The part of all journeys' time that passed at borders. */
  public double borderWaitShare() {
    return share(waits);
  }

  /** The part of all journeys' time that passed at one border. */
  public double share(Border border) {
    return share(border.waits());
  }

  private double share(Summary some) {
    return milliseconds == 0 ? 0 : (double) some.sum() / milliseconds;
  }
}
