package throughline.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rule of retention takes where much has been kept too long: half of the customers fell
 * silent and go whole, of the others all but the last interaction goes.
 */
final class KeptTooLong implements Benchmark {
  private static final int EACH = 10;
  private static final int DAYS = 400;
  private static final int ROWS_A_FILE = 100_000;
  private static final String MAPPING =
      """
      source: shop
      zone: UTC
      key: row
      records:
        - {key: number, identifiers: {email: mail}, attributes: {name: name}}
      interactions:
        - {when: at, touchpoint: Order, channel: web, department: Sales, concern: order}
      """;

  private final int customers;

  KeptTooLong(int customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public String about() {
    return "rules of retention over %,d interactions of %,d customers"
        .formatted(customers * EACH, customers);
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      application.login();
      JdbcClient jdbc = application.bean(JdbcClient.class);
      Timing loading = Timing.start();
      load(application, jdbc);
      System.out.printf("  loaded in %.0f s%n", loading.seconds());
      measure(application, jdbc, "preview", this::preview);
      rule(jdbc);
      long before = items(jdbc);
      double seconds = measure(application, jdbc, "retention", this::takeAway);
      System.out.printf(
          "  %,d of %,d items gone, %,.0f a second; %,d records are left%n",
          before - items(jdbc),
          before,
          (before - items(jdbc)) / seconds,
          number(jdbc, "select count(*) from customers.record"));
      PeakMemory.print();
    }
  }

  private void load(BenchmarkApplication application, JdbcClient jdbc) throws Exception {
    for (int first = 0; first < customers * EACH; first += ROWS_A_FILE) {
      mustBe(202, application.upload("/api/imports", MAPPING, "shop.csv", rows(first)));
      awaitJobs(jdbc);
    }
    await(
        jdbc,
        """
        select (select min(position) from sources.projection) >= (select max(position) from
          sources.log)
        """);
    // As the database does by itself within a minute after a load.
    jdbc.sql("analyze").update();
  }

  private String rows(int first) {
    Instant now = Instant.now();
    StringBuilder rows = new StringBuilder("row,number,mail,name,at,order\n");
    for (int row = first; row < Math.min(first + ROWS_A_FILE, customers * EACH); row++) {
      int customer = row / EACH;
      int place = row % EACH;
      boolean lately = customer % 2 == 0 && place == EACH - 1;
      Instant at = now.minus(Duration.ofDays(lately ? 10 : 500 + 20L * (EACH - place)));
      rows.append(
          "%d,n%d,person%d@mail.test,Person %d,%s,o%d-%d%n"
              .formatted(row, customer, customer, customer, at, customer, place / 3));
    }
    return rows.toString();
  }

  private void preview(BenchmarkApplication application, JdbcClient jdbc) throws Exception {
    mustBe(
        202,
        application.post(
            "/api/privacy/retention/previews",
            "{\"rule\": \"%d\", \"days\": %d}".formatted(source(jdbc), DAYS)));
    awaitJobs(jdbc);
  }

  private static void rule(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into customers.retention_rule (source, days, changed_at, changed_by)
            values (:source, :days, now(), 'bench')
            """)
        .param("source", source(jdbc))
        .param("days", DAYS)
        .update();
  }

  private void takeAway(BenchmarkApplication application, JdbcClient jdbc) throws Exception {
    mustBe(202, application.post("/api/privacy/retention/runs", "{}"));
    awaitJobs(jdbc);
  }

  private static int source(JdbcClient jdbc) {
    return jdbc.sql("select id from sources.source where name = 'shop'")
        .query(Integer.class)
        .single();
  }

  private static long items(JdbcClient jdbc) {
    return number(jdbc, "select count(*) from sources.log");
  }

  private static long number(JdbcClient jdbc, String question) {
    return jdbc.sql(question).query(Long.class).single();
  }

  private interface Step {
    void take(BenchmarkApplication application, JdbcClient jdbc) throws Exception;
  }

  /** Takes a step, and says how long it and its longest transaction took. */
  private static double measure(
      BenchmarkApplication application, JdbcClient jdbc, String what, Step step) throws Exception {
    AtomicReference<Longest> longest = new AtomicReference<>(new Longest(0, ""));
    Thread watch = new Thread(() -> watch(jdbc, longest), "watch");
    watch.setDaemon(true);
    watch.start();
    Timing timing = Timing.start();
    step.take(application, jdbc);
    double seconds = timing.seconds();
    watch.interrupt();
    watch.join();
    Longest seen = Objects.requireNonNull(longest.get());
    System.out.printf(
        "  %-10s %7.1f s; the longest transaction %.1f s, in%n%s%n",
        what, seconds, seen.seconds(), seen.statement().indent(4));
    return seconds;
  }

  /** A transaction and what it was last seen at. */
  private record Longest(double seconds, String statement) {}

  private static void watch(JdbcClient jdbc, AtomicReference<Longest> longest) {
    while (!Thread.currentThread().isInterrupted()) {
      jdbc.sql(
              """
              select extract(epoch from clock_timestamp() - xact_start) as seconds,
                left(query, 600) as statement
              from pg_stat_activity
              where xact_start is not null and pid <> pg_backend_pid() and datname is not null
              order by xact_start limit 1
              """)
          .query(Longest.class)
          .optional()
          .ifPresent(
              one -> longest.updateAndGet(seen -> one.seconds() > seen.seconds() ? one : seen));
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void awaitJobs(JdbcClient jdbc) throws InterruptedException {
    await(
        jdbc, "select not exists (select from platform.job where state in ('waiting', 'running'))");
    if (number(jdbc, "select count(*) from platform.job where state = 'failed'") > 0) {
      throw new IllegalStateException("A job failed.");
    }
  }

  private static void await(JdbcClient jdbc, String question) throws InterruptedException {
    while (!jdbc.sql(question).query(Boolean.class).single()) {
      Thread.sleep(100);
    }
  }

  private static void mustBe(int expected, int status) {
    if (status != expected) {
      throw new IllegalStateException("The answer was %s.".formatted(status));
    }
  }
}
