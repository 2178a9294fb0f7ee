package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import throughline.engine.journey.Heads;
import throughline.engine.journey.Pairs;
import throughline.engine.journey.Sequences;
import throughline.engine.statistics.Share;

/** The different ways that journeys took, each judged by a designed map. */
public final class LivedWays {
  private final CodedMap map;
  private final Pairs places;
  private final Sequences ways;
  private final BitSet allowed;
  private final Heads heads;
  private final Fates ofJourneys;
  private final Fates ofCustomers;

  /**
   * How journeys went, counted by journeys or by the customers behind them.
   *
   * @param departed journeys that the map does not allow; customers with at least one of these
   */
  public record Fates(long all, long departed) implements Serializable {

    public Share asDesigned() {
      return new Share(all - departed, all);
    }
  }

  /**
   * A way that some journeys took.
   *
   * @param touchpoints the code of each interaction's touchpoint
   * @param departments the code of its department where the map names one for that touchpoint
   * @param customers how many different ones took it
   * @param allowed whether the map allows it
   */
  public record Way(
      List<Integer> touchpoints,
      List<Integer> departments,
      long journeys,
      long customers,
      boolean allowed)
      implements Serializable {
    public Way {
      touchpoints = List.copyOf(touchpoints);
      departments = List.copyOf(departments);
    }
  }

  LivedWays(
      CodedMap map,
      Pairs places,
      Sequences ways,
      BitSet allowed,
      Heads heads,
      Fates ofJourneys,
      Fates ofCustomers) {
    this.map = map;
    this.places = places;
    this.ways = ways;
    this.allowed = allowed;
    this.heads = heads;
    this.ofJourneys = ofJourneys;
    this.ofCustomers = ofCustomers;
  }

  /** Whether the map allows the whole journey, by journeys. */
  public Fates ofJourneys() {
    return ofJourneys;
  }

  /** Whether the map allows all journeys of a customer, by customers. */
  public Fates ofCustomers() {
    return ofCustomers;
  }

  public CodedMap map() {
    return map;
  }

  /** How many different ways there are. */
  public int size() {
    return ways.size();
  }

  /** All ways, the most frequent first. */
  public List<Way> all() {
    return inOrder().mapToObj(this::way).toList();
  }

  /**
   * What became of each step, from the cheapest alignments of the most frequent ways.
   *
   * @param most how many different ways are laid beside the map; journeys of rarer ones are told
   *     apart
   * @param shown how many of them are shown one by one
   */
  public ConformanceFigures figures(int most, int shown) {
    Aligner aligner = new Aligner(map);
    ConformanceTally tally = new ConformanceTally(map.map(), shown);
    Alignments alignments = new Alignments(aligner);
    inOrder()
        .limit(most)
        .forEach(
            number ->
                tally.add(
                    way(number),
                    alignments.of(meanings(ways, number, places, aligner.meanings()))));
    return tally.figures(this);
  }

  private IntStream inOrder() {
    return IntStream.range(0, size())
        .boxed()
        .sorted(
            (one, other) -> {
              int byJourneys = Long.compare(heads.journeys(other), heads.journeys(one));
              return byJourneys == 0 ? compare(one, other) : byJourneys;
            })
        .mapToInt(Integer::intValue);
  }

  // By codes and not by number, which depends on the order in which timelines were seen.
  private int compare(int one, int other) {
    for (int i = 0; i < Math.min(ways.length(one), ways.length(other)); i++) {
      int place = ways.code(one, i);
      int otherPlace = ways.code(other, i);
      if (place != otherPlace) {
        int byTouchpoint = Integer.compare(places.from(place), places.from(otherPlace));
        return byTouchpoint == 0
            ? Integer.compare(places.to(place), places.to(otherPlace))
            : byTouchpoint;
      }
    }
    return Integer.compare(ways.length(one), ways.length(other));
  }

  private Way way(int number) {
    int[] codes = IntStream.range(0, ways.length(number)).map(i -> ways.code(number, i)).toArray();
    return new Way(
        IntStream.of(codes).mapToObj(places::from).toList(),
        IntStream.of(codes).mapToObj(places::to).toList(),
        heads.journeys(number),
        heads.customers(number),
        allowed.get(number));
  }

  static int[] meanings(Sequences ways, int number, Pairs places, Meanings meanings) {
    int[] journey = new int[ways.length(number)];
    for (int i = 0; i < journey.length; i++) {
      int place = ways.code(number, i);
      journey[i] = meanings.of(places.from(place), places.to(place));
    }
    return journey;
  }
}
