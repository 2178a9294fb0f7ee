package throughline.customers.rights;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.Ids;
import throughline.platform.Jobs;

/**
 * Erasures that the database does not know, because it was restored from a backup that is older:
 * they are done again before the application opens. It also goes on with what a crash interrupted.
 */
@Component
class ErasuresAgain implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ErasuresAgain.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ErasureRegister register;
  private final Suppressions suppressions;
  private final Hashes hashes;
  private final Erasing erasing;
  private final Erasures erasures;
  private final Jobs jobs;
  private final Clock clock;
  private volatile boolean running;

  ErasuresAgain(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      ErasureRegister register,
      Suppressions suppressions,
      Hashes hashes,
      Erasing erasing,
      Erasures erasures,
      Jobs jobs,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.register = register;
    this.suppressions = suppressions;
    this.hashes = hashes;
    this.erasing = erasing;
    this.erasures = erasures;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Before the web server and before all that reads the log. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    running = true;
    if (!register.hasItsKey()) {
      makeKeyOrComplain();
    }
    List<ErasureDecision> unknown =
        register.all().stream().filter(decision -> !isKnown(decision.erasure())).toList();
    if (!unknown.isEmpty()) {
      LOG.info("{} erasures are younger than the database and are done again.", unknown.size());
      transactions.executeWithoutResult(status -> decide(unknown));
      unknown.forEach(decision -> erase(decision.erasure()));
    }
    startLeftJobs();
  }

  /** A new key in the place of one that is lost would hide that it is lost. */
  private void makeKeyOrComplain() {
    if (suppressions.anybody() || !register.all().isEmpty()) {
      LOG.error(
          "The keys by which erased people are known again are missing, so sources can bring them"
              + " back. Copy the folder erasures of the earlier home folder into this one.");
    } else {
      register.makeItsKey();
    }
  }

  private boolean isKnown(UUID erasure) {
    return jdbc.sql("select exists (select from customers.erasure where id = :id)")
        .param("id", erasure)
        .query(Boolean.class)
        .single();
  }

  private void decide(List<ErasureDecision> unknown) {
    Map<ByteBuffer, UUID> known = new HashMap<>();
    for (ErasureDecision decision : unknown) {
      jdbc.sql(
              """
              insert into customers.erasure (id, at, by, ground, state)
              values (:id, :at, 'system', :ground, 'decided')
              """)
          .param("id", decision.erasure())
          .param("at", Timestamp.from(clock.instant()))
          .param("ground", decision.ground())
          .update();
      suppressions.add(decision.erasure(), decision.bytes());
      decision.bytes().forEach(hash -> known.put(ByteBuffer.wrap(hash), decision.erasure()));
    }
    recordsOf(known)
        .forEach(
            (erasure, records) ->
                jdbc.sql(
                        """
                        insert into customers.erasure_record (erasure, record)
                        select cast(:id as uuid), record from unnest(:records) as record
                        """)
                    .param("id", erasure)
                    .param("records", Ids.array(records))
                    .update());
  }

  /** Nobody can be found by a hash; so everybody's is made. */
  private Map<UUID, Set<Long>> recordsOf(Map<ByteBuffer, UUID> known) {
    Map<UUID, Set<Long>> records = new HashMap<>();
    jdbc.sql("select id, source, key from customers.record")
        .query(
            row -> {
              UUID erasure =
                  known.get(ByteBuffer.wrap(hashes.record(row.getInt(2), row.getString(3))));
              if (erasure != null) {
                records.computeIfAbsent(erasure, unused -> new TreeSet<>()).add(row.getLong(1));
              }
            });
    jdbc.sql(
            """
            select l.record, i.type, i.scope, i.value
            from customers.identifier i join customers.record_identifier l on l.identifier = i.id
            """)
        .query(
            row -> {
              byte[] hash = hashes.identifier(row.getString(2), row.getInt(3), row.getString(4));
              UUID erasure = known.get(ByteBuffer.wrap(hash));
              if (erasure != null) {
                records.computeIfAbsent(erasure, unused -> new TreeSet<>()).add(row.getLong(1));
              }
            });
    return records;
  }

  private void erase(UUID erasure) {
    try {
      erasing.erase(erasure, (done, sentence) -> {});
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The erasures were not all done again.", e);
    }
  }

  /** A decision whose process ended before it had started the job. */
  private void startLeftJobs() {
    erasures.newest(Integer.MAX_VALUE).stream()
        .filter(erasure -> !erasure.state().equals("certified") && erasure.job() == null)
        .forEach(
            erasure ->
                transactions.executeWithoutResult(status -> erasures.start(erasure.id(), jobs)));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
