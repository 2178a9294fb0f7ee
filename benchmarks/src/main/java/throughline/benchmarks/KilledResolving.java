package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.engine.identity.HistoricalPeople;
import throughline.engine.identity.Population;

/**
 * Who is who is resolved by itself while the application is killed again and again: in the end
 * every house must be the one in which nobody was killed, record for record and move for move.
 */
final class KilledResolving implements Benchmark {
  private static final int PEOPLE = 10_000;
  private static final int HOUSES = Integer.getInteger("throughline.houses", 2);
  private static final long SEED = Long.getLong("throughline.seed", 20_261_123);
  private static final String REST = "PT1S";

  private final Random random = new Random(SEED);
  private int kills;

  @Override
  public String name() {
    return "killed";
  }

  @Override
  public String about() {
    return "%,d records resolve by themselves in %d houses whose application is killed meanwhile"
        .formatted(PEOPLE, HOUSES);
  }

  @Override
  public void run() throws Exception {
    Path folder = Files.createTempDirectory("throughline-bench-killed");
    try {
      Path first = load(folder.resolve("undisturbed"));
      List<Path> copies = new ArrayList<>();
      for (int house = 1; house <= HOUSES; house++) {
        copies.add(copy(first, folder.resolve("house-" + house)));
      }
      Timing timing = Timing.start();
      State wanted = undisturbed(first);
      System.out.printf("  undisturbed in %.0f s: %s%n", timing.seconds(), wanted);
      for (Path house : copies) {
        mustBe(wanted, killed(house));
        BenchmarkApplication.delete(house);
      }
      System.out.printf("  %d kills, seed %d; every house is the undisturbed one%n", kills, SEED);
    } finally {
      BenchmarkApplication.delete(folder);
    }
  }

  private static Path load(Path home) throws Exception {
    Population all = HistoricalPeople.of(PEOPLE, 1);
    try (BenchmarkApplication application = BenchmarkApplication.kept(home)) {
      application.login();
      PeopleInTheHouse.load(application, application.bean(JdbcClient.class), all, PEOPLE);
    }
    return home;
  }

  private static Path copy(Path from, Path to) throws IOException, InterruptedException {
    if (new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor() != 0) {
      throw new IOException("%s could not be copied.".formatted(from));
    }
    return to;
  }

  /** What must be the same, hashed: whose customer each record is, and how it came there. */
  private record State(long customers, long moves, String owners, String ways, String matches) {
    static State of(JdbcClient jdbc) {
      return jdbc.sql(
              """
              select (select count(distinct customer) from customers.record) as customers,
                (select count(*) from customers.identity_move) as moves,
                (select md5(string_agg(id || ' ' || customer, ',' order by id))
                  from customers.record) as owners,
                (select md5(string_agg(record || ' ' || before || ' ' || after, ','
                  order by record, before, after)) from customers.identity_move) as ways,
                (select md5(string_agg(m::text, ',' order by m::text))
                  from customers.probable_match m) as matches
              """)
          .query(State.class)
          .single();
    }
  }

  private static State undisturbed(Path home) throws Exception {
    try (ChildApplication child = new ChildApplication(home, REST)) {
      child.start();
      JdbcClient database = child.database();
      awaitPhase(database, Phase.OVER);
      return State.of(database);
    }
  }

  /** What a resolution is at. */
  private enum Phase {
    NONE,
    LEARNING,
    APPLYING,
    OVER,
    FAILED
  }

  private static Phase phase(JdbcClient database) {
    return Phase.valueOf(
        database
            .sql(
                """
                select coalesce((select case when state = 'failed' then 'FAILED'
                  when state = 'computing' then 'LEARNING' when settled then 'OVER'
                  else 'APPLYING' end from customers.resolution order by id desc limit 1), 'NONE')
                """)
            .query(String.class)
            .single());
  }

  private static void awaitPhase(JdbcClient database, Phase wanted) throws InterruptedException {
    Phase now = phase(database);
    while (now.compareTo(wanted) < 0) {
      Thread.sleep(10);
      now = phase(database);
    }
    if (now == Phase.FAILED) {
      throw new IllegalStateException("The resolution failed.");
    }
  }

  /** A process that was killed holds its job for a while; then the next one takes it up. */
  private static void awaitWork(JdbcClient database, Instant begun) throws InterruptedException {
    while (!database
        .sql(
            """
            select exists (select from platform.job j join customers.resolution r on r.job = j.id
              where j.state in ('running', 'done') and j.alive_at > :begun)
            """)
        .param("begun", Timestamp.from(begun))
        .query(Boolean.class)
        .single()) {
      Thread.sleep(10);
    }
  }

  /**
   * Twice while it learns and twice while it takes effect, each anywhere in it; then it may end.
   */
  private State killed(Path home) throws Exception {
    try (ChildApplication child = new ChildApplication(home, REST)) {
      for (Phase phase : List.of(Phase.LEARNING, Phase.LEARNING, Phase.APPLYING, Phase.APPLYING)) {
        Instant begun = Instant.now();
        child.start();
        JdbcClient database = child.database();
        awaitPhase(database, phase);
        awaitWork(database, begun);
        Thread.sleep(random.nextInt(phase == Phase.LEARNING ? 4_000 : 1_500));
        System.out.printf("  killed while it is %s%n", phase(database));
        child.kill();
        kills++;
      }
      child.start();
      JdbcClient database = child.database();
      awaitPhase(database, Phase.OVER);
      State state = State.of(database);
      mustNoticeOneRecordElsewhere(database, state);
      return state;
    }
  }

  /** The control: a single record with another customer is another state. */
  private static void mustNoticeOneRecordElsewhere(JdbcClient database, State state) {
    database
        .sql(
            """
            update customers.record set customer = (
              select customer from customers.record order by id desc limit 1)
            where id = (select min(id) from customers.record)
            """)
        .update();
    if (State.of(database).equals(state)) {
      throw new IllegalStateException("A record with another customer was not noticed.");
    }
  }

  private static void mustBe(State wanted, State found) {
    if (!wanted.equals(found)) {
      throw new IllegalStateException("It must be %s, and is %s.".formatted(wanted, found));
    }
  }
}
