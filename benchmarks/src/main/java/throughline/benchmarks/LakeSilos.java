package throughline.benchmarks;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.Extents;
import throughline.engine.journey.Rework;
import throughline.engine.journey.Together;
import throughline.engine.journey.Variants;
import throughline.engine.silo.Completion;
import throughline.engine.silo.Conflicts;
import throughline.engine.silo.CrowdedContacts;
import throughline.engine.silo.Effort;
import throughline.engine.silo.FirstTimeRight;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.Promise;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.RepeatsOfTouchpoints;
import throughline.engine.silo.ReworkOfSteps;
import throughline.engine.silo.StandardTransaction;
import throughline.engine.silo.Trouble;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFolder;

/**
 * Map, variants, handovers and all silo metrics in one pass, beside the map and handovers alone.
 */
final class LakeSilos implements Benchmark {
  private static final long END = 1_735_603_200_000L;

  private final String name;
  private final long interactions;
  private final int runs;

  LakeSilos(String name, long interactions, int runs) {
    this.name = name;
    this.interactions = interactions;
    this.runs = runs;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return "all silo metrics of %,d interactions in one pass, beside map and handovers alone"
        .formatted(interactions);
  }

  @Override
  public void run() throws Exception {
    try (LakeFolder lake = BenchmarkLake.of(interactions)) {
      Timelines timelines = lake.timelines(Duck.THREADS);
      Timing first = Timing.start();
      timelines.learn(everything(), Scope.ALL);
      first.print("one pass for all, the first in this process", interactions);
      double all = Timing.median(runs, () -> timelines.learn(everything(), Scope.ALL));
      Timing.print("one pass for all, warm", interactions, all);
      PeakMemory.print();
      double mined = Timing.median(runs, () -> Mined.of(timelines));
      Timing.print("map, variants and handovers alone, warm", interactions, mined);
      System.out.printf("  all take %.2f of the time of those alone%n", all / mined);
    }
  }

  private static Together everything() {
    Together ofJourneys = new Together();
    ofJourneys.add(new DirectlyFollows(Dimension.TOUCHPOINT));
    ofJourneys.add(new Variants(Dimension.TOUCHPOINT));
    ofJourneys.add(Handovers.between(Dimension.DEPARTMENT));
    ofJourneys.add(new Rework(Dimension.TOUCHPOINT));
    ofJourneys.add(new Extents());
    ofJourneys.add(new Effort(7, Effort.Weights.EQUAL));
    ofJourneys.add(new Completion(codes(), codes(3, 13), Duration.ofDays(30).toMillis(), END));
    ofJourneys.add(new ReworkOfSteps(Dimension.TOUCHPOINT, Map.of()));
    Together ofTimelines = new Together();
    ofTimelines.add(new EachJourney<>(ofJourneys));
    ofTimelines.add(new RepeatContacts(RepeatContacts.Contact.INBOUND, List.of(7, 30)));
    ofTimelines.add(new RepeatsOfTouchpoints(7, true, END));
    ofTimelines.add(
        new Conflicts(List.of(Trouble.untilClosed(codes(1), codes(5))), Conflicts.USUAL, 0));
    ofTimelines.add(CrowdedContacts.USUAL);
    ofTimelines.add(new FirstTimeRight(transaction(), true, List.of(), END));
    return ofTimelines;
  }

  private static StandardTransaction transaction() {
    return new StandardTransaction(
        codes(1, 9),
        codes(3, 13),
        Map.of(),
        codes(),
        30,
        new Promise.Within(1_000_000_000),
        ZoneOffset.UTC);
  }

  private static BitSet codes(int... codes) {
    BitSet set = new BitSet();
    for (int code : codes) {
      set.set(code);
    }
    return set;
  }
}
