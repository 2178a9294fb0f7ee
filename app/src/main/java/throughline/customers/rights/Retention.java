package throughline.customers.rights;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.JobKind;
import throughline.platform.JobRun;
import throughline.platform.Pieces;
import throughline.platform.Refusal;
import throughline.platform.Turn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what the rules of retention say, a piece in each transaction, on the way that erasures
 * take; then lake and storage are written anew and a certificate says how much went. Nobody is shut
 * out: who comes back is welcome.
 */
@Component
class Retention {
  static final String KIND = "retention";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Turn RUNNING = new Turn("customers.retention.run");
  private static final int RECORDS_AT_A_TIME = 100;
  private static final int ITEMS_AT_A_TIME = 500;

  private final DataSource source;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final RetentionRules rules;
  private final Overdue overdue;
  private final TakingOverdue taking;
  private final Erasing erasing;
  private final CaughtUp caughtUp;

  Retention(
      DataSource source,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      RetentionRules rules,
      Overdue overdue,
      TakingOverdue taking,
      Erasing erasing,
      CaughtUp caughtUp) {
    this.source = source;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rules = rules;
    this.overdue = overdue;
    this.taking = taking;
    this.erasing = erasing;
    this.caughtUp = caughtUp;
  }

  /** What a run took. */
  record Taken(long records, long items) {
    static final Taken NOTHING = new Taken(0, 0);

    Taken plus(Taken other) {
      return new Taken(records + other.records, items + other.items);
    }
  }

  /** Takes what is due at an instant; one run at a time. */
  Taken run(UUID job, Instant now, Erasing.Progress progress)
      throws InterruptedException, SQLException {
    try (Connection turn = source.getConnection()) {
      JdbcClient mine = JdbcClient.create(new SingleConnectionDataSource(turn, true));
      if (!RUNNING.keep(mine)) {
        throw new Refusal(
            CommonError.CONFLICT,
            "The rules are being applied already.",
            "Look among the jobs how far it is.");
      }
      try {
        return runAlone(job, now, progress);
      } finally {
        RUNNING.giveBack(mine);
      }
    }
  }

  private Taken runAlone(UUID job, Instant now, Erasing.Progress progress)
      throws InterruptedException {
    caughtUp.await();
    UUID run = begun(job, now);
    progress.step(0, "Looking for what has been kept long enough.");
    Taken taken = Taken.NOTHING;
    for (RetentionRule rule : rules.all()) {
      taken = taken.plus(take(run, rule, rule.before(now), progress));
    }
    end(run, progress);
    return taken;
  }

  /** The run that a crash left, or a new one. */
  private UUID begun(UUID job, Instant now) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                jdbc.sql(
                        """
                        select id from customers.erasure
                        where ground = :ground and state <> 'certified' order by at limit 1
                        """)
                    .param("ground", ErasureDecision.RETENTION)
                    .query(UUID.class)
                    .optional()
                    .orElseGet(() -> begin(job, now))));
  }

  private UUID begin(UUID job, Instant now) {
    UUID run = UUID.randomUUID();
    jdbc.sql(
            """
            insert into customers.erasure (id, at, by, ground, state, job, periods)
            values (:id, :at, :by, :ground, 'decided', :job, cast(:periods as jsonb))
            """)
        .param("id", run)
        .param("at", Timestamp.from(now))
        .param("by", Actor.SYSTEM.login())
        .param("ground", ErasureDecision.RETENTION)
        .param("job", job)
        .param("periods", JSON.writeValueAsString(periods()))
        .update();
    return run;
  }

  private Map<String, Integer> periods() {
    return rules.all().stream()
        .collect(
            Collectors.toMap(
                rule ->
                    rule.isOfCustomers()
                        ? "silent customers"
                        : "source %d".formatted(rule.source()),
                RetentionRule::days));
  }

  private Taken take(UUID run, RetentionRule rule, Instant before, Erasing.Progress progress) {
    Taken taken = Taken.NOTHING;
    Overdue.Look look = overdue.look();
    for (List<Long> some : Pieces.of(overdue.silentRecords(rule, before), RECORDS_AT_A_TIME)) {
      taken = taken.plus(new Taken(taking.people(run, some, look), 0));
      tell(progress, taken);
    }
    if (!rule.isOfCustomers()) {
      for (List<Overdue.Item> some : Pieces.of(overdue.pastItems(rule, before), ITEMS_AT_A_TIME)) {
        taken = taken.plus(new Taken(0, taking.items(run, some)));
        tell(progress, taken);
      }
      taken = taken.plus(new Taken(0, taking.unread(run, rule.source(), before)));
    }
    return taken;
  }

  private static void tell(Erasing.Progress progress, Taken taken) {
    progress.step(
        1, "%d records and %d items have gone.".formatted(taken.records(), taken.items()));
  }

  private void end(UUID run, Erasing.Progress progress) throws InterruptedException {
    if (erasing.counts(run).isEmpty()) {
      jdbc.sql("delete from customers.erasure where id = :id").param("id", run).update();
      return;
    }
    taking.finish(run);
    erasing.finish(run, progress);
  }

  /** The job that takes what is due now. */
  @Component
  static final class Running implements JobKind {
    private final Retention retention;
    private final Exports exports;
    private final Clock clock;

    Running(Retention retention, Exports exports, Clock clock) {
      this.retention = retention;
      this.exports = exports;
      this.clock = clock;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException, SQLException {
      exports.expire();
      Taken taken =
          retention.run(
              run.id(),
              clock.instant(),
              (done, sentence) -> {
                run.progress(done, Erasing.STEPS);
                run.message(sentence);
              });
      run.progress(Erasing.STEPS, Erasing.STEPS);
      run.message(
          taken.equals(Taken.NOTHING)
              ? "Nothing had been kept long enough."
              : "%d records and %d items had been kept long enough and are gone."
                  .formatted(taken.records(), taken.items()));
    }
  }
}
