package throughline.benchmarks;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.CopyRows;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.HistoricalPeople;
import throughline.engine.identity.Population;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import tools.jackson.databind.json.JsonMapper;

/** Resolving the records of a whole house in the application, and then records one by one. */
final class PeopleInTheHouse implements Benchmark {
  private static final int RECORDS = 20_000;
  private static final int ARRIVING = 1_000;
  private static final int CHUNK = 20_000;

  @Override
  public String name() {
    return "people";
  }

  @Override
  public String about() {
    return "the application resolves %,d records, then %,d one by one".formatted(RECORDS, ARRIVING);
  }

  @Override
  public void run() throws Exception {
    Population all = HistoricalPeople.of(RECORDS + ARRIVING, 1);
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      int source = source(jdbc);
      fill(application, all, source);
      application.login();
      resolve(application, jdbc);
      arrive(application, all, source);
    }
  }

  private static int source(JdbcClient jdbc) {
    return jdbc.sql(
            """
            insert into sources.source (name, department, kind, created_at)
            values ('register', 'Sales', 'files', now()) returning id
            """)
        .query(Integer.class)
        .single();
  }

  private void fill(BenchmarkApplication application, Population all, int source) {
    JdbcTemplate template = application.bean(JdbcTemplate.class);
    TransactionTemplate transactions =
        new TransactionTemplate(application.bean(PlatformTransactionManager.class));
    for (int from = 0; from < RECORDS; from += CHUNK) {
      CopyRows customers = new CopyRows();
      CopyRows records = new CopyRows();
      for (int row = from; row < Math.min(RECORDS, from + CHUNK); row++) {
        customers.add(row + 1L).endRow();
        records.add(row + 1L).add((Integer) source).add("r" + row).add(row + 1L);
        records.add(attributes(all, row).toString());
        records.add(JsonMapper.shared().writeValueAsString(kept(all, row))).endRow();
      }
      transactions.executeWithoutResult(
          status -> {
            customers.into(template, "customers.customer (id)");
            records.into(
                template, "customers.record (id, source, key, customer, name, attributes)");
          });
    }
    template.execute(
        "select setval('customers.customer_id_seq', %d), setval('customers.record_id_seq', %d)"
            .formatted(RECORDS, RECORDS));
    template.execute("vacuum analyze");
  }

  private static Map<String, String> attributes(Population all, int row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<String> values = all.rows().get(row);
    for (int field = 0; field < values.size(); field++) {
      if (!values.get(field).isBlank()) {
        FieldKind kind = all.schema().fields().get(field).kind();
        attributes.put(kind.name().toLowerCase(Locale.ROOT), values.get(field));
      }
    }
    return attributes;
  }

  private static Map<String, Object> kept(Population all, int row) {
    Map<String, Object> kept = new LinkedHashMap<>();
    attributes(all, row)
        .forEach(
            (attribute, value) ->
                kept.put(
                    attribute,
                    Map.of("value", value, "at", 1, "by", "00000000-0000-0000-0000-000000000001")));
    return kept;
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
      Reading reading = reading(all, RECORDS + record, source);
      Timing timing = Timing.start();
      transactions.executeWithoutResult(status -> projection.apply(List.of(reading)));
      milliseconds[record] = timing.seconds() * 1_000;
    }
    // The first ones warm the compiler up.
    double[] warm = Arrays.copyOfRange(milliseconds, ARRIVING / 3, ARRIVING);
    Arrays.sort(warm);
    System.out.printf(
        "  one record against %,d: p50 %.1f ms, p95 %.1f ms%n",
        RECORDS, warm[warm.length / 2], warm[warm.length * 95 / 100]);
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
