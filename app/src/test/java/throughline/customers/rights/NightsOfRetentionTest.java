package throughline.customers.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.JobWork;
import throughline.platform.Jobs;
import throughline.sources.SourceId;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;
import throughline.testing.SetClock;
import throughline.testing.TestDatabase;

/** The rules of retention are applied once a night, whichever process comes first. */
class NightsOfRetentionTest {
  private static final ZonedDateTime NIGHT =
      ZonedDateTime.of(LocalDate.of(2026, 11, 23), LocalTime.of(3, 0), ZoneId.systemDefault());

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final TransactionTemplate transactions = database.transactions(source);
  private final SetClock clock = new SetClock(NIGHT.minusHours(12).toInstant());
  private final AtomicInteger started = new AtomicInteger();
  private final NightlyRetention one = process();
  private final NightlyRetention other = process();

  private NightlyRetention process() {
    RetentionRules rules =
        new RetentionRules(
            jdbc,
            new NoSources(),
            new PurposesNeed(jdbc),
            (actor, action, subject, detail) -> {},
            clock);
    return new NightlyRetention(rules, jdbc, transactions, new CountedJobs(), clock);
  }

  @BeforeEach
  void switchARuleOn() {
    jdbc.sql(
            """
            insert into customers.retention_rule (source, days, changed_at, changed_by)
            values (0, 400, now(), 'manager')
            """)
        .update();
    one.waitForNextNight();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void beginAtTheirHourAndOnce() {
    clock.set(NIGHT.minusMinutes(1).toInstant());
    assertThat(one.startWhereDue()).as("the evening before").isFalse();
    clock.set(NIGHT.toInstant());
    assertThat(one.startWhereDue()).isTrue();
    assertThat(one.startWhereDue()).isFalse();
    assertThat(other.startWhereDue()).as("another process").isFalse();
    clock.set(NIGHT.plusDays(1).minusMinutes(1).toInstant());
    assertThat(other.startWhereDue()).as("until the next night").isFalse();
    clock.set(NIGHT.plusDays(1).plusHours(5).toInstant());
    assertThat(other.startWhereDue()).as("a morning, when nobody was there at night").isTrue();
    assertThat(started).hasValue(2);
  }

  @Test
  void beginNeverWithoutARule() {
    jdbc.sql("delete from customers.retention_rule").update();
    clock.set(NIGHT.plusDays(1).toInstant());
    assertThat(one.startWhereDue()).isFalse();
  }

  @Test
  void beginOnceWhereTwoStartThemAtOnce() throws Exception {
    clock.set(NIGHT.toInstant());
    FutureTask<Boolean> second = new FutureTask<>(other::startWhereDue);
    transactions.executeWithoutResult(
        status -> {
          assertThat(one.startWhereDue()).isTrue();
          assertThat(seesThisNight()).as("the control: nothing to be seen yet").isFalse();
          new Thread(second, "second start").start();
          awaitWhoWaits();
        });
    assertThat(second.get()).isFalse();
    assertThat(started).hasValue(1);
  }

  /** Asked outside the transaction. */
  private boolean seesThisNight() {
    return database
        .jdbc()
        .sql("select exists (select from customers.retention_last where at >= ?)")
        .param(Timestamp.from(NIGHT.toInstant()))
        .query(Boolean.class)
        .single();
  }

  private void awaitWhoWaits() {
    long begun = System.nanoTime();
    while (!somebodyWaits()) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(60_000_000_000L);
      Thread.onSpinWait();
    }
  }

  private boolean somebodyWaits() {
    return database
        .jdbc()
        .sql(
            """
            select exists (select from pg_locks l join pg_database d on d.oid = l.database
              where l.locktype = 'advisory' and not l.granted and d.datname = current_database())
            """)
        .query(Boolean.class)
        .single();
  }

  /** Jobs that are only counted. */
  private final class CountedJobs implements Jobs {
    @Override
    public UUID start(String name, JobWork work) {
      throw new IllegalStateException("Nobody starts %s here.".formatted(name));
    }

    @Override
    public UUID start(String kind, String name, Map<String, String> parameters) {
      started.incrementAndGet();
      return UUID.randomUUID();
    }
  }

  /** An installation that no source feeds. */
  private static final class NoSources implements Sources {
    @Override
    public SourceSummary source(SourceId id) {
      throw new IllegalStateException("There is no source %s.".formatted(id));
    }

    @Override
    public Optional<SourceSummary> findSource(String name) {
      return Optional.empty();
    }

    @Override
    public List<SourceSummary> sources() {
      return List.of();
    }
  }
}
