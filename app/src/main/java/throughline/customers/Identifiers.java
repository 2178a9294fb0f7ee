package throughline.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.Given;
import throughline.customers.Said.IdentifierName;
import throughline.customers.Said.Statement;
import throughline.customers.decisions.RecordName;
import throughline.customers.identity.Identifier;

/** The identifiers of records by what they say. */
@Component
class Identifiers {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Memory memory;

  Identifiers(JdbcClient jdbc, JdbcTemplate template, Memory memory) {
    this.jdbc = jdbc;
    this.template = template;
    this.memory = memory;
  }

  /** The ids of identifiers by what they say, and which of them are new. */
  record Found(Map<IdentifierName, Long> ids, Set<Long> created) {
    long id(IdentifierName name) {
      return Objects.requireNonNull(ids.get(name), "an identifier that was not asked for");
    }

    boolean isNew(IdentifierName name) {
      return created.contains(id(name));
    }
  }

  /** Finds these identifiers; a new one is created with the records that these statements name. */
  Found findOrCreate(Map<IdentifierName, Given> names, List<Statement> statements) {
    Map<IdentifierName, Long> ids = new HashMap<>();
    Set<Long> created = new HashSet<>();
    List<IdentifierName> unknown = Memory.recall(memory.identifiers, names.keySet(), ids);
    if (!unknown.isEmpty()) {
      find(unknown, ids);
      List<IdentifierName> missing =
          unknown.stream().filter(name -> !ids.containsKey(name)).toList();
      create(missing, names, holders(statements), ids);
      missing.forEach(name -> created.add(Objects.requireNonNull(ids.get(name))));
      unknown.forEach(name -> memory.identifiers.put(name, Objects.requireNonNull(ids.get(name))));
    }
    return new Found(ids, created);
  }

  private static Map<IdentifierName, Set<RecordName>> holders(List<Statement> statements) {
    Map<IdentifierName, Set<RecordName>> holders = new HashMap<>();
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
      Map<IdentifierName, Set<RecordName>> holders,
      Map<IdentifierName, Long> ids) {
    if (missing.isEmpty()) {
      return;
    }
    CopyRows rows = new CopyRows();
    Iterator<Long> fresh = Ids.next(jdbc, "identifier", missing.size()).iterator();
    for (IdentifierName name : missing) {
      Given how = Objects.requireNonNull(given.get(name));
      long id = fresh.next();
      ids.put(name, id);
      rows.add(id).add(name.type()).add(name.scope()).add(name.value());
      rows.add(Shortened.of(how.given())).add(how.blocked());
      rows.add(holders.getOrDefault(name, Set.of()).size()).endRow();
    }
    rows.into(template, "customers.identifier (id, type, scope, value, given, blocked, records)");
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
}
