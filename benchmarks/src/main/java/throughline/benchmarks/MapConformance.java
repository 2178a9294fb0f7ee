package throughline.benchmarks;

import throughline.engine.journey.designed.CodedMap;
import throughline.engine.journey.designed.Conformance;
import throughline.engine.journey.designed.ConformanceFigures;
import throughline.engine.journey.designed.LivedWays;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Scope;

/** Whether journeys went as a map of sixty steps designs them, and what they did instead. */
final class MapConformance implements Benchmark {
  private static final int INTERACTIONS = 5_000_000;
  private static final int WAYS = 20_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "conformance";
  }

  @Override
  public String about() {
    return "a map of 60 steps over %,d interactions, %s threads; %,d alignments, one thread"
        .formatted(INTERACTIONS, Duck.THREADS, WAYS);
  }

  @Override
  public void run() throws Exception {
    for (double faults : new double[] {0.02, 0.1, 0.3}) {
      LivedMap lived = new LivedMap(1);
      Columns columns = lived.journeys(INTERACTIONS, faults);
      InMemoryTimelines timelines =
          new InMemoryTimelines(columns, lived.dictionaries(), Duck.THREADS);
      CodedMap map = CodedMap.of(lived.map(), lived.dictionaries());
      LivedWays first = timelines.learn(new Conformance(map), Scope.ALL);
      System.out.printf(
          "  %.0f %% faults: %,d journeys, %,d different, %,d as designed%n",
          faults * 100,
          first.ofJourneys().all(),
          first.size(),
          first.ofJourneys().all() - first.ofJourneys().departed());
      double seconds = Timing.median(RUNS, () -> timelines.learn(new Conformance(map), Scope.ALL));
      Timing.print("conformance", columns.size(), seconds);
      align(first);
    }
    PeakMemory.print();
  }

  private static void align(LivedWays lived) {
    for (int run = 0; run < 2; run++) {
      Timing timing = Timing.start();
      ConformanceFigures figures = lived.figures(WAYS, 0);
      System.out.printf(
          "  alignments, %s: %,.0f ways/s; %.2f a journey in the mean; bounds: %d%n",
          run == 0 ? "first" : "again",
          Math.min(WAYS, lived.size()) / timing.seconds(),
          (double) figures.cost() / figures.aligned(),
          figures.bounded());
    }
  }
}
