package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import throughline.engine.journey.Seen;
import throughline.engine.journey.Tally;
import throughline.engine.journey.designed.Alignment.Move;
import throughline.engine.journey.designed.ConformanceFigures.AlignedWay;
import throughline.engine.journey.designed.ConformanceFigures.Count;
import throughline.engine.journey.designed.ConformanceFigures.Outside;
import throughline.engine.journey.designed.ConformanceFigures.StepFigures;

/** The figures of conformance in the making, way after way. */
final class ConformanceTally {
  private final DesignedMap map;
  private final int shown;
  private final Counting reached = new Counting();
  private final Map<Deviation, Counting> deviations = new EnumMap<>(Deviation.class);
  private final Counting outside = new Counting();
  private final Map<Integer, Long> ended = new TreeMap<>();
  private final List<AlignedWay> ways = new ArrayList<>();
  private long aligned;
  private long bounded;
  private long cost;
  private long completed;

  ConformanceTally(DesignedMap map, int shown) {
    this.map = map;
    this.shown = shown;
    for (Deviation deviation : Deviation.values()) {
      deviations.put(deviation, new Counting());
    }
  }

  void add(LivedWays.Way way, Alignment alignment) {
    long journeys = way.journeys();
    aligned += journeys;
    bounded += alignment.exact() ? 0 : journeys;
    cost += alignment.cost() * journeys;
    reached.nextWay(journeys);
    outside.nextWay(journeys);
    deviations.values().forEach(counting -> counting.nextWay(journeys));
    alignment.moves().forEach(move -> count(move, way));
    end(alignment, journeys);
    if (ways.size() < shown) {
      ways.add(new AlignedWay(way, alignment));
    }
  }

  private void count(Move move, LivedWays.Way way) {
    if (move.step() == Move.NONE) {
      outside.add(way.touchpoints().get(move.interaction()));
      return;
    }
    if (move.reached()) {
      reached.add(move.step());
    }
    deviations.forEach(
        (deviation, counting) -> {
          if (deviation.is(move)) {
            counting.add(move.step());
          }
        });
  }

  private void end(Alignment alignment, long journeys) {
    if (alignment.completed()) {
      completed += journeys;
    } else {
      ended.merge(alignment.lastStep(), journeys, Long::sum);
    }
  }

  ConformanceFigures figures(LivedWays lived) {
    return new ConformanceFigures(
        lived.ofJourneys(),
        lived.ofCustomers(),
        aligned,
        bounded,
        cost,
        completed,
        IntStream.range(0, map.steps().size()).mapToObj(this::step).toList(),
        outside(),
        ended,
        ways);
  }

  private StepFigures step(int step) {
    Map<Deviation, Count> counts = new HashMap<>();
    deviations.forEach((deviation, counting) -> counts.put(deviation, counting.of(step)));
    return new StepFigures(step, reached.of(step), counts);
  }

  private List<Outside> outside() {
    return IntStream.range(0, outside.end())
        .mapToObj(code -> new Outside(code, outside.of(code)))
        .filter(one -> one.count().journeys() > 0)
        .sorted(
            Comparator.comparingLong((Outside one) -> one.count().journeys())
                .reversed()
                .thenComparingInt(Outside::touchpoint))
        .toList();
  }

  /** How many journeys, and how often, by number. */
  private static final class Counting {
    private final Seen seen = new Seen();
    private final Tally journeys = new Tally();
    private final Tally times = new Tally();
    private long ofWay;

    void nextWay(long journeysOfWay) {
      seen.nextJourney();
      ofWay = journeysOfWay;
    }

    void add(int number) {
      times.add(number, ofWay);
      if (seen.isFirst(number)) {
        journeys.add(number, ofWay);
      }
    }

    Count of(int number) {
      return new Count(journeys.of(number), times.of(number));
    }

    int end() {
      return times.end();
    }
  }
}
