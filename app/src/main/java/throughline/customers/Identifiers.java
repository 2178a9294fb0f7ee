package throughline.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Given;
import throughline.customers.Said.IdentifierName;
import throughline.customers.Said.Statement;
import throughline.customers.identity.Identifier;

/** The identifiers of records, and which records hold them. */
@Component
class Identifiers {
  private final JdbcClient jdbc;

  Identifiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids of identifiers by what they say, and which of them are new. */
  record Found(Map<IdentifierName, Long> ids, Set<Long> created) {
    long id(IdentifierName name) {
      return Objects.requireNonNull(ids.get(name), "an identifier that was not asked for");
    }
  }

  /** A record's identifier, with the earliest time it was said. */
  private record Link(long record, long identifier) {}

  /** Finds these identifiers; a new one is created with the records that these statements name. */
  Found findOrCreate(Map<IdentifierName, Given> names, List<Statement> statements) {
    Map<IdentifierName, Long> ids = new HashMap<>();
    Set<Long> created = new HashSet<>();
    if (!names.isEmpty()) {
      find(names.keySet(), ids);
      List<IdentifierName> missing =
          names.keySet().stream().filter(name -> !ids.containsKey(name)).toList();
      create(missing, names, holders(statements), ids);
      missing.forEach(name -> created.add(Objects.requireNonNull(ids.get(name))));
    }
    return new Found(ids, created);
  }

  private static Map<IdentifierName, Set<Said.RecordName>> holders(List<Statement> statements) {
    Map<IdentifierName, Set<Said.RecordName>> holders = new HashMap<>();
    for (Statement statement : statements) {
      for (IdentifierName name : statement.identifiers()) {
        holders.computeIfAbsent(name, unused -> new HashSet<>()).add(statement.record());
      }
    }
    return holders;
  }

  private void find(Collection<IdentifierName> names, Map<IdentifierName, Long> ids) {
    jdbc.sql(
            """
            select i.id, i.type, i.scope, i.value
            from unnest(cast(:types as text[]), cast(:scopes as int[]), cast(:values as text[]))
                as g(type, scope, value)
              join customers.identifier i
                on i.value = g.value and i.type = g.type and i.scope = g.scope
            """)
        .param("types", names.stream().map(IdentifierName::type).toArray(String[]::new))
        .param("scopes", names.stream().mapToInt(IdentifierName::scope).toArray())
        .param("values", names.stream().map(IdentifierName::value).toArray(String[]::new))
        .query(
            row -> {
              ids.put(name(row), row.getLong("id"));
            });
  }

  private static IdentifierName name(ResultSet row) throws SQLException {
    return new IdentifierName(row.getString("type"), row.getInt("scope"), row.getString("value"));
  }

  private void create(
      List<IdentifierName> missing,
      Map<IdentifierName, Given> given,
      Map<IdentifierName, Set<Said.RecordName>> holders,
      Map<IdentifierName, Long> ids) {
    if (missing.isEmpty()) {
      return;
    }
    List<Given> how =
        missing.stream().map(name -> Objects.requireNonNull(given.get(name))).toList();
    jdbc.sql(
            """
            insert into customers.identifier (type, scope, value, given, blocked, records)
            select * from unnest(cast(:types as text[]), cast(:scopes as int[]),
              cast(:values as text[]), cast(:given as text[]), cast(:blocked as text[]),
              cast(:records as int[]))
            returning id, type, scope, value
            """)
        .param("types", missing.stream().map(IdentifierName::type).toArray(String[]::new))
        .param("scopes", missing.stream().mapToInt(IdentifierName::scope).toArray())
        .param("values", missing.stream().map(IdentifierName::value).toArray(String[]::new))
        .param("given", how.stream().map(one -> Shortened.of(one.given())).toArray(String[]::new))
        .param("blocked", how.stream().map(Given::blocked).toArray(String[]::new))
        .param(
            "records",
            missing.stream()
                .mapToInt(name -> holders.getOrDefault(name, Set.of()).size())
                .toArray())
        .query(
            row -> {
              ids.put(name(row), row.getLong("id"));
            });
  }

  /** Notes who holds what; returns the records whose evidence changed by it. */
  Set<Long> link(List<Statement> statements, Records.Found records, Found identifiers) {
    Map<Link, Instant> links = new LinkedHashMap<>();
    for (Statement statement : statements) {
      long record = records.id(statement.record());
      for (IdentifierName name : statement.identifiers()) {
        links.merge(
            new Link(record, identifiers.id(name)),
            statement.at(),
            (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    if (links.isEmpty()) {
      return Set.of();
    }
    List<Link> all = new ArrayList<>(links.keySet());
    List<Link> fresh = new ArrayList<>();
    jdbc.sql(
            """
            insert into customers.record_identifier (record, identifier, since)
            select * from unnest(cast(:records as bigint[]), cast(:identifiers as bigint[]),
              cast(:since as timestamptz[]))
            on conflict (record, identifier) do nothing
            returning record, identifier
            """)
        .param("records", all.stream().mapToLong(Link::record).toArray())
        .param("identifiers", all.stream().mapToLong(Link::identifier).toArray())
        .param("since", links.values().stream().map(Object::toString).toArray(String[]::new))
        .query(
            row -> {
              fresh.add(new Link(row.getLong("record"), row.getLong("identifier")));
            });
    Set<Long> touched = new HashSet<>();
    fresh.forEach(link -> touched.add(link.record()));
    fresh.removeIf(link -> identifiers.created().contains(link.identifier()));
    touched.addAll(recount(fresh, 1));
    return touched;
  }

  /** Takes away what no statement says any more; returns the records whose evidence changed. */
  Set<Long> unlink(Collection<Long> records) {
    List<Link> gone = new ArrayList<>();
    jdbc.sql(
            """
            delete from customers.record_identifier l
            where l.record = any(:records)
              and not exists (
                select 1 from customers.statement s
                where s.record = l.record and l.identifier = any(s.identifiers))
            returning record, identifier
            """)
        .param("records", Ids.array(records))
        .query(
            row -> {
              gone.add(new Link(row.getLong("record"), row.getLong("identifier")));
            });
    return recount(gone, -1);
  }

  private Set<Long> recount(List<Link> changed, int step) {
    Set<Long> touched = new HashSet<>();
    if (changed.isEmpty()) {
      return touched;
    }
    Map<Long, Integer> counts = new HashMap<>();
    for (Link link : changed) {
      touched.add(link.record());
      counts.merge(link.identifier(), step, Integer::sum);
    }
    List<Long> turned = new ArrayList<>();
    List<Long> ids = counts.keySet().stream().sorted().toList();
    jdbc.sql(
            """
            update customers.identifier i set records = i.records + g.n
            from unnest(cast(:ids as bigint[]), cast(:counts as int[])) as g(id, n)
            where i.id = g.id
            returning i.id, i.type, i.scope, i.value, i.records, i.blocked, g.n
            """)
        .param("ids", Ids.array(ids))
        .param("counts", ids.stream().mapToInt(counts::get).toArray())
        .query(
            row -> {
              {
                if (turns(identifier(row), row.getInt("n"))) {
                  turned.add(row.getLong("id"));
                }
              }
              ;
            });
    touched.addAll(holders(turned));
    return touched;
  }

  /** Whether this change made a value too common, or rare enough again. */
  private static boolean turns(Identifier now, int step) {
    int limit = now.proof().recordsPerValue();
    return (now.records() > limit) != (now.records() - step > limit);
  }

  static Identifier identifier(ResultSet row) throws SQLException {
    return new Identifier(
        row.getLong("id"),
        row.getString("type"),
        row.getInt("scope"),
        row.getString("value"),
        row.getInt("records"),
        row.getString("blocked"));
  }

  Set<Long> holders(Collection<Long> identifiers) {
    if (identifiers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                "select distinct record from customers.record_identifier"
                    + " where identifier = any(:identifiers)")
            .param("identifiers", Ids.array(identifiers))
            .query(Long.class)
            .list());
  }

  /** Notes sources' words that identifiers are one person's; returns the records concerned. */
  Set<Long> alias(List<Said.Alias> aliases, Found identifiers) {
    Set<Long> touched = new HashSet<>();
    for (Said.Alias alias : aliases) {
      long a = identifiers.id(alias.previous());
      long b = identifiers.id(alias.current());
      touched.add(a);
      touched.add(b);
      jdbc.sql(
              """
              insert into customers.alias (smaller, larger, message, since)
              values (:smaller, :larger, :message, cast(:since as timestamptz))
              on conflict do nothing
              """)
          .param("smaller", Math.min(a, b))
          .param("larger", Math.max(a, b))
          .param("message", alias.message())
          .param("since", alias.since().toString())
          .update();
    }
    return holders(touched);
  }
}
