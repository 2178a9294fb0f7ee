package throughline.benchmarks;

import java.sql.SQLException;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.lake.LakeFolder;

/** Folding all timelines of a lake, beside the same question as SQL window functions. */
final class LakeFold implements Benchmark {
  private final String name;
  private final long interactions;
  private final int runs;

  LakeFold(String name, long interactions, int runs) {
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
    return "steps and waits of %,d interactions, %s threads, beside DuckDB's window functions"
        .formatted(interactions, Duck.THREADS);
  }

  @Override
  public void run() throws Exception {
    try (LakeFolder lake = BenchmarkLake.of(interactions)) {
      Timelines timelines = lake.timelines(Duck.THREADS);
      StepWaits steps = new StepWaits(timelines.dictionaries().of(Dimension.TOUCHPOINT).size());
      double folded = Timing.median(runs, () -> timelines.learn(steps, Scope.ALL));
      Timing.print("fold over the lake", interactions, folded);
      PeakMemory.print();
      String table = BenchmarkLake.table(lake, interactions);
      double queried = Timing.median(runs, () -> bySql(steps, table));
      Timing.print("window functions in SQL", interactions, queried);
      boolean same = timelines.learn(steps, Scope.ALL).isSameAs(bySql(steps, table));
      System.out.printf(
          "  the fold takes %.2f of the time of SQL; same answer: %s%n", folded / queried, same);
    }
  }

  private static StepWaits.Sums bySql(StepWaits steps, String table) throws SQLException {
    StepWaits.Sums sums = steps.start();
    Duck.ask(
        stepsSql(table),
        row -> sums.set(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)));
    return sums;
  }

  private static String stepsSql(String table) {
    return """
    SELECT a, b, count(*), sum(wait)::BIGINT FROM (
      SELECT touchpoint AS a, lead(touchpoint) OVER timeline AS b,
             lead("time") OVER timeline - "time" AS wait
      FROM %s
      WINDOW timeline AS (
        PARTITION BY customer ORDER BY "time", "source", "sequence", interaction))
    WHERE b IS NOT NULL GROUP BY a, b\
    """
        .formatted(table);
  }
}
