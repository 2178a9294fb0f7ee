package throughline.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Statement;
import throughline.customers.decisions.RecordName;

/** The records of people: their lasting names, and what messages say about them. */
@Component
class Records {
  private static final Attributes NOTHING = Attributes.none();

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Memory memory;

  Records(JdbcClient jdbc, JdbcTemplate template, Memory memory) {
    this.jdbc = jdbc;
    this.template = template;
    this.memory = memory;
  }

  /** The ids of records, and the names of those that are new and not written yet. */
  record Found(Map<RecordName, Long> ids, Map<Long, RecordName> created) {
    long id(RecordName name) {
      return Objects.requireNonNull(ids.get(name), "a record that was not asked for");
    }

    boolean isNew(long record) {
      return created.containsKey(record);
    }
  }

  /** Finds these records; who is not known gets an id, and waits to be created. */
  Found find(Collection<RecordName> names) {
    Map<RecordName, Long> ids = new HashMap<>();
    Map<Long, RecordName> created = new LinkedHashMap<>();
    List<RecordName> unknown = Memory.recall(memory.records, names, ids);
    if (!unknown.isEmpty()) {
      find(unknown, ids);
      List<RecordName> missing =
          unknown.stream().filter(name -> !ids.containsKey(name)).sorted(RecordName.ORDER).toList();
      Iterator<Long> fresh = Ids.next(jdbc, "record", missing.size()).iterator();
      for (RecordName name : missing) {
        long id = fresh.next();
        ids.put(name, id);
        created.put(id, name);
      }
      unknown.forEach(name -> memory.records.put(name, Objects.requireNonNull(ids.get(name))));
    }
    return new Found(ids, created);
  }

  private void find(Collection<RecordName> names, Map<RecordName, Long> ids) {
    jdbc.sql(
            """
            select r.id, r.source, r.key
            from unnest(cast(:sources as int[]), cast(:keys as text[])) as g(source, key)
              join customers.record r on r.source = g.source and r.key = g.key
            """)
        .param("sources", names.stream().mapToInt(RecordName::source).toArray())
        .param("keys", names.stream().map(RecordName::key).toArray(String[]::new))
        .query(
            row -> {
              ids.put(
                  new RecordName(row.getInt("source"), row.getString("key")), row.getLong("id"));
            });
  }

  /** Writes the new records once and whole: a row that changes again is written again. */
  void create(Found records, Map<Long, Attributes> described, Map<Long, Long> customers) {
    CopyRows rows = new CopyRows();
    records
        .created()
        .forEach(
            (id, name) -> {
              Attributes attributes = described.getOrDefault(id, NOTHING);
              rows.add((long) id)
                  .add(name.source())
                  .add(name.key())
                  .add(customers.get(id))
                  .add(attributes.name())
                  .add(attributes.write())
                  .endRow();
            });
    rows.into(template, "customers.record (id, source, key, customer, name, attributes)");
  }

  void keep(List<Statement> statements, Found records, Identifiers.Found identifiers) {
    CopyRows rows = new CopyRows();
    for (Statement statement : statements) {
      rows.add(statement.message())
          .add(statement.position())
          .add(records.id(statement.record()))
          .add(statement.at())
          .add(statement.identifiers().stream().mapToLong(identifiers::id).toArray())
          .add(statement.attributes().isEmpty() ? null : Attributes.write(statement.attributes()))
          .endRow();
    }
    rows.into(
        template, "customers.statement (message, position, record, at, identifiers, attributes)");
  }

  /**
   * Takes what these statements say into the attributes of their records; returns those of new
   * records, which are not written yet.
   */
  Map<Long, Attributes> describe(List<Statement> statements, Found records) {
    Map<Long, Attributes> fresh = new HashMap<>();
    List<Statement> describing =
        statements.stream().filter(statement -> !statement.attributes().isEmpty()).toList();
    Map<Long, Attributes> known = known(describing, records);
    for (Statement statement : describing) {
      long record = records.id(statement.record());
      Attributes attributes =
          records.isNew(record)
              ? fresh.computeIfAbsent(record, unused -> Attributes.none())
              : Objects.requireNonNull(known.get(record));
      attributes.take(statement.attributes(), statement.at(), statement.message());
    }
    write(known);
    return fresh;
  }

  private Map<Long, Attributes> known(List<Statement> describing, Found records) {
    Map<Long, Attributes> attributes = new HashMap<>();
    describing.stream()
        .map(statement -> records.id(statement.record()))
        .filter(record -> !records.isNew(record))
        .forEach(record -> attributes.put(record, Attributes.none()));
    if (!attributes.isEmpty()) {
      jdbc.sql("select id, attributes from customers.record where id = any(:records)")
          .param("records", Ids.array(attributes.keySet()))
          .query(
              row -> {
                attributes.put(row.getLong("id"), Attributes.read(row.getString("attributes")));
              });
    }
    return attributes;
  }

  /** Describes records from all their statements anew, after some were taken away. */
  void describeAnew(Collection<Long> records) {
    Map<Long, Attributes> attributes = new HashMap<>();
    records.forEach(record -> attributes.put(record, Attributes.none()));
    jdbc.sql(
            """
            select record, message, at, attributes from customers.statement
            where record = any(:records) and attributes is not null
            """)
        .param("records", Ids.array(records))
        .query(
            row -> {
              {
                Instant at = row.getTimestamp("at").toInstant();
                Objects.requireNonNull(attributes.get(row.getLong("record")))
                    .take(
                        Attributes.readStatement(row.getString("attributes")),
                        at,
                        row.getObject("message", UUID.class));
              }
              ;
            });
    write(attributes);
  }

  private void write(Map<Long, Attributes> attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    List<Attributes> written = new ArrayList<>(attributes.values());
    jdbc.sql(
            """
            update customers.record r
            set attributes = cast(g.attributes as jsonb), name = g.name
            from unnest(cast(:ids as bigint[]), cast(:names as text[]), cast(:attributes as text[]))
              as g(id, name, attributes)
            where r.id = g.id
              and (r.attributes <> cast(g.attributes as jsonb) or r.name is distinct from g.name)
            """)
        .param("ids", Ids.array(attributes.keySet()))
        .param("names", written.stream().map(Attributes::name).toArray(String[]::new))
        .param("attributes", written.stream().map(Attributes::write).toArray(String[]::new))
        .update();
  }
}
