package throughline.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import throughline.customers.CustomerTimelines;
import throughline.organisation.Organisation;
import throughline.organisation.TouchpointName;

/**
 * How long the customer screen waits for its answers, for customers of 5,000 interactions among 5
 * million.
 */
final class CustomerScreen implements Benchmark {
  private static final int INTERACTIONS = 5_000_000;
  private static final int LARGE = 5_000;
  private static final int LARGE_CUSTOMERS = 20;
  private static final int SMALL = 9;
  private static final int CHUNK = 50_000;
  private static final int ROUNDS = 10;
  private static final List<String> CALLS =
      List.of(
          "/api/customers/%d",
          "/api/customers/%d/timeline",
          "/api/customers/%d/timeline/overview",
          "/api/customers/%d/identity",
          "/api/customers/%d/changes");
  private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");

  private final SplittableRandom random = new SplittableRandom(1);

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public String about() {
    return "the customer screen's answers: %,d interactions each, among %,d"
        .formatted(LARGE, INTERACTIONS);
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      name(application.bean(Organisation.class));
      Timing loading = Timing.start();
      load(application.bean(DataSource.class));
      loading.print("loading by COPY", INTERACTIONS);
      follow(application.bean(CustomerTimelines.class));
      application.login();
      for (String path : CALLS) {
        measure(application, path);
      }
      measureTogether(application);
    }
  }

  /** Waits until the lake has them too: in life it has, and it would work beside the answers. */
  private static void follow(CustomerTimelines lake) throws InterruptedException {
    Timing following = Timing.start();
    while (lake.interactions() < INTERACTIONS) {
      Thread.sleep(100);
    }
    following.print("into the lake", INTERACTIONS);
  }

  private static void name(Organisation organisation) {
    for (int i = 1; i <= 60; i++) {
      organisation.touchpoints(
          List.of(new TouchpointName("Touchpoint " + i, "web", "Department " + i % 9)));
    }
  }

  private void load(DataSource source) throws Exception {
    int customers = LARGE_CUSTOMERS + (INTERACTIONS - LARGE * LARGE_CUSTOMERS) / SMALL;
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into customers.customer (redirect_to) select null from generate_series(1, %d)"
              .formatted(customers));
      statement.execute(
          """
          insert into customers.record (source, key, customer, name)
          select 1, 'K' || n, n, 'Person ' || n from generate_series(1, %d) n
          """
              .formatted(customers));
      statement.execute(
          """
          insert into customers.concern (key, record, first_time, first_source, first_part)
          select 'order ' || n, 1 + (n - 1) / %d, now(), 1, 0 from generate_series(1, %d) n
          """
              .formatted(LARGE / 10, LARGE_CUSTOMERS * LARGE / 10));
      for (String outcome : List.of("placed", "delivered")) {
        statement.execute(
            "insert into customers.label select 'outcome', coalesce(max(code), 0) + 1, '%s' from"
                    .formatted(outcome)
                + " customers.label where dimension = 'outcome'");
      }
      Indexes indexes = Indexes.takeAway(statement);
      copy(connection);
      indexes.giveBack(statement);
      statement.execute("vacuum analyze");
    }
  }

  /** The first customers are large; every second interaction of theirs is of a concern. */
  private void copy(Connection connection) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < INTERACTIONS; i++) {
      // As they come in: by time, not by customer.
      boolean large = i % (INTERACTIONS / (LARGE * LARGE_CUSTOMERS)) == 0;
      int turn = i / (INTERACTIONS / (LARGE * LARGE_CUSTOMERS));
      long record =
          large ? 1 + turn % LARGE_CUSTOMERS : LARGE_CUSTOMERS + 1 + random.nextInt(540_000);
      String concern =
          large && turn / LARGE_CUSTOMERS % 2 == 0
              ? Long.toString((record - 1) * (LARGE / 10) + 1 + random.nextInt(LARGE / 10))
              : "\\N";
      row(rows, i, record, concern);
      if (i % CHUNK == CHUNK - 1) {
        send(connection, rows);
        rows.setLength(0);
      }
    }
  }

  private void row(StringBuilder rows, int number, long record, String concern) {
    rows.append(record).append('\t').append(concern).append("\t1\t").append(number).append("\t0\t");
    rows.append(new UUID(random.nextLong(), random.nextLong())).append('\t');
    rows.append(BEGIN.plusSeconds(number * 15L)).append('\t').append(1 + random.nextInt(60));
    rows.append('\t').append(1 + random.nextInt(9)).append("\t0\t0\t0\t");
    rows.append(random.nextInt(40)).append('\t').append(random.nextInt(3)).append("\t0\t");
    rows.append(random.nextInt(3)).append("\t0\t{\"page\":\"/products/");
    rows.append(random.nextInt(500)).append("\"}\n");
  }

  private static void send(Connection connection, StringBuilder rows) throws Exception {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy customers.interaction (record, concern, source, position, part, message, time,"
                  + " touchpoint, department, team, resource, channel, topic, direction, purpose,"
                  + " outcome, kind, properties) from stdin",
              new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw new IllegalStateException("The interactions could not be loaded.", e);
    }
  }

  private static void measure(BenchmarkApplication application, String path) throws Exception {
    double[] milliseconds = new double[LARGE_CUSTOMERS * ROUNDS];
    for (int customer = 1; customer <= LARGE_CUSTOMERS; customer++) {
      ask(application, path.formatted(customer));
    }
    for (int i = 0; i < milliseconds.length; i++) {
      Timing timing = Timing.start();
      ask(application, path.formatted(1 + i % LARGE_CUSTOMERS));
      milliseconds[i] = timing.seconds() * 1_000;
    }
    print(path.replace("%d", "{id}"), milliseconds);
  }

  /** What the screen waits for: all calls at once, until the last answer. */
  private static void measureTogether(BenchmarkApplication application) throws Exception {
    double[] milliseconds = new double[LARGE_CUSTOMERS * ROUNDS];
    ExecutorService browser = Executors.newFixedThreadPool(CALLS.size());
    for (int i = 0; i < milliseconds.length; i++) {
      int customer = 1 + i % LARGE_CUSTOMERS;
      Timing timing = Timing.start();
      List<Callable<Integer>> calls = new ArrayList<>();
      CALLS.forEach(path -> calls.add(() -> ask(application, path.formatted(customer))));
      for (Future<Integer> call : browser.invokeAll(calls)) {
        call.get();
      }
      milliseconds[i] = timing.seconds() * 1_000;
    }
    browser.shutdown();
    print("all of them at once", milliseconds);
  }

  private static int ask(BenchmarkApplication application, String path) throws Exception {
    int status = application.get(path);
    if (status != 200) {
      throw new IllegalStateException("%s was answered with %s.".formatted(path, status));
    }
    return status;
  }

  private static void print(String what, double[] milliseconds) {
    Arrays.sort(milliseconds);
    System.out.printf(
        "  %-40s p50 %6.1f ms, p95 %6.1f ms, worst %6.1f ms%n",
        what,
        milliseconds[milliseconds.length / 2],
        milliseconds[milliseconds.length * 95 / 100],
        milliseconds[milliseconds.length - 1]);
  }
}
