package throughline.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.platform.postgres.EmbeddedPostgres;
import throughline.sources.administration.WriteKey;
import throughline.sources.log.BinaryRows;
import throughline.sources.log.Fingerprint;

/**
 * Events over HTTP into the intake log, durable, with deduplication and the customers' projection
 * on, beside a bare binary COPY of the same rows into the same tables with as many writers: one.
 */
final class Ingest implements Benchmark {

  private static final int EVENTS = 200_000;
  private static final int BATCH = 500;
  private static final int SENDERS = 4;
  private static final int SINGLES = 20_000;
  private static final int SINGLE_SENDERS = 32;
  private static final int PACED_SECONDS = 10;
  private static final String KEY = "benchmark";

  private final AtomicLong numbers = new AtomicLong();

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
    Path home = Files.createTempDirectory("throughline-bench-ingest");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home.resolve("postgres"));
        ConfigurableApplicationContext application = application(home, postgres)) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(postgres.url());
      source.setUser(EmbeddedPostgres.NAME);
      source.setPassword(postgres.password());
      prepare(JdbcClient.create(source));
      measure(source, "http://127.0.0.1:" + port(application));
    }
  }

  private void measure(PGSimpleDataSource source, String url) throws Exception {
    send(url, EVENTS / 4);
    double over = EVENTS / send(url, EVENTS);
    double bare = EVENTS / copy(source);
    System.out.printf("  batches of %d over HTTP %,33.0f items/s%n", BATCH, over);
    System.out.printf("  bare binary COPY %,39.0f items/s%n", bare);
    System.out.printf("  ratio %50.0f %%%n", 100 * over / bare);
    System.out.printf("  single items %,43.0f items/s%n", singles(url));
    paced(url, over / 2);
    projections(JdbcClient.create(source));
  }

  private static ConfigurableApplicationContext application(Path home, EmbeddedPostgres postgres) {
    return new SpringApplicationBuilder(Throughline.class)
        .run(
            "--server.port=0",
            "--logging.level.root=WARN",
            "--spring.main.banner-mode=off",
            "--throughline.home=" + home,
            "--throughline.database.url=" + postgres.url(),
            "--throughline.database.user=" + EmbeddedPostgres.NAME,
            "--throughline.database.password=" + postgres.password());
  }

  private static int port(ConfigurableApplicationContext application) {
    if (application instanceof WebServerApplicationContext web) {
      return Objects.requireNonNull(web.getWebServer()).getPort();
    }
    throw new IllegalStateException("The application has no web server.");
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

  /** The seconds that so many events take in batches. */
  private double send(String url, int events) throws Exception {
    Timing timing = Timing.start();
    parallel(
        SENDERS,
        () -> {
          HttpClient client = client();
          for (int sent = 0; sent < events / SENDERS; sent += BATCH) {
            post(client, url + "/v1/batch", batch());
          }
          return 0;
        });
    return timing.seconds();
  }

  private double singles(String url) throws Exception {
    Timing timing = Timing.start();
    parallel(
        SINGLE_SENDERS,
        () -> {
          HttpClient client = client();
          for (int sent = 0; sent < SINGLES / SINGLE_SENDERS; sent++) {
            post(client, url + "/v1/track", event(numbers.incrementAndGet()));
          }
          return 0;
        });
    return SINGLES / timing.seconds();
  }

  /** Prints how long a batch takes when only this many items come a second. */
  private void paced(String url, double itemsPerSecond) throws Exception {
    int batches = (int) (itemsPerSecond * PACED_SECONDS / BATCH);
    long between = (long) (1e9 * PACED_SECONDS / batches);
    long start = System.nanoTime();
    AtomicLong next = new AtomicLong();
    double[] seconds = new double[batches];
    parallel(
        SENDERS * 2,
        () -> {
          HttpClient client = client();
          for (int i = (int) next.getAndIncrement();
              i < batches;
              i = (int) next.getAndIncrement()) {
            long due = start + i * between;
            while (System.nanoTime() < due) {
              Thread.sleep(0, 200_000);
            }
            post(client, url + "/v1/batch", batch());
            // From when it was due, so that a stall counts for all that wait behind it.
            seconds[i] = (System.nanoTime() - due) / 1e9;
          }
          return 0;
        });
    Arrays.sort(seconds);
    System.out.printf(
        "  a batch at half load: p50 %.0f ms, p99 %.0f ms%n",
        1e3 * seconds[batches / 2], 1e3 * seconds[(int) (batches * 0.99)]);
  }

  private static void projections(JdbcClient database) throws InterruptedException {
    long before = read(database);
    Timing timing = Timing.start();
    while (behind(database) > 0 && timing.seconds() < 30) {
      Thread.sleep(200);
    }
    long read = read(database) - before;
    if (read > 0) {
      System.out.printf("  the projection alone %,35.0f items/s%n", read / timing.seconds());
    }
  }

  private static long read(JdbcClient database) {
    return database.sql("select min(position) from sources.projection").query(Long.class).single();
  }

  private static long behind(JdbcClient database) {
    return database
        .sql("select max(h.position - p.position) from sources.head h, sources.projection p")
        .query(Long.class)
        .single();
  }

  /** The seconds that the bare COPY of as many rows takes, in tables of the same make. */
  private double copy(PGSimpleDataSource source) throws SQLException {
    JdbcClient.create(source)
        .sql(
            """
            create table sources.bare_log (like sources.log including all);
            create table sources.bare_seen (like sources.seen including all)
              partition by hash (source, id);
            do $$ begin for i in 0..7 loop execute format('create table sources.bare_seen_%s '
              'partition of sources.bare_seen for values with (modulus 8, remainder %s)', i, i);
            end loop; end $$
            """)
        .update();
    Timing timing = Timing.start();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (int copied = 0; copied < EVENTS; copied += 2_000) {
        copy(connection, copied, copied + 2_000);
        connection.commit();
      }
    }
    return timing.seconds();
  }

  private void copy(Connection connection, int from, int to) throws SQLException {
    BinaryRows seen = new BinaryRows();
    BinaryRows log = new BinaryRows();
    Instant now = Instant.now();
    for (int row = from; row < to; row++) {
      String event = event(numbers.incrementAndGet());
      Fingerprint id = Fingerprint.of("message-" + row);
      seen.row(3).add(1).add(id).add(id);
      log.row(12).add((long) row).add(1).addSmall(0).add(now).add(false).add(false);
      log.add("message-" + row).none().none().none().none();
      log.add(event.getBytes(StandardCharsets.UTF_8));
    }
    seen.copyInto(connection, "sources.bare_seen");
    log.copyInto(connection, "sources.bare_log");
  }

  private String batch() {
    StringBuilder body = new StringBuilder("{\"batch\":[");
    for (int i = 0; i < BATCH; i++) {
      body.append(i == 0 ? "" : ",").append(event(numbers.incrementAndGet()));
    }
    return body.append("]}").toString();
  }

  private static String event(long number) {
    return """
    {"type":"track","messageId":"ajs-next-1700000000000-%012x","anonymousId":"7a3e5b1c-%012x","userId":"user-%d","event":"Product Viewed","timestamp":"2026-03-01T10:00:00.000Z","context":{"library":{"name":"analytics.js","version":"1.84.3"},"page":{"path":"/tariffs","url":"https://shop.example/tariffs"}},"properties":{"product":"fibre-%d","price":39.9,"currency":"EUR","list":"tariffs","position":%d}}\
    """
        .formatted(number, number % 50_000, number % 50_000, number % 100, number % 20);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static void post(HttpClient client, String url, String body)
      throws IOException, InterruptedException {
    String user = Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Basic " + user)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("A batch was answered %d.".formatted(status));
    }
  }

  private static void parallel(int threads, Callable<Integer> task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(task));
      }
      for (Future<Integer> one : all) {
        one.get();
      }
    } finally {
      executor.shutdown();
    }
  }
}
