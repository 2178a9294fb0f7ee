package throughline.engine.journey;

import java.io.Serializable;
import throughline.engine.timeline.Timeline;

/**
 * How many journeys, and how many different customers, met each number. A timeline is shown whole
 * and to one half only, so a customer is counted once although nobody remembers who was counted.
 */
public final class Heads implements Serializable {
  private static final long serialVersionUID = 1;
  private static final long NOBODY = Long.MIN_VALUE;

  private final Tally journeys = new Tally();
  private final Tally customers = new Tally();
  private final Seen ofJourney = new Seen();
  private final Seen ofCustomer = new Seen();
  private long customer = NOBODY;

  /** Begins the next journey; those of one customer come one after another. */
  public void next(Timeline journey) {
    ofJourney.nextJourney();
    if (journey.customer() != customer) {
      customer = journey.customer();
      ofCustomer.nextJourney();
    }
  }

  /** Notes that the journey met the number; says whether it had not before. */
  public boolean meet(int number) {
    if (!ofJourney.isFirst(number)) {
      return false;
    }
    journeys.add(number);
    // Negative is a concern for which nobody is named.
    if (customer >= 0 && ofCustomer.isFirst(number)) {
      customers.add(number);
    }
    return true;
  }

  public long journeys(int number) {
    return journeys.of(number);
  }

  public long customers(int number) {
    return customers.of(number);
  }

  public void addAll(Heads other) {
    journeys.addAll(other.journeys);
    customers.addAll(other.customers);
  }

  /** Adds the other's, each under the number that the array says for its number there. */
  public void addAll(Heads other, int[] here) {
    for (int there = 0; there < here.length; there++) {
      journeys.add(here[there], other.journeys(there));
      customers.add(here[there], other.customers(there));
    }
  }
}
