package throughline.benchmarks;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the lake while the processing of some customers' data is restricted. */
final class RestrictedReading implements Benchmark {
  private static final int RUNS = 2;

  private int asked;

  @Override
  public String name() {
    return "mask";
  }

  @Override
  public String about() {
    return "silos and journeys of %,d interactions with 0, 1 and 20 %% of the customers restricted"
        .formatted(LargeCompany.INTERACTIONS);
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = LargeCompany.open()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      jdbc.sql("delete from customers.segment").update();
      double[] bare = figures(application);
      for (int percent : new int[] {1, 20}) {
        restrict(jdbc, percent);
        double[] masked = figures(application);
        System.out.printf(
            "  %d %% restricted: silos %.2f, map %.2f of the CPU time without; kept %.1f ms more%n",
            percent, masked[0] / bare[0], masked[1] / bare[1], 1e3 * (masked[2] - bare[2]));
      }
      lift(jdbc);
      PeakMemory.print();
    }
  }

  private static void restrict(JdbcClient jdbc, int percent) {
    lift(jdbc);
    jdbc.sql(
            """
            insert into customers.choice (decision, record, kind, channel, at, origin, login, reason)
            select n * 10 + 5, n, 'restricted', 'letter', now(), 'source', 'bench', ''
            from generate_series(1, :customers) n where n % 100 < :percent
            """)
        .param("customers", LargeCompany.CUSTOMERS)
        .param("percent", percent)
        .update();
    jdbc.sql("analyze customers.choice").update();
  }

  private static void lift(JdbcClient jdbc) {
    jdbc.sql("delete from customers.choice where kind = 'restricted'").update();
  }

  private double[] figures(BenchmarkApplication application) throws Exception {
    return new double[] {
      median(application, "/api/silos?from=2000-01-01&to=%s", RUNS),
      median(application, "/api/journeys/map?from=2000-01-01&to=%s", RUNS),
      median(application, "/api/silos?from=2000-01-01&to=2100-01-01", 10 * RUNS)
    };
  }

  /**
   * The CPU seconds of an answer, of both processes, which other programs disturb less than the
   * clock; for another period each time, because answers are kept. All periods hold everything.
   */
  private double median(BenchmarkApplication application, String path, int runs) throws Exception {
    double[] worked = new double[runs];
    double[] seconds = new double[runs];
    for (int run = -1; run < runs; run++) {
      String asking = path.formatted("20%d-01-01".formatted(30 + asked++ % 60));
      Timing timing = Timing.start();
      double before = BenchmarkApplication.cpuSeconds() + application.databaseCpuSeconds();
      int status = application.get(asking);
      if (status != 200) {
        throw new IllegalStateException("%s was answered with %s.".formatted(asking, status));
      }
      if (run >= 0) {
        seconds[run] = timing.seconds();
        worked[run] = BenchmarkApplication.cpuSeconds() + application.databaseCpuSeconds() - before;
      }
    }
    Arrays.sort(worked);
    Arrays.sort(seconds);
    boolean kept = !path.contains("%");
    System.out.printf("  %-52s %8.3f s, %8.3f CPU-s%n", path, seconds[runs / 2], worked[runs / 2]);
    return kept ? seconds[runs / 2] : worked[runs / 2];
  }
}
