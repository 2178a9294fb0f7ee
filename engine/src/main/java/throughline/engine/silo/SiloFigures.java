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
 * @param ofJourneys how many journeys were handed over, sent back and right the first time
 * @param ofCustomers the same by different customers; right is who had no journey that was not
 * @param milliseconds of all journeys, from first to last interaction
 * @param waits milliseconds at borders, one for each handover
 * @param excusedWaits those that the customer chose or caused; not part of the waits
 * @param borders in the order of their codes
 */
public record SiloFigures(
    long interactions,
    Summary handoversOfJourneys,
    long pingPongs,
    Fates ofJourneys,
    Fates ofCustomers,
    long milliseconds,
    Summary waits,
    Summary excusedWaits,
    Units units,
    List<Border> borders)
    implements Serializable {

  /**
   * How journeys went, counted by journeys or by the customers behind them.
   *
   * @param right no step was repeated and nobody was sent back
   */
  public record Fates(long all, long handedOver, long sentBack, long right)
      implements Serializable {

    public Share withHandover() {
      return new Share(handedOver, all);
    }

    public Share withPingPong() {
      return new Share(sentBack, all);
    }

    public Share firstTimeRight() {
      return new Share(right, all);
    }
  }

  /**
   * A pair of units over whose border journeys stepped.
   *
   * @param customers how many different ones stepped over it
   * @param waits milliseconds, one for each handover whose wait is ours
   */
  public record Border(
      int from, int to, long handovers, long journeys, long customers, Summary waits)
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
