package throughline.benchmarks;

import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFolder;

/** What an interaction costs in a log of ten times the size, in time and memory. */
final class LakeScaling implements Benchmark {
  private static final long SMALL = 5_000_000;
  private static final long LARGE = 50_000_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "mine-large";
  }

  @Override
  public String about() {
    return "the pass of mine over %,d interactions, beside the same over %,d"
        .formatted(LARGE, SMALL);
  }

  @Override
  public void run() throws Exception {
    double small;
    try (LakeFolder lake = BenchmarkLake.of(SMALL)) {
      Timelines timelines = lake.timelines(Duck.THREADS);
      small = Timing.median(RUNS, () -> Mined.of(timelines));
    }
    Timing.print("the smaller log, warm", SMALL, small);
    try (LakeFolder lake = BenchmarkLake.of(LARGE)) {
      Timing timing = Timing.start();
      Mined.of(lake.timelines(Duck.THREADS));
      double large = timing.seconds();
      Timing.print("the larger log", LARGE, large);
      PeakMemory.print();
      System.out.printf(
          "  an interaction costs %.2f of what it costs in the smaller log%n",
          large / LARGE / (small / SMALL));
    }
  }
}
