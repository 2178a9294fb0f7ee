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
import throughline.customers.HoldsPersonalData;
import throughline.customers.Identities;
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
  private final Holders holders;
  private final PersonalDataOfSources sources;
  private final ItemsOfPeople items;
  private final Identities identities;
  private final LakeErasing lake;
  private final ErasedStorage storage;
  private final RightsKeys keys;
  private final Audit audit;
  private final Clock clock;

  Erasing(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      KnownPeople people,
      Holders holders,
      PersonalDataOfSources sources,
      ItemsOfPeople items,
      Identities identities,
      LakeErasing lake,
      ErasedStorage storage,
      RightsKeys keys,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.people = people;
    this.holders = holders;
    this.sources = sources;
    this.items = items;
    this.identities = identities;
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
    progress.step(2, "Writing the lake anew.");
    lake.rewriteFiles();
    progress.step(3, "Writing the storage anew.");
    ErasedStorage.Overwritten overwritten = storage.overwrite(tables());
    certify(erasure, overwritten);
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
          items.holdProjections();
          identities.lock();
          Person person = people.personOf(records(erasure));
          List<Long> neighbours = neighbours(person);
          holders.all().forEach(holder -> count(erasure, prefixed(holder, holder.erase(person))));
          identities.resolveAnew(neighbours);
          forgetUnusedLabels();
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

  /** Whose evidence changes: the customer's other records, and who shares an identifier. */
  private List<Long> neighbours(Person person) {
    return jdbc.sql(
            """
            select id from customers.record where id <> all(:records) and (
              customer in (select customer from customers.record where id = any(:records))
              or id in (select o.record from customers.record_identifier o
                join customers.record_identifier m using (identifier)
                where m.record = any(:records)))
            """)
        .param("records", person.recordIds())
        .query(Long.class)
        .list();
  }

  /** Words that only erased interactions used may have been the person's own. */
  private void forgetUnusedLabels() {
    for (String dimension : List.of("team", "resource", "channel", "topic", "outcome", "kind")) {
      jdbc.sql(
              """
              delete from customers.label l where dimension = :dimension
                and not exists (select from customers.interaction i where i.%s = l.code)
              """
                  .formatted(dimension))
          .param("dimension", dimension)
          .update();
    }
  }

  private static Map<String, Long> prefixed(HoldsPersonalData holder, Map<String, Long> counts) {
    Map<String, Long> prefixed = new TreeMap<>();
    counts.forEach((table, rows) -> prefixed.put(holder.module() + "." + table, rows));
    return prefixed;
  }

  private void count(UUID erasure, Map<String, Long> more) {
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

  private Map<String, Object> statement(UUID erasure, ErasedStorage.Overwritten storageNow) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("what", "Erasure of a person under Art. 17 GDPR");
    statement.put("erasure", erasure.toString());
    jdbc.sql("select at, by, ground from customers.erasure where id = :id")
        .param("id", erasure)
        .query(
            row -> {
              statement.put("decidedAt", row.getTimestamp(1).toInstant().toString());
              statement.put("ground", row.getString(3));
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
