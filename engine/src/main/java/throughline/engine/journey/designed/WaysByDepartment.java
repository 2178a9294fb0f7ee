package throughline.engine.journey.designed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import throughline.engine.journey.Pairs;
import throughline.engine.journey.Sequences;

/** The ways that journeys took, step by step with who did it, and how many took each. */
public final class WaysByDepartment {
  private final Pairs steps;
  private final Sequences ways;
  private final long[] journeys;

  WaysByDepartment(Pairs steps, Sequences ways, long[] journeys) {
    this.steps = steps;
    this.ways = ways;
    this.journeys = journeys;
  }

  /** A way that some journeys took: the numbers of its steps. */
  record Way(List<Integer> steps, long journeys) {}

  /** How many different ways there are. */
  public int size() {
    return ways.size();
  }

  /** How many journeys took any of them. */
  public long journeys() {
    return Arrays.stream(journeys).sum();
  }

  /** The code of a step's touchpoint. */
  int touchpoint(int step) {
    return steps.from(step);
  }

  /** The code of who did a step. */
  int department(int step) {
    return steps.to(step);
  }

  /** A way with the names of its steps. */
  private record Named(Way way, List<String> names) {}

  /** The most frequent ones; equally frequent ones in the order of their steps' names. */
  List<Way> top(int count, IntFunction<String> nameOfStep) {
    long least = leastOfTop(count);
    return IntStream.range(0, ways.size())
        .filter(number -> journeys[number] >= least)
        .mapToObj(number -> named(number, nameOfStep))
        .sorted(
            Comparator.comparingLong((Named named) -> named.way.journeys())
                .reversed()
                .thenComparing(named -> named.names.toArray(String[]::new), Arrays::compare))
        .limit(count)
        .map(Named::way)
        .toList();
  }

  private long leastOfTop(int count) {
    long[] sorted = journeys.clone();
    Arrays.sort(sorted);
    return sorted.length <= count ? 0 : sorted[sorted.length - count];
  }

  private Named named(int number, IntFunction<String> nameOfStep) {
    List<Integer> way =
        IntStream.range(0, ways.length(number)).mapToObj(i -> ways.code(number, i)).toList();
    return new Named(new Way(way, journeys[number]), way.stream().map(nameOfStep::apply).toList());
  }
}
