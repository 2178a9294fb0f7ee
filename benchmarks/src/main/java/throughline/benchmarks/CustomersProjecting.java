package throughline.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.CustomerTimelines;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;

/**
 * How many items a second become records, identities and timelines: two thirds are events of known
 * and anonymous visitors, the others rows of files with names, emails and concerns.
 */
final class CustomersProjecting implements Benchmark {
  private static final int BATCH = 2_000;
  private static final int WARM = 20_000;
  private static final int ITEMS = 100_000;
  private static final int FOLLOWED = 200_000;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

  private final SplittableRandom random = new SplittableRandom(1);

  @Override
  public String name() {
    return "projection";
  }

  @Override
  public String about() {
    return "%,d items into records, identities and timelines, in batches of %,d"
        .formatted(ITEMS, BATCH);
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      int source = source(jdbc, "bench", "files");
      Projection projection =
          application.context().getBeansOfType(Projection.class).values().stream()
              .filter(one -> one.name().equals("customers"))
              .findFirst()
              .orElseThrow();
      TransactionTemplate transactions =
          new TransactionTemplate(application.bean(PlatformTransactionManager.class));
      project(projection, transactions, source, 0, WARM);
      Timing timing = Timing.start();
      project(projection, transactions, source, WARM, ITEMS);
      print("items taken in by one thread", ITEMS, timing.seconds());
      follow(application, jdbc);
      System.out.printf(
          "  then: %,d interactions, %,d records, %,d customers%n",
          count(jdbc, "customers.interaction"),
          count(jdbc, "customers.record"),
          count(jdbc, "customers.customer where redirect_to is null"));
    }
  }

  private static void print(String what, long number, double seconds) {
    System.out.printf("  %-44s %,9.0f/s  %6.1f s%n", what, number / seconds, seconds);
  }

  /** How the application follows a full log, its lake beside it; beside a bare COPY of the same. */
  private static void follow(BenchmarkApplication application, JdbcClient jdbc) throws Exception {
    int source = source(jdbc, "log", "events");
    CustomerTimelines lake = application.bean(CustomerTimelines.class);
    awaitLake(jdbc, lake);
    long before = count(jdbc, "customers.interaction");
    long last = jdbc.sql("select max(id) from customers.interaction").query(Long.class).single();
    FilledLog.fill(application.bean(DataSource.class), source, FOLLOWED);
    Timing timing = Timing.start();
    jdbc.sql("update sources.head set position = :end").param("end", FOLLOWED).update();
    while (behind(jdbc) > 0) {
      Thread.sleep(20);
    }
    double seconds = timing.seconds();
    print("items read from the log and taken in", FOLLOWED, seconds);
    awaitLake(jdbc, lake);
    long made = count(jdbc, "customers.interaction") - before;
    System.out.printf(
        "  the lake has them %.1f s after the last was taken in%n", timing.seconds() - seconds);
    double bare = BareInteractions.copy(application.bean(DataSource.class), last);
    print("bare COPY of the %,d interactions".formatted(made), made, bare);
    System.out.printf(
        "  ratio of items to it %35.0f %%%n", 100 * FOLLOWED / seconds / (made / bare));
  }

  private static long behind(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select h.position - p.position from sources.head h, sources.projection p
            where p.name = 'customers'
            """)
        .query(Long.class)
        .single();
  }

  private static void awaitLake(JdbcClient jdbc, CustomerTimelines lake)
      throws InterruptedException {
    long interactions = count(jdbc, "customers.interaction");
    while (lake.interactions() < interactions) {
      Thread.sleep(20);
    }
  }

  private static int source(JdbcClient jdbc, String name, String kind) {
    return jdbc.sql(
            """
            insert into sources.source (name, department, kind, created_at)
            values (:name, 'Sales', :kind, now()) returning id
            """)
        .param("name", name)
        .param("kind", kind)
        .query(Integer.class)
        .single();
  }

  private static long count(JdbcClient jdbc, String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }

  private void project(
      Projection projection, TransactionTemplate transactions, int source, int from, int number) {
    for (int begin = from; begin < from + number; begin += BATCH) {
      List<Reading> batch = new ArrayList<>();
      for (int i = begin; i < begin + BATCH; i++) {
        batch.add(new Reading(i, new SourceId(source), BEGIN, "message " + i, false, facts(i)));
      }
      transactions.executeWithoutResult(status -> projection.apply(batch));
    }
  }

  private MappedRow facts(int number) {
    int person = random.nextInt(60_000);
    Instant time = BEGIN.plusSeconds(number * 20L);
    return switch (random.nextInt(6)) {
      case 0 -> file(person, time);
      case 1 -> concernOnly(person, time);
      case 2 -> event(null, "visitor " + person, time);
      default -> event("user " + person, "visitor " + person, time);
    };
  }

  private MappedRow event(@Nullable String user, String visitor, Instant time) {
    List<IdentifierFact> identifiers = new ArrayList<>();
    identifiers.add(new IdentifierFact("anonymous_id", visitor));
    if (user != null) {
      identifiers.add(new IdentifierFact("user_id", user));
    }
    String key = user == null ? visitor : user;
    return new MappedRow(
        List.of(new RecordFact(key, identifiers, Map.of())),
        List.of(interaction(0, key, time, null, null)),
        List.of(),
        List.of());
  }

  private MappedRow file(int person, Instant time) {
    String key = "customer " + person;
    String order = "order " + person + "." + random.nextInt(4);
    return new MappedRow(
        List.of(
            new RecordFact(
                key,
                List.of(
                    new IdentifierFact("customer_number", "N" + person),
                    new IdentifierFact("email", "person" + person + "@mail.test"),
                    new IdentifierFact("user_id", "user " + person)),
                Map.of("name", "Person Number " + person, "city", "City " + person % 90))),
        List.of(
            interaction(0, key, time, order, "placed"),
            interaction(1, key, time.plusSeconds(86_400), order, "delivered")),
        List.of(),
        List.of());
  }

  private MappedRow concernOnly(int person, Instant time) {
    String order = "order " + person + "." + random.nextInt(4);
    return new MappedRow(
        List.of(), List.of(interaction(0, null, time, order, "shipped")), List.of(), List.of());
  }

  private InteractionFact interaction(
      int rule,
      @Nullable String key,
      Instant time,
      @Nullable String concern,
      @Nullable String outcome) {
    return new InteractionFact(
        rule,
        key,
        time,
        null,
        "Touchpoint " + random.nextInt(60),
        "channel " + random.nextInt(6),
        "Department " + random.nextInt(9),
        "team " + random.nextInt(40),
        null,
        concern,
        "topic " + random.nextInt(50),
        null,
        null,
        outcome,
        null,
        null,
        null,
        null,
        null,
        Map.of("page", "/products/" + random.nextInt(500)));
  }
}
