package throughline.engine.journey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The journeys behind a figure, those that weigh most first: what a click on the figure opens.
 *
 * @param limit how many of them are kept; the total counts all
 */
public record JourneysBehind(JourneyTrait trait, int limit)
    implements Learning<JourneysBehind.SoFar, JourneysBehind.Found> {

  /**
   * One journey.
   *
   * @param concern opaque id, 0 where the journey has none
   * @param customer opaque id, negative where nobody is known
   * @param weight milliseconds by which it counts here
   * @param from epoch milliseconds of its first interaction
   * @param to epoch milliseconds of its last
   * @param departments codes in the order of its way, equal neighbours once
   */
  public record Journey(
      long concern,
      long customer,
      long weight,
      long from,
      long to,
      int interactions,
      List<Integer> departments)
      implements Serializable {

    /** The greatest weight first, then a total order, so that every engine answers alike. */
    static final Comparator<Journey> BY_WEIGHT =
        Comparator.comparingLong(Journey::weight)
            .reversed()
            .thenComparingLong(Journey::concern)
            .thenComparingLong(Journey::customer)
            .thenComparingLong(Journey::from);

    public Journey {
      departments = List.copyOf(departments);
    }
  }

  /** The journeys kept, and how many there are in all. */
  public record Found(long total, List<Journey> journeys) implements Serializable {
    public Found {
      journeys = List.copyOf(journeys);
    }
  }

  public JourneysBehind {
    if (limit < 1) {
      throw new IllegalArgumentException("The limit (%s) must be 1 or more.".formatted(limit));
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.of(Dimension.DEPARTMENT);
    all.addAll(trait.dimensions());
    return all;
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** A journey as it stands in the list, by its weight there. */
  public static Journey describe(Timeline journey, long weight) {
    int last = journey.size() - 1;
    return new Journey(
        journey.concern(0),
        journey.customer(),
        weight,
        journey.time(0),
        journey.time(last),
        journey.size(),
        departments(journey));
  }

  private static List<Integer> departments(Timeline journey) {
    List<Integer> way = new ArrayList<>();
    for (int i = 0; i < journey.size(); i++) {
      int department = journey.code(Dimension.DEPARTMENT, i);
      boolean again = !way.isEmpty() && way.get(way.size() - 1) == department;
      if (department != Dimension.UNKNOWN && !again) {
        way.add(department);
      }
    }
    return way;
  }

  /** The journeys found so far. */
  public static final class SoFar implements Gathering<SoFar, Found> {
    private static final long serialVersionUID = 1;

    private final JourneysBehind asked;
    private final Heaviest heaviest;

    SoFar(JourneysBehind asked) {
      this.asked = asked;
      heaviest = new Heaviest(asked.limit);
    }

    @Override
    public void add(Timeline journey) {
      long weight = asked.trait.weigh(journey);
      if (weight != JourneyTrait.ABSENT) {
        heaviest.add(weight, () -> describe(journey, weight));
      }
    }

    @Override
    public SoFar join(SoFar other) {
      heaviest.addAll(other.heaviest);
      return this;
    }

    @Override
    public Found result() {
      return heaviest.found();
    }
  }
}
