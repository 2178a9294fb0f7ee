package throughline.customers.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.Person;
import throughline.customers.lake.LakeErasing;
import throughline.platform.Audit;
import throughline.platform.ErasedStorage;
import throughline.sources.ItemsOfPeople;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what an erasure decided: everything that speaks of the person goes, from every module, the
 * lake and the storage under them; then it is certified. Each step can be done again after a crash.
 */
@Component
class Erasing {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final KnownPeople people;
  private final ErasingPeople erasingPeople;
  private final PersonalDataOfSources sources;
  private final ItemsOfPeople items;
  private final LakeErasing lake;
  private final ErasedStorage storage;
  private final RightsKeys keys;
  private final Audit audit;
  private final Clock clock;

  Erasing(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      KnownPeople people,
      ErasingPeople erasingPeople,
      PersonalDataOfSources sources,
      ItemsOfPeople items,
      LakeErasing lake,
      ErasedStorage storage,
      RightsKeys keys,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.people = people;
    this.erasingPeople = erasingPeople;
    this.sources = sources;
    this.items = items;
    this.lake = lake;
    this.storage = storage;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who is told how far it is. */
  @FunctionalInterface
  interface Progress {
    void step(int done, String sentence);
  }

  static final int STEPS = 4;

  void erase(UUID erasure, Progress progress) throws InterruptedException {
    if (state(erasure).equals("decided")) {
      progress.step(0, "Looking for what speaks of the person.");
      sweepLog(erasure);
      progress.step(1, "Erasing what was found.");
      eraseRows(erasure);
    }
    finish(erasure, progress);
  }

  /**
   * What follows when the rows are gone: lake and storage are written anew, and it is certified.
   */
  void finish(UUID erasure, Progress progress) throws InterruptedException {
    progress.step(2, "Writing the lake anew.");
    lake.rewriteFiles();
    progress.step(3, "Writing the storage anew.");
    certify(erasure, storage.overwrite(tables()));
  }

  private String state(UUID erasure) {
    return jdbc.sql("select state from customers.erasure where id = :id")
        .param("id", erasure)
        .query(String.class)
        .single();
  }

  /**
   * What no mapping reads is found by looking through the log, which takes long and holds nobody
   * up: what comes in now is kept out already.
   */
  private void sweepLog(UUID erasure) {
    Person person = people.personOf(records(erasure));
    ItemsOfPeople.Found found = items.find(sources.traces(person));
    transactions.executeWithoutResult(
        status -> {
          ItemsOfPeople.Erased erased = items.erase(found);
          count(
              erasure,
              Map.of(
                  "sources.log",
                  erased.deleted() + erased.redacted(),
                  "sources.quarantine",
                  erased.quarantined()));
        });
  }

  private void eraseRows(UUID erasure) {
    transactions.executeWithoutResult(
        status -> {
          erasingPeople.holdStill();
          count(erasure, erasingPeople.erase(people.personOf(records(erasure))));
          erasingPeople.forgetUnusedLabels();
          jdbc.sql("delete from customers.erasure_record where erasure = :id")
              .param("id", erasure)
              .update();
          jdbc.sql("update customers.erasure set state = 'erased' where id = :id")
              .param("id", erasure)
              .update();
        });
  }

  private List<Long> records(UUID erasure) {
    return jdbc.sql("select record from customers.erasure_record where erasure = :id")
        .param("id", erasure)
        .query(Long.class)
        .list();
  }

  /** Adds to what an erasure took. */
  void count(UUID erasure, Map<String, Long> more) {
    Map<String, Long> counts = counts(erasure);
    more.forEach((table, rows) -> counts.merge(table, rows, Long::sum));
    counts.values().removeIf(rows -> rows == 0);
    jdbc.sql("update customers.erasure set counts = cast(:counts as jsonb) where id = :id")
        .param("counts", JSON.writeValueAsString(counts))
        .param("id", erasure)
        .update();
  }

  Map<String, Long> counts(UUID erasure) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select key, value::bigint from customers.erasure, jsonb_each_text(counts) where id ="
                + " :id")
        .param("id", erasure)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  /** Every table that can hold something of a person, and those that held numbers of theirs. */
  private Collection<String> tables() {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('customers', 'sources', 'platform') and c.relkind = 'r'
              and not c.relispartition and c.relname not in (
                'audit_entry', 'audit_head', 'flyway_schema_history', 'staff', 'session', 'hour',
                'projection', 'head', 'source', 'write_key', 'mapping', 'api_key', 'login_lock')
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private void certify(UUID erasure, ErasedStorage.Overwritten storageNow) {
    transactions.executeWithoutResult(
        status -> {
          Certificate certificate = Certificate.of(statement(erasure, storageNow), keys.signing());
          int certified =
              jdbc.sql(
                      """
                      update customers.erasure
                      set state = 'certified', certificate = :certificate, finished_at = :now
                      where id = :id and state = 'erased'
                      """)
                  .param("certificate", certificate.write())
                  .param("now", Timestamp.from(clock.instant()))
                  .param("id", erasure)
                  .update();
          if (certified == 1) {
            audit.record(
                "erasure.certified",
                erasure.toString(),
                Map.of("certificate", certificate.signature(), "key", certificate.keyId()));
          }
        });
  }

  private static String what(String ground) {
    return ground.equals(ErasureDecision.RETENTION)
        ? "Removal of what had been kept as long as its rules say (Art. 5(1)(e) GDPR)"
        : "Erasure of a person under Art. 17 GDPR";
  }

  private Map<String, Object> statement(UUID erasure, ErasedStorage.Overwritten storageNow) {
    Map<String, Object> statement = new LinkedHashMap<>();
    jdbc.sql("select at, ground, periods from customers.erasure where id = :id")
        .param("id", erasure)
        .query(
            row -> {
              statement.put("what", what(row.getString(2)));
              statement.put("erasure", erasure.toString());
              statement.put("decidedAt", row.getTimestamp(1).toInstant().toString());
              statement.put("ground", row.getString(2));
              if (row.getString(3) != null) {
                statement.put("periods", JSON.readTree(row.getString(3)));
              }
            });
    statement.put("finishedAt", clock.instant().toString());
    statement.put("erasedRows", counts(erasure));
    statement.put(
        "keyedHashes",
        Objects.requireNonNull(
            jdbc.sql("select count(*) from customers.suppression where erasure = :id")
                .param("id", erasure)
                .query(Long.class)
                .single()));
    statement.put("lakeFilesRewritten", true);
    statement.put("tables", new TreeMap<>(storageNow.tables()));
    statement.put("writeAheadLogRecycled", storageNow.logRecycled());
    return statement;
  }
}
