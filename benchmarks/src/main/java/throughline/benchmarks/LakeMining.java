package throughline.benchmarks;

import throughline.engine.journey.JourneyMap;
import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFolder;

/**
 * Map with exact medians, variants, handovers and border waits in one pass, beside three queries in
 * SQL for the same.
 */
final class LakeMining implements Benchmark {
  private final String name;
  private final long interactions;
  private final int runs;

  LakeMining(String name, long interactions, int runs) {
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
    return "map, variants, handovers of %,d interactions in one pass, beside three SQL queries"
        .formatted(interactions);
  }

  @Override
  public void run() throws Exception {
    try (LakeFolder lake = BenchmarkLake.of(interactions)) {
      Timelines timelines = lake.timelines(Duck.THREADS);
      Timing first = Timing.start();
      Mined mined = Mined.of(timelines);
      first.print("one pass, the first in this process", interactions);
      double warm = Timing.median(runs, () -> Mined.of(timelines));
      Timing.print("one pass, warm", interactions, warm);
      PeakMemory.print();
      String table = BenchmarkLake.table(lake, interactions);
      double queried = Timing.median(runs, () -> bySql(table));
      Timing.print("three queries in SQL", interactions, queried);
      System.out.printf(
          "  %,d journeys, %,d variants%n", mined.map().journeys(), mined.variants().size());
      System.out.printf(
          "  the pass takes %.2f of the time of SQL; same answers: %s%n",
          warm / queried, isSame(mined, table));
    }
  }

  private static long bySql(String table) throws Exception {
    return Duck.ask(steps(table), row -> {})
        + Duck.ask(variants(table), row -> {})
        + Duck.ask(borders(table), row -> {});
  }

  private static boolean isSame(Mined mined, String table) throws Exception {
    boolean[] same = {true};
    long arcs =
        Duck.ask(
            steps(table),
            row -> {
              int from = row.getInt(1);
              int to = row.getInt(2);
              same[0] &= hasArc(mined.map(), from, to, row.getLong(3), row.getDouble(4));
            });
    long variants = Duck.ask(variants(table), row -> {});
    long[] handovers = {0};
    Duck.ask(borders(table), row -> handovers[0] += row.getLong(3));
    return same[0]
        && arcs == mined.map().arcs().size()
        && variants == mined.variants().size()
        && handovers[0] == mined.silos().handovers();
  }

  private static boolean hasArc(JourneyMap map, int from, int to, long count, double median) {
    return map.arcs().stream()
        .anyMatch(
            arc ->
                arc.from() == from
                    && arc.to() == to
                    && arc.occurrences() == count
                    && arc.waits().median() == median);
  }

  private static String steps(String table) {
    return """
    SELECT a, b, count(*), median(wait), sum(wait) FROM (
      SELECT touchpoint AS a, lead(touchpoint) OVER journey AS b,
             lead("time") OVER journey - "time" AS wait
      FROM %s
      WINDOW journey AS (
        PARTITION BY concern ORDER BY "time", "source", "sequence", interaction))
    WHERE b IS NOT NULL GROUP BY a, b\
    """
        .formatted(table);
  }

  private static String variants(String table) {
    return """
    SELECT steps, count(*) FROM (
      SELECT list(touchpoint ORDER BY "time", "source", "sequence", interaction) AS steps
      FROM %s GROUP BY concern)
    GROUP BY steps\
    """
        .formatted(table);
  }

  private static String borders(String table) {
    return """
    SELECT a, b, count(*), median(wait), sum(wait) FROM (
      SELECT department AS a, lead(department) OVER journey AS b,
             lead("time") OVER journey - "time" AS wait
      FROM %s
      WINDOW journey AS (
        PARTITION BY concern ORDER BY "time", "source", "sequence", interaction))
    WHERE b IS NOT NULL AND a <> b GROUP BY a, b\
    """
        .formatted(table);
  }
}
