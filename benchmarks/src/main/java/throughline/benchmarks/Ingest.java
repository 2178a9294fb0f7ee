package throughline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.administration.WriteKey;
import throughline.sources.log.BinaryRows;
import throughline.sources.log.Fingerprint;

/**
 * Events over HTTP into the intake log, durable, with deduplication and the customers' projection
 * on, beside a bare binary COPY of the same rows into the same tables with as many writers: one.
 * All that is sent is made before a clock starts.
 */
final class Ingest implements Benchmark {
  private static final int WARM = 100_000;
  private static final int EVENTS = 200_000;
  private static final int BATCH = 500;
  private static final int ROUNDS = 7;
  private static final int SENDERS = 8;
  private static final int SINGLES = 30_000;
  private static final int SINGLE_SENDERS = 32;
  private static final int PACED_SECONDS = 10;
  private static final double ASKED_BATCHED = 20_000;
  private static final double ASKED_SINGLE = 3_000;
  private static final int ROWS_A_COMMIT = 2_000;
  private static final String KEY = "benchmark";

  private final GeneratedEvents events = new GeneratedEvents();

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String about() {
    return "events over HTTP, durable and deduplicated, beside a bare COPY of the same rows";
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      DataSource source = application.bean(DataSource.class);
      prepare(jdbc);
      int port = application.port();
      send(port, batches(WARM));
      singles(port, singles(SINGLES / 3));
      atAnEvenPace(jdbc, port, ASKED_BATCHED / 2, ASKED_SINGLE / 2);
      create(source);
      double over = sideBySide(jdbc, source, port);
      System.out.printf("  the projection after it %,33.0f items/s%n", projection(jdbc));
      double single = SINGLES / singles(port, singles(SINGLES));
      System.out.printf("  single items %,44.0f items/s%n", single);
      atAnEvenPace(jdbc, port, over / 2, single / 2);
    }
  }

  /** Round after round, because a machine's speed is not the same a minute later. */
  private double sideBySide(JdbcClient jdbc, DataSource source, int port) throws Exception {
    double[] alone = new double[ROUNDS];
    double[] beside = new double[ROUNDS];
    double[] over = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      alone[round] = EVENTS / bare(source, "sources.bare", rows(EVENTS, round * (long) EVENTS));
      beside[round] = EVENTS / bare(source, "sources", rows(EVENTS, head(jdbc)));
      List<byte[]> requests = batches(EVENTS);
      quiet(jdbc);
      over[round] = EVENTS / send(port, requests);
      if (round < ROUNDS - 1) {
        quiet(jdbc);
      }
    }
    System.out.printf("  batches of %d over HTTP %,33.0f items/s%n", BATCH, middle(over));
    print("bare COPY, the projection at work too", beside, over);
    print("bare COPY, nothing else at work", alone, over);
    return middle(over);
  }

  private void atAnEvenPace(JdbcClient database, int port, double batched, double single)
      throws Exception {
    quiet(database);
    paced("batches", port, batches((int) (batched * PACED_SECONDS)), SENDERS);
    quiet(database);
    paced("single items", port, singles((int) (single * PACED_SECONDS)), SINGLE_SENDERS);
    quiet(database);
  }

  private static void print(String what, double[] bare, double[] over) {
    double[] shares = new double[ROUNDS];
    Arrays.setAll(shares, round -> 100 * over[round] / bare[round]);
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "  %-38s %,18.0f items/s: %.0f %% of it (%.0f to %.0f)%n",
        what, middle(bare), middle(shares), sorted[0], sorted[ROUNDS - 1]);
  }

  private static double middle(double[] rounds) {
    double[] sorted = rounds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void prepare(JdbcClient database) {
    database
        .sql(
            """
            with added as (
              insert into sources.source (name, kind, created_at)
              values ('benchmark', 'events', now()) returning id)
            insert into sources.write_key (source, hash, hint, created_at, created_by)
            select id, ?, 'bench', now(), 'bench' from added
            """)
        .param(WriteKey.hash(KEY))
        .update();
  }

  private List<byte[]> batches(int items) {
    List<byte[]> requests = new ArrayList<>();
    for (int made = 0; made < items; made += BATCH) {
      requests.add(CheapClient.request("/v1/batch", KEY, events.batch(BATCH)));
    }
    return requests;
  }

  private List<byte[]> singles(int items) {
    List<byte[]> requests = new ArrayList<>();
    for (int made = 0; made < items; made++) {
      byte[] event = events.view().getBytes(StandardCharsets.UTF_8);
      requests.add(CheapClient.request("/v1/track", KEY, event));
    }
    return requests;
  }

  private static double send(int port, List<byte[]> requests) throws Exception {
    return asFastAsTheyGo(port, requests, SENDERS);
  }

  private static double singles(int port, List<byte[]> requests) throws Exception {
    return asFastAsTheyGo(port, requests, SINGLE_SENDERS);
  }

  /** The seconds that these requests take from so many senders. */
  private static double asFastAsTheyGo(int port, List<byte[]> requests, int senders)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    Timing timing = Timing.start();
    EvenPace.parallel(
        senders,
        () -> {
          try (CheapClient client = new CheapClient(port)) {
            for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
              client.send(requests.get(i));
            }
          }
        });
    return timing.seconds();
  }

  /** Prints how long requests take that come at an even pace, for so many seconds in all. */
  private static void paced(String what, int port, List<byte[]> requests, int senders)
      throws Exception {
    Latencies taken = new EvenPace(port, PACED_SECONDS).send(requests, senders).taken();
    if (taken.count() < requests.size()) {
      throw new IOException("Some of %d requests were refused.".formatted(requests.size()));
    }
    System.out.printf(
        "  %-14s, %,6.0f requests/s: p50 %5.1f ms, p99 %5.1f ms%n",
        what, requests.size() / (double) PACED_SECONDS, taken.millis(0.5), taken.millis(0.99));
  }

  /** The items a second that the projection takes in from now on, until it has them all. */
  private static double projection(JdbcClient database) throws InterruptedException {
    long behind = behind(database);
    Timing timing = Timing.start();
    quiet(database);
    return behind / timing.seconds();
  }

  private static void quiet(JdbcClient database) throws InterruptedException {
    while (behind(database) > 0) {
      Thread.sleep(20);
    }
  }

  private static long behind(JdbcClient database) {
    return database
        .sql("select max(h.position - p.position) from sources.head h, sources.projection p")
        .query(Long.class)
        .single();
  }

  private static long head(JdbcClient database) {
    return database.sql("select position from sources.head").query(Long.class).single();
  }

  /**
   * The seconds that the bare COPY of rows takes by one writer, who moves the head of the log as
   * every writer must: into the log itself, so that the projection follows, or into tables of the
   * same make.
   */
  private static double bare(DataSource source, String prefix, List<BinaryRows> rows)
      throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Timing timing = Timing.start();
      for (int i = 0; i < rows.size(); i += 2) {
        statement.execute(
            "update %s set position = position + %d"
                .formatted(table(prefix, "head"), ROWS_A_COMMIT));
        rows.get(i).copyInto(connection, table(prefix, "seen"));
        rows.get(i + 1).copyInto(connection, table(prefix, "log"));
        connection.commit();
      }
      return timing.seconds();
    }
  }

  private static String table(String prefix, String name) {
    return prefix + (prefix.indexOf('.') < 0 ? "." : "_") + name;
  }

  private static void create(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table sources.bare_head as select * from sources.head;
          create table sources.bare_log (like sources.log including all);
          create table sources.bare_seen (like sources.seen including all)
            partition by hash (source, id);
          do $$ begin for i in 0..7 loop execute format('create table sources.bare_seen_%s '
            'partition of sources.bare_seen for values with (modulus 8, remainder %s)', i, i);
          end loop; end $$
          """);
    }
  }

  /** What is seen and what is logged in each transaction, one after the other. */
  private List<BinaryRows> rows(int items, long position) {
    List<BinaryRows> all = new ArrayList<>();
    Instant now = Instant.now();
    for (int from = 0; from < items; from += ROWS_A_COMMIT) {
      BinaryRows seen = new BinaryRows();
      BinaryRows log = new BinaryRows();
      for (int row = from + 1; row <= from + ROWS_A_COMMIT; row++) {
        String message = "bare-%012x".formatted(position + row);
        Fingerprint id = Fingerprint.of(message);
        seen.row(3).add(1).add(id).add(id);
        log.row(12).add(position + row).add(1).addSmall(0).add(now).add(false).add(false);
        log.add(message).none().none().none().none();
        log.add(events.view().getBytes(StandardCharsets.UTF_8));
      }
      all.add(seen);
      all.add(log);
    }
    return all;
  }
}
