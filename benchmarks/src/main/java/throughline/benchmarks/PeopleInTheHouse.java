package throughline.benchmarks;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.HistoricalPeople;
import throughline.engine.identity.Population;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/** Resolving the records of a whole house in the application, and then records one by one. */
final class PeopleInTheHouse implements Benchmark {
  private static final int ARRIVING = 1_000;
  private static final int ROWS_OF_A_FILE = 100_000;

  private final String name;
  private final int known;

  PeopleInTheHouse(String name, int known) {
    this.name = name;
    this.known = known;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return "the application takes in and resolves %,d records, then %,d one by one"
        .formatted(known, ARRIVING);
  }

  @Override
  public void run() throws Exception {
    Population all = HistoricalPeople.of(known + ARRIVING, 1);
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      application.login();
      measure(application, "loaded as files", () -> load(application, jdbc, all, known));
      resolve(application, jdbc);
      int source =
          jdbc.sql("select id from sources.source where name = 'register'")
              .query(Integer.class)
              .single();
      arrive(application, all, source);
    }
  }

  /** Takes in the first records of a population as files, until customers know them. */
  static void load(BenchmarkApplication application, JdbcClient jdbc, Population all, int known)
      throws Exception {
    for (int from = 0; from < known; from += ROWS_OF_A_FILE) {
      String rows = rows(all, from, Math.min(known, from + ROWS_OF_A_FILE));
      mustBe(
          202, application.upload("/api/imports", mapping(all), "register" + from + ".csv", rows));
    }
    String read = "select count(*) from customers.record";
    while (jdbc.sql(read).query(Integer.class).single() < known) {
      Thread.sleep(200);
    }
  }

  private static String mapping(Population all) {
    return "source: register\nkey: id\nrecords:\n  - {key: id, attributes: {%s}}\n"
        .formatted(
            all.schema().fields().stream()
                .map(field -> attribute(field.kind()))
                .map(attribute -> attribute + ": " + attribute)
                .collect(Collectors.joining(", ")));
  }

  private static String attribute(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String rows(Population all, int from, int to) {
    StringBuilder rows = new StringBuilder("id");
    all.schema().fields().forEach(field -> rows.append(',').append(attribute(field.kind())));
    for (int row = from; row < to; row++) {
      rows.append("\nr").append(row);
      all.rows().get(row).forEach(value -> rows.append(",\"").append(value).append('"'));
    }
    return rows.append('\n').toString();
  }

  private static Map<String, String> attributes(Population all, int row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<String> values = all.rows().get(row);
    for (int field = 0; field < values.size(); field++) {
      if (!values.get(field).isBlank()) {
        attributes.put(attribute(all.schema().fields().get(field).kind()), values.get(field));
      }
    }
    return attributes;
  }

  private static void resolve(BenchmarkApplication application, JdbcClient jdbc) throws Exception {
    measure(
        application,
        "learned, weighed, previewed",
        () -> {
          mustBe(202, application.post("/api/identity/resolutions", "{\"learn\":true}"));
          await(jdbc, "state = 'waiting'");
        });
    long id = jdbc.sql("select max(id) from customers.resolution").query(Long.class).single();
    measure(
        application,
        "applied",
        () -> {
          mustBe(202, application.post("/api/identity/resolutions/" + id + "/apply", "{}"));
          await(jdbc, "settled");
        });
    PeakMemory.print();
    System.out.printf(
        "  %,d records, %,d customers, %,d pairs kept%n",
        jdbc.sql("select count(*) from customers.record").query(Long.class).single(),
        jdbc.sql("select count(distinct customer) from customers.record")
            .query(Long.class)
            .single(),
        jdbc.sql("select count(*) from customers.probable_match").query(Long.class).single());
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void measure(BenchmarkApplication application, String what, Step step)
      throws Exception {
    Timing timing = Timing.start();
    double own = BenchmarkApplication.cpuSeconds();
    double database = application.databaseCpuSeconds();
    step.run();
    System.out.printf(
        "  %-28s %6.1f s, %6.1f CPU-s and %6.1f CPU-s of PostgreSQL%n",
        what,
        timing.seconds(),
        BenchmarkApplication.cpuSeconds() - own,
        application.databaseCpuSeconds() - database);
  }

  private static void mustBe(int expected, int status) {
    if (status != expected) {
      throw new IllegalStateException("The answer was %s.".formatted(status));
    }
  }

  private static void await(JdbcClient jdbc, String reached) throws InterruptedException {
    String question = "select bool_or(%s) from customers.resolution".formatted(reached);
    while (!jdbc.sql(question).query(Boolean.class).single()) {
      if (jdbc.sql("select bool_or(state = 'failed') from customers.resolution")
          .query(Boolean.class)
          .single()) {
        throw new IllegalStateException("The resolution failed.");
      }
      Thread.sleep(20);
    }
  }

  /** As the projection does it: written, weighed, joined, one record in a transaction. */
  private void arrive(BenchmarkApplication application, Population all, int source) {
    Projection projection =
        application.context().getBeansOfType(Projection.class).values().stream()
            .filter(one -> one.name().equals("customers"))
            .findFirst()
            .orElseThrow();
    TransactionTemplate transactions =
        new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    application.bean(JdbcTemplate.class).execute("vacuum analyze");
    double[] milliseconds = new double[ARRIVING];
    for (int record = 0; record < ARRIVING; record++) {
      Reading reading = reading(all, known + record, source);
      Timing timing = Timing.start();
      transactions.executeWithoutResult(status -> projection.apply(List.of(reading)));
      milliseconds[record] = timing.seconds() * 1_000;
    }
    // The first ones warm the compiler up.
    double[] warm = Arrays.copyOfRange(milliseconds, ARRIVING / 3, ARRIVING);
    Arrays.sort(warm);
    System.out.printf(
        "  one record against %,d: p50 %.1f ms, p95 %.1f ms%n",
        known, warm[warm.length / 2], warm[warm.length * 95 / 100]);
  }

  private static Reading reading(Population all, int row, int source) {
    return new Reading(
        row,
        new SourceId(source),
        Instant.parse("2026-01-01T00:00:00Z"),
        "row " + row,
        false,
        new MappedRow(
            List.of(new RecordFact("r" + row, List.of(), attributes(all, row))),
            List.of(),
            List.of(),
            List.of()));
  }
}
