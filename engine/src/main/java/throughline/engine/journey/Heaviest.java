package throughline.engine.journey;

import java.io.Serializable;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** The journeys that weigh most among many, and how many there were. */
public final class Heaviest implements Serializable {
  private static final long serialVersionUID = 1;

  private final int limit;
  private final PriorityQueue<JourneysBehind.Journey> lightestFirst =
      new PriorityQueue<>(new LightestFirst());
  private long total;

  /**
   * @param limit how many of them are kept
   */
  public Heaviest(int limit) {
    this.limit = limit;
  }

  private static final class LightestFirst
      implements Comparator<JourneysBehind.Journey>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(JourneysBehind.Journey one, JourneysBehind.Journey other) {
      return JourneysBehind.Journey.BY_WEIGHT.compare(other, one);
    }
  }

  /** Counts a journey, which is described only where it is kept. */
  public void add(long weight, Supplier<JourneysBehind.Journey> description) {
    total++;
    if (lightestFirst.size() < limit || weight >= lightest()) {
      keep(description.get());
    }
  }

  private long lightest() {
    JourneysBehind.Journey lightest = lightestFirst.peek();
    return lightest == null ? Long.MIN_VALUE : lightest.weight();
  }

  private void keep(JourneysBehind.Journey journey) {
    lightestFirst.add(journey);
    if (lightestFirst.size() > limit) {
      lightestFirst.remove();
    }
  }

  public void addAll(Heaviest other) {
    total += other.total;
    other.lightestFirst.forEach(this::keep);
  }

  public JourneysBehind.Found found() {
    return new JourneysBehind.Found(
        total, lightestFirst.stream().sorted(JourneysBehind.Journey.BY_WEIGHT).toList());
  }
}
