package throughline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.administration.WriteKey;

/**
 * One source sends at an even pace while another sends more than it may: what that does to the
 * first, how quickly too much is refused, and how long it takes until all is as it was.
 */
final class Flood implements Benchmark {
  private static final String MODEST = "modest";
  private static final String GREEDY = "greedy";
  private static final int MODEST_A_SECOND = 200;
  private static final int MODEST_SENDERS = 16;
  private static final int SECONDS = 10;
  private static final int WINDOW = 2;
  private static final int BATCH = 500;
  private static final int WARM = 40_000;

  /** Five times 1,000 single items and 5,000 in batches a second, which must be held. */
  private static final int SINGLES_A_SECOND = 5_000;

  private static final int BATCHES_A_SECOND = 50;

  /** More than one source has places. */
  private static final int FLOOD_SENDERS = 200;

  /** How long they rest when they are refused, which is a twentieth of what they are asked to. */
  private static final long REST_MILLIS = 50;

  private static final long GIVEN_UP_SECONDS = 120;

  private final GeneratedEvents events = new GeneratedEvents();
  private final LongAdder acknowledged = new LongAdder();

  @Override
  public String name() {
    return "flood";
  }

  @Override
  public String about() {
    return "one source's requests while another sends five times the load, and all that it can";
  }

  @Override
  public void run() throws Exception {
    try (BenchmarkApplication application = new BenchmarkApplication()) {
      JdbcClient jdbc = application.bean(JdbcClient.class);
      source(jdbc, MODEST);
      source(jdbc, GREEDY);
      int port = application.port();
      new EvenPace(port, SECONDS).send(singles(GREEDY, WARM), MODEST_SENDERS);
      quiet(jdbc);
      Latencies alone = modest(port, SECONDS);
      print("alone", alone, alone);
      besideFiveTimesTheLoad(port, alone);
      back(jdbc, port, alone);
      besideAllThatTheyCan(port, alone);
      back(jdbc, port, alone);
      mustBeStored(jdbc);
    }
  }

  private static void source(JdbcClient database, String name) {
    database
        .sql(
            """
            with added as (
              insert into sources.source (name, kind, created_at)
              values (:name, 'events', now()) returning id)
            insert into sources.write_key (source, hash, hint, created_at, created_by)
            select id, :key, 'bench', now(), 'bench' from added
            """)
        .param("name", name)
        .param("key", WriteKey.hash(name))
        .update();
  }

  private List<byte[]> singles(String key, int items) {
    List<byte[]> requests = new ArrayList<>();
    for (int made = 0; made < items; made++) {
      byte[] event = events.view().getBytes(StandardCharsets.UTF_8);
      requests.add(CheapClient.request("/v1/track", key, event));
    }
    return requests;
  }

  private List<byte[]> batches(String key, int requests) {
    List<byte[]> made = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      made.add(CheapClient.request("/v1/batch", key, events.batch(BATCH)));
    }
    return made;
  }

  private Latencies modest(int port, int seconds) throws Exception {
    Latencies taken =
        new EvenPace(port, seconds)
            .send(singles(MODEST, MODEST_A_SECOND * seconds), MODEST_SENDERS)
            .taken();
    acknowledged.add(taken.count());
    if (taken.count() < MODEST_A_SECOND * seconds) {
      throw new IllegalStateException("The modest source was refused.");
    }
    return taken;
  }

  private void besideFiveTimesTheLoad(int port, Latencies alone) throws Exception {
    EvenPace pace = new EvenPace(port, SECONDS);
    List<byte[]> singles = singles(GREEDY, SINGLES_A_SECOND * SECONDS);
    List<byte[]> batches = batches(GREEDY, BATCHES_A_SECOND * SECONDS);
    ExecutorService flood = Executors.newFixedThreadPool(2);
    Future<EvenPace.Answers> few = flood.submit(() -> pace.send(singles, FLOOD_SENDERS));
    Future<EvenPace.Answers> many = flood.submit(() -> pace.send(batches, FLOOD_SENDERS));
    print("beside five times the load", modest(port, SECONDS), alone);
    print(few.get(), 1);
    print(many.get(), BATCH);
    flood.shutdown();
  }

  private void print(EvenPace.Answers answers, int items) {
    Latencies taken = answers.taken();
    Latencies refused = answers.refused();
    acknowledged.add((long) taken.count() * items);
    System.out.printf(
        "    requests of %d: %,d taken, %,d refused, p99 %.1f ms%n",
        items, taken.count(), refused.count(), refused.millis(0.99));
  }

  /** They send again much sooner than they are told, as a client with a fault does. */
  private void besideAllThatTheyCan(int port, Latencies alone) throws Exception {
    List<byte[]> requests = batches(GREEDY, FLOOD_SENDERS * 10);
    AtomicBoolean on = new AtomicBoolean(true);
    AtomicLong next = new AtomicLong();
    List<Double> refused = java.util.Collections.synchronizedList(new ArrayList<>());
    ExecutorService flood = Executors.newFixedThreadPool(1);
    Future<?> all =
        flood.submit(
            () -> {
              EvenPace.parallel(FLOOD_SENDERS, () -> flood(port, requests, next, on::get, refused));
              return 0;
            });
    print("beside all that 200 connections can", modest(port, SECONDS), alone);
    on.set(false);
    all.get();
    flood.shutdown();
    Latencies latencies =
        new Latencies(refused.stream().mapToDouble(Double::doubleValue).toArray());
    System.out.printf(
        "    requests of %d: %,d sent, %,d refused, p99 %.1f ms%n",
        BATCH, next.get(), latencies.count(), latencies.millis(0.99));
  }

  private static void flood(
      int port,
      List<byte[]> requests,
      AtomicLong next,
      java.util.function.BooleanSupplier on,
      List<Double> refused)
      throws IOException, InterruptedException {
    try (CheapClient client = new CheapClient(port)) {
      while (on.getAsBoolean()) {
        long begun = System.nanoTime();
        int status = client.ask(requests.get((int) (next.getAndIncrement() % requests.size())));
        if (status == 429) {
          refused.add((System.nanoTime() - begun) / 1e9);
          Thread.sleep(REST_MILLIS);
        }
      }
    }
  }

  private static void print(String what, Latencies modest, Latencies alone) {
    System.out.printf(
        "  %-38s p50 %6.1f ms, p99 %6.1f ms: %.1f times alone%n",
        what, modest.millis(0.5), modest.millis(0.99), modest.millis(0.99) / alone.millis(0.99));
  }

  /** From the end of the flood until a request takes as long as before and all is known. */
  private void back(JdbcClient database, int port, Latencies alone) throws Exception {
    Timing timing = Timing.start();
    double begun = timing.seconds();
    while (modest(port, WINDOW).millis(0.99) > 1.5 * alone.millis(0.99)) {
      begun = timing.seconds();
      if (begun > GIVEN_UP_SECONDS) {
        throw new IllegalStateException("It is not as it was after two minutes.");
      }
    }
    System.out.printf("    as before after %.0f s", begun);
    quiet(database);
    System.out.printf(", and everything is known after %.0f s%n", timing.seconds());
  }

  private void mustBeStored(JdbcClient database) {
    long stored =
        database
            .sql("select count(*) from sources.log l join sources.source s on s.id = l.source")
            .query(Long.class)
            .single();
    System.out.printf(
        "  %,d items acknowledged and counted, %,d stored%n", acknowledged.sum(), stored);
    if (stored < acknowledged.sum()) {
      throw new IllegalStateException("What was acknowledged is not all there.");
    }
  }

  private static void quiet(JdbcClient database) throws InterruptedException {
    while (database
            .sql("select max(h.position - p.position) from sources.head h, sources.projection p")
            .query(Long.class)
            .single()
        > 0) {
      Thread.sleep(20);
    }
  }
}
