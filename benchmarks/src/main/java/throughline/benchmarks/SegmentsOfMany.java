package throughline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.lake.LakeFolder;

/**
 * Segments over a million customers: counting all members anew beside one question of that kind in
 * SQL, following single events through the door until the interface shows the membership, with and
 * without a count beside it, and what the screen asks for.
 */
final class SegmentsOfMany {
  private static final int EVENTS = 100;
  private static final int COUNTS = 2;
  private static final int MOST_EVENTS = 10_000;
  private static final double LONGEST = 120;
  private static final String HOTLINE = "rang the hotline in the last 30 days";
  private static final String NEARLY_ALL = "from elsewhere";
  private static final int[] COURSES = {1, 5, 6, 7, 8};

  /** One of each kind of chip; the last has nearly everybody. */
  private static final List<String[]> SEGMENTS =
      List.of(
          new String[] {
            HOTLINE,
            """
            {"kind":"happened","what":{"topic":["hotline"]},"frequency":"at_least","times":1,"days":30}
            """
          },
          new String[] {
            "touched in the last 30 days",
            """
            {"kind":"happened","what":{"touchpoint":["7"]},"frequency":"at_least","times":1,"days":30}
            """
          },
          new String[] {
            "came twice, never by channel 2",
            """
            {"kind":"all","parts":[
              {"kind":"happened","what":{"touchpoint":["3","9"]},"frequency":"at_least","times":2},
              {"kind":"happened","what":{"channel":["channel 2"]},"frequency":"at_most","times":0}]}
            """
          },
          new String[] {"long silent", "{\"kind\":\"long_since\",\"what\":{},\"days\":12}"},
          new String[] {
            "one after another",
            """
            {"kind":"followed","what":{"touchpoint":["5"]},"then":{"touchpoint":["9"]},"withinDays":30}
            """
          },
          new String[] {"waiting", "{\"kind\":\"waiting\",\"handedOver\":true,\"days\":600}"},
          new String[] {
            "from a city",
            """
            {"kind":"attribute","attribute":"city","comparison":"is","values":["City 12"]}
            """
          },
          new String[] {"low score", "{\"kind\":\"score\",\"scale\":\"NPS\",\"below\":3}"},
          new String[] {
            "may be written to", "{\"kind\":\"consent\",\"purpose\":\"marketing_email\"}"
          },
          new String[] {
            NEARLY_ALL,
            """
            {"kind":"not","parts":[
              {"kind":"attribute","attribute":"city","comparison":"is","values":["City 13"]}]}
            """
          });

  private final BenchmarkApplication application;
  private final JdbcClient jdbc;
  private long sent = System.nanoTime();
  private double lastAccepted;

  private SegmentsOfMany(BenchmarkApplication application) {
    this.application = application;
    jdbc = application.bean(JdbcClient.class);
  }

  /** The benchmark by its name. */
  static Benchmark benchmark() {
    return new Benchmark() {
      @Override
      public String name() {
        return "segments";
      }

      @Override
      public String about() {
        return "segments over %,d customers of %d interactions, counted and followed"
            .formatted(LargeCompany.CUSTOMERS, LargeCompany.EACH);
      }

      @Override
      public void run() throws Exception {
        try (BenchmarkApplication application = LargeCompany.open()) {
          new SegmentsOfMany(application).measure();
        }
      }
    };
  }

  private void measure() throws Exception {
    jdbc.sql("delete from customers.segment").update();
    jdbc.sql("truncate customers.segment_member").update();
    create(SEGMENTS.subList(0, 2));
    report("2 segments counted anew", this::recount);
    bySql();
    create(SEGMENTS.subList(2, SEGMENTS.size()));
    for (int i = 0; i < COUNTS; i++) {
      report(SEGMENTS.size() + " segments counted anew", this::recount);
    }
    PeakMemory.print();
    members();
    follow();
    followWhileCounting();
    PeakMemory.print();
    screen();
    PeakMemory.print();
  }

  private interface Work {
    void run() throws Exception;
  }

  private double report(String what, Work work) throws Exception {
    Timing timing = Timing.start();
    double own = BenchmarkApplication.cpuSeconds();
    double database = application.databaseCpuSeconds();
    work.run();
    System.out.printf(
        "  %-44s %7.2f s, %5.1f CPU-s and %5.1f CPU-s of PostgreSQL%n",
        what,
        timing.seconds(),
        BenchmarkApplication.cpuSeconds() - own,
        application.databaseCpuSeconds() - database);
    return timing.seconds();
  }

  /** Creates segments and waits for their first count. */
  private void create(List<String[]> some) throws Exception {
    report(
        some.size() + " new segments, until all are counted",
        () -> {
          for (String[] one : some) {
            String form = "{\"name\":\"%s\",\"condition\":%s}".formatted(one[0], one[1].strip());
            mustBe(200, application.post("/api/segments", form));
          }
          await();
        });
  }

  private void recount() throws Exception {
    mustBe(200, application.post("/api/segments/recounts", "{}"));
    await();
  }

  private void await() throws InterruptedException {
    while (isUnderWay()) {
      Thread.sleep(20);
    }
  }

  private boolean isUnderWay() {
    return jdbc.sql(
            """
            select recount or counting or exists (
              select from customers.segment where counted_version is distinct from version)
            from customers.segment_progress
            """)
        .query(Boolean.class)
        .single();
  }

  private void members() {
    jdbc.sql("select name, members from customers.segment order by id")
        .query(
            row -> {
              System.out.printf("    %-42s %,11d%n", row.getString(1), row.getLong(2));
            });
  }

  /** The least that a count of the second segment takes: such a question to the same files. */
  private void bySql() throws Exception {
    try (LakeFolder lake = LargeCompany.lake()) {
      String question =
          "SELECT customer, max(\"time\") FILTER (touchpoint = 7) FROM %s GROUP BY customer"
              .formatted(LargeCompany.table(lake));
      report("such a question in DuckDB's SQL", () -> Duck.ask(question, row -> {}));
    }
  }

  private int segment(String name) {
    return jdbc.sql("select id from customers.segment where name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private void follow() throws Exception {
    double[] seconds = new double[EVENTS];
    try (CheapClient door = new CheapClient(application.port())) {
      for (int i = 0; i < EVENTS; i++) {
        seconds[i] = untilMember(door);
      }
    }
    print("an event at a time, until its member is shown", seconds);
  }

  /** Whether counting everybody keeps what comes in, or who comes in, waiting. */
  private void followWhileCounting() throws Exception {
    ExecutorService counting = Executors.newSingleThreadExecutor();
    try (CheapClient door = new CheapClient(application.port())) {
      Future<Double> count =
          counting.submit(() -> report("counted anew, events beside", this::recount));
      double[] seconds = new double[MOST_EVENTS];
      double[] accepted = new double[MOST_EVENTS];
      int events = 0;
      while (!count.isDone() && events < MOST_EVENTS) {
        seconds[events] = untilMember(door);
        accepted[events++] = lastAccepted;
      }
      print("%d events while all are counted".formatted(events), Arrays.copyOf(seconds, events));
      print("the door's answer to them", Arrays.copyOf(accepted, events));
    } finally {
      counting.shutdown();
    }
  }

  /** From the door's answer to an event until the interface shows the membership. */
  private double untilMember(CheapClient door) throws Exception {
    long number = ++sent;
    // Nobody twice, and nobody of the large accounts.
    long customer = 10_000 + number % 900_000;
    byte[] request = CheapClient.request("/v1/track", LargeCompany.KEY, event(number, customer));
    Timing sending = Timing.start();
    door.send(request);
    lastAccepted = sending.seconds();
    Timing timing = Timing.start();
    String shown = "\"id\":\"%d\"".formatted(segment(HOTLINE));
    while (!application.text("/api/customers/%d/segments".formatted(customer)).contains(shown)) {
      if (timing.seconds() > LONGEST) {
        throw new IllegalStateException("Customer %s did not become a member.".formatted(customer));
      }
      Thread.sleep(5);
    }
    return timing.seconds();
  }

  private static byte[] event(long number, long customer) {
    return """
    {"type":"track","messageId":"bench-%d","userId":"%d","event":"Hotline","timestamp":"%s","properties":{"topic":"hotline","channel":"phone"}}\
    """
        .formatted(number, customer, Instant.now().minusSeconds(5))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void screen() throws Exception {
    String members = "/api/segments/%d/members".formatted(segment(NEARLY_ALL));
    ask("the list", "/api/segments");
    ask("words of chips", "/api/segments/words");
    ask("first page of members", members);
    for (int place : COURSES) {
      String name = SEGMENTS.get(place)[0];
      String trend = "/api/segments/%d/trend".formatted(segment(name));
      String trial = "{\"condition\":%s}".formatted(SEGMENTS.get(place)[1]);
      report("course of 26 weeks: " + name, () -> mustBe(200, application.get(trend)));
      report(
          "preview: " + name, () -> mustBe(200, application.post("/api/segments/preview", trial)));
    }
    long[] lines = new long[1];
    report("members as CSV", () -> lines[0] = application.lines(members + "?format=csv"));
    System.out.printf("    %,d lines%n", lines[0]);
  }

  private void ask(String what, String path) throws Exception {
    double[] seconds = new double[40];
    for (int i = 0; i < seconds.length; i++) {
      Timing timing = Timing.start();
      mustBe(200, application.get(path));
      seconds[i] = timing.seconds();
    }
    print(what, seconds);
  }

  private static void mustBe(int expected, int status) {
    if (status != expected) {
      throw new IllegalStateException("The answer was %s.".formatted(status));
    }
  }

  private static void print(String what, double[] seconds) {
    Arrays.sort(seconds);
    System.out.printf(
        "  %-46s p50 %,6.0f ms, p95 %,6.0f ms, worst %,6.0f ms%n",
        what,
        1e3 * seconds[seconds.length / 2],
        1e3 * seconds[seconds.length * 95 / 100],
        1e3 * seconds[seconds.length - 1]);
  }
}
