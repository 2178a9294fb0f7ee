package throughline.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.RecordName;
import throughline.customers.Said.Statement;

/** The records of people: their lasting names, and what messages say about them. */
@Component
class Records {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Records(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The ids of records, and which of them are new. */
  record Found(Map<RecordName, Long> ids, Set<Long> created) {
    long id(RecordName name) {
      return Objects.requireNonNull(ids.get(name), "a record that was not asked for");
    }
  }

  Found findOrCreate(Collection<RecordName> names) {
    Map<RecordName, Long> ids = new HashMap<>();
    Set<Long> created = new HashSet<>();
    if (!names.isEmpty()) {
      find(names, ids);
      List<RecordName> missing =
          names.stream().filter(name -> !ids.containsKey(name)).sorted(RecordName.ORDER).toList();
      create(missing, ids, created);
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

  private void create(List<RecordName> missing, Map<RecordName, Long> ids, Set<Long> created) {
    if (missing.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into customers.record (source, key)
            select * from unnest(cast(:sources as int[]), cast(:keys as text[]))
            returning id, source, key
            """)
        .param("sources", missing.stream().mapToInt(RecordName::source).toArray())
        .param("keys", missing.stream().map(RecordName::key).toArray(String[]::new))
        .query(
            row -> {
              {
                long id = row.getLong("id");
                created.add(id);
                ids.put(new RecordName(row.getInt("source"), row.getString("key")), id);
              }
              ;
            });
  }

  void keep(List<Statement> statements, Found records, Identifiers.Found identifiers) {
    CopyRows rows = new CopyRows();
    for (Statement statement : statements) {
      rows.add(statement.message())
          .add(records.id(statement.record()))
          .add(statement.at())
          .add(statement.identifiers().stream().mapToLong(identifiers::id).toArray())
          .add(statement.attributes().isEmpty() ? null : Attributes.write(statement.attributes()))
          .endRow();
    }
    rows.into(template, "customers.statement (message, record, at, identifiers, attributes)");
  }

  /** Takes what these statements say into the attributes of their records. */
  void describe(List<Statement> statements, Found records) {
    Set<Long> described = new LinkedHashSet<>();
    List<Statement> describing =
        statements.stream().filter(statement -> !statement.attributes().isEmpty()).toList();
    describing.forEach(statement -> described.add(records.id(statement.record())));
    Map<Long, Attributes> attributes = attributes(described, records.created());
    for (Statement statement : describing) {
      Objects.requireNonNull(attributes.get(records.id(statement.record())))
          .take(statement.attributes(), statement.at(), statement.message());
    }
    write(attributes);
  }

  private Map<Long, Attributes> attributes(Set<Long> described, Set<Long> created) {
    Map<Long, Attributes> attributes = new HashMap<>();
    described.forEach(record -> attributes.put(record, Attributes.none()));
    List<Long> known = described.stream().filter(record -> !created.contains(record)).toList();
    if (!known.isEmpty()) {
      jdbc.sql("select id, attributes from customers.record where id = any(:records)")
          .param("records", Ids.array(known))
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
