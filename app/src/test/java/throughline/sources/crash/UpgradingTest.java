package throughline.sources.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.log.Door;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.GroupCommit;
import throughline.sources.log.Item;
import throughline.testing.TestDatabase;

/**
 * Promise 13: the tables change while events arrive, the change is interrupted, and resumes.
 *
 * <p>With -Dthroughline.upgrade.from=CLASSPATH a whole installation of an older release is upgraded
 * under eight senders, after -Dthroughline.upgrade.items=20000 items.
 */
class UpgradingTest {

  private static final SourceId SHOP = new SourceId(7);
  private static final int BATCH = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = database.jdbc();
  private final GroupCommit log =
      new GroupCommit(database.dataSource(), GroupCommit.Limits.DEFAULT, () -> {});
  private final AtomicBoolean sending = new AtomicBoolean(true);
  private volatile int acknowledged;

  @AfterEach
  void close() {
    sending.set(false);
    log.close();
    database.close();
  }

  @Test
  void resumesWhatWasInterruptedAndLosesNothingOnTheWay() throws Exception {
    CompletableFuture<Void> sender = CompletableFuture.runAsync(this::send);
    await("events are there", () -> acknowledged >= 10 * BATCH);
    interrupt("classpath:upgrade/whole");
    assertThat(columns(jdbc)).noneMatch(column -> column.contains("release"));
    int before = acknowledged;
    await("events go on with the old tables", () -> acknowledged > before);

    migrate("classpath:upgrade/whole");
    int after = acknowledged;
    await("events go on with the new tables", () -> acknowledged > after);
    sending.set(false);
    sender.join();
    mustBeThereOnce();
    try (TestDatabase anew = TestDatabase.empty()) {
      migrate(anew, "classpath:upgrade/whole");
      assertThat(columns(jdbc)).isEqualTo(columns(anew.jdbc()));
    }
  }

  /** The negative control: a change that is not one transaction is left half done. */
  @Test
  void wouldNotResumeWhatWasLeftHalfDone() throws Exception {
    acknowledge(0);
    interrupt("classpath:upgrade/torn");
    assertThat(columns(jdbc)).anyMatch(column -> column.contains("release"));
    assertThatThrownBy(() -> migrate("classpath:upgrade/torn")).isInstanceOf(FlywayException.class);
  }

  @Test
  void ofAWholeInstallationLosesNothing() throws Exception {
    String older = System.getProperty("throughline.upgrade.from");
    if (older == null) {
      System.out.println("Upgrading an older release is left out: it has no class path.");
      return;
    }
    Path home =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "upgrade");
    try (Installed installed = new Installed(home.toAbsolutePath(), Throughline.class)) {
      installed.release(older).start();
      Senders senders = new Senders(installed.url(), installed.writeKey());
      senders.start();
      int items = Integer.getInteger("throughline.upgrade.items", 20_000);
      await("it is full", () -> senders.acknowledged().size() >= items);
      boolean interrupted = interrupt(installed);
      int before = senders.acknowledged().size();
      installed.start();
      await("it takes in events again", () -> senders.acknowledged().size() > before);
      senders.stop();
      installed.admin().awaitProjections();
      TreeSet<String> lost = new TreeSet<>(senders.acknowledged());
      Map<String, Integer> present = installed.present();
      lost.removeAll(present.keySet());
      System.out.printf(
          "%s: %,d acknowledged, %,d of them before, %,d lost%n",
          interrupted ? "interrupted and resumed" : "nothing to change",
          senders.acknowledged().size(),
          before,
          lost.size());
      assertThat(lost).isEmpty();
      assertThat(present.values()).allMatch(times -> times == 1);
    }
  }

  /**
   * Kills the old release, and the new one while it changes tables; false where it has none to
   * change.
   */
  private static boolean interrupt(Installed installed) throws Exception {
    try (Connection blocking = installed.connection();
        Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      // Whoever changes one of them has to wait.
      statement.execute(
          "lock table customers.interaction, customers.record, organisation.department"
              + " in row exclusive mode");
      JdbcClient database = installed.database();
      installed.killApplication();
      installed.release(System.getProperty("java.class.path"));
      CompletableFuture<Boolean> start =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  installed.start();
                  return true;
                } catch (Exception killedMeanwhile) {
                  return false;
                }
              });
      await("it waits or is ready", () -> start.isDone() || waiting(database) > 0);
      boolean interrupts = !start.isDone();
      installed.killApplication();
      start.join();
      blocking.rollback();
      return interrupts;
    }
  }

  private void send() {
    for (int first = 0; sending.get(); first += BATCH) {
      acknowledge(first);
    }
  }

  /** Sends until it is acknowledged, as clients do. */
  private void acknowledge(int first) {
    List<Item> items = IntStream.range(first, first + BATCH).mapToObj(UpgradingTest::item).toList();
    while (true) {
      try {
        log.append(items).join();
        acknowledged = first + BATCH;
        return;
      } catch (CompletionException e) {
        // Sent again: it may be there or not.
      }
    }
  }

  private static Item item(int number) {
    return new Item(
        SHOP,
        Item.Arrival.through(Door.EVENTS, Instant.parse("2026-03-01T00:00:00Z")),
        Item.Key.of("m" + number, Fingerprint.of("m" + number)),
        null,
        "{}".getBytes(StandardCharsets.UTF_8),
        null);
  }

  private void mustBeThereOnce() {
    List<String> present = jdbc.sql("select message from sources.log").query(String.class).list();
    assertThat(present).doesNotHaveDuplicates();
    assertThat(present)
        .containsAll(IntStream.range(0, acknowledged).mapToObj(number -> "m" + number).toList());
    IntakeInvariant.assertHolds(jdbc);
  }

  /** Ends the process of the database that changes the tables, half way through. */
  private void interrupt(String release) throws SQLException, InterruptedException {
    try (Connection blocking = database.dataSource().getConnection();
        Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("lock table sources.source in access share mode");
      CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> migrate(release));
      await("the migration waits", () -> waiting(jdbc) > 0);
      jdbc.sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'
                and query ilike 'alter table sources.source%'
              """)
          .query(Boolean.class)
          .list();
      assertThatThrownBy(migration::join).isInstanceOf(CompletionException.class);
      blocking.rollback();
    }
  }

  /** How many changes of a table or an index wait for somebody. */
  private static long waiting(JdbcClient database) {
    return database
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
              and query ~* '(^|\\n)\\s*(alter|create|drop) '
            """)
        .query(Long.class)
        .single();
  }

  private void migrate(String release) {
    migrate(database, release);
  }

  private static void migrate(TestDatabase database, String release) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration", release)
        .schemas("platform", "organisation", "sources", "customers", "journeys")
        .defaultSchema("platform")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** Columns, indexes and what was applied, as one list. */
  private static List<String> columns(JdbcClient database) {
    return database
        .sql(
            """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
              || ' ' || is_nullable || ' ' || coalesce(column_default, '')
            from information_schema.columns
            where table_schema in ('platform', 'organisation', 'sources', 'customers', 'journeys')
            union all select indexdef from pg_indexes
            where schemaname in ('platform', 'organisation', 'sources', 'customers', 'journeys')
            union all select script || ' ' || success from platform.flyway_schema_history
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("waiting until " + what).isBefore(deadline);
      Thread.sleep(5);
    }
  }
}
