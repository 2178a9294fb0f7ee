package throughline.customers.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.Person;

/**
 * The tables of the module customers that speak of people, each with the condition that finds a
 * person's rows. What is said of a customer is said of one of its records, so the condition follows
 * from the columns: a record's number, a record's name, a customer's number, or a key of a table
 * that has one of these. A table that is added is so exported and erased without further ado.
 */
final class TablesOfPeople {
  static final String SCHEMA = "customers";

  private static final String HELD =
      "(select identifier from customers.record_identifier where record = any(:records))";

  /** Accounts and contracts that a person has a part in. */
  static final String ACCOUNTS =
      "id in (select unnest(array[account, contract]) from customers.account_statement"
          + " where record = any(:records)"
          + " union select unnest(array[account, contract]) from customers.account_word"
          + " where record = any(:records))";

  /** What is said of their accounts and contracts without naming anybody, such as a product. */
  private static final String OF_THEIR_ACCOUNTS =
      "record is null and (account in (select id from customers.account where %1$s)"
          + " or contract in (select id from customers.account where %1$s))";

  private static final String PAIR = "a = any(:records) or b = any(:records)";

  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry("record", "id = any(:records)"),
          Map.entry("customer", "id = any(:customers)"),
          Map.entry("account", ACCOUNTS),
          Map.entry("identifier", "id in " + HELD),
          Map.entry("alias", "smaller in %1$s or larger in %1$s".formatted(HELD)),
          Map.entry("interaction", "id in (%s)".formatted(interactions("id"))),
          Map.entry("decision_tie", PAIR),
          Map.entry("probable_match", PAIR),
          Map.entry("portrait_match", PAIR),
          Map.entry("review_skip", PAIR),
          Map.entry(
              "resolution_change",
              "records && cast(:records as bigint[]) or customer = any(:customers)"
                  + " or other = any(:customers)"),
          Map.entry(
              "decision",
              "id in (select decision from customers.decision_tie"
                  + " where a = any(:records) or b = any(:records))"
                  + " or id in (select decision from customers.decision_side"
                  + " where record = any(:records))"),
          Map.entry(
              "identity_change",
              "id in (select change from customers.identity_move where record = any(:records))"));

  /** The interactions of a person, each way by an index of its own: there may be millions. */
  static String interactions(String column) {
    return """
    select %1$s from customers.interaction where record = any(:records) and concern is null
    union all
    select %1$s from customers.interaction where record = any(:records) and concern is not null
    union all
    select i.%1$s from customers.concern c join customers.interaction i on i.concern = c.id
    where c.record = any(:records) and i.record is null
    """
        .formatted(column);
  }

  /** What only the lake reads: numbers of what moved, which go when it is compacted. */
  private static final Set<String> OF_THE_LAKE = Set.of("lake_change");

  /** A key of a table that leads to a row of another. */
  private record Key(String from, String column, String to, String target) {}

  private final Map<String, String> conditions;
  private final List<String> childrenFirst;

  private TablesOfPeople(Map<String, String> conditions, List<String> childrenFirst) {
    this.conditions = conditions;
    this.childrenFirst = childrenFirst;
  }

  static TablesOfPeople in(JdbcClient jdbc) {
    Map<String, Map<String, String>> columns = columns(jdbc);
    Set<String> asked = new HashSet<>(Classification.of(SCHEMA).pointing());
    asked.removeAll(OF_THE_LAKE);
    Map<String, String> conditions = new TreeMap<>();
    columns.forEach(
        (table, types) -> {
          String condition = SPECIAL.getOrDefault(table, byColumns(types));
          if (asked.contains(table) && condition != null) {
            conditions.put(table, condition);
          }
        });
    List<Key> keys = keys(jdbc);
    while (addByKeys(asked, conditions, keys)) {
      // A table that is reached may be the way to the next.
    }
    return new TablesOfPeople(conditions, ordered(conditions.keySet(), keys));
  }

  private static @Nullable String byColumns(Map<String, String> types) {
    if ("bigint".equals(types.get("record"))) {
      return "record = any(:records)";
    }
    if (types.containsKey("source") && types.containsKey("key")) {
      return "(source, key) in (select * from unnest(cast(:sources as int[]), cast(:keys as"
          + " text[])))";
    }
    if ("bigint".equals(types.get("customer"))) {
      return "customer = any(:customers)";
    }
    return null;
  }

  private static boolean addByKeys(
      Set<String> asked, Map<String, String> conditions, List<Key> keys) {
    boolean added = false;
    for (Key key : keys) {
      String parent = conditions.get(key.to());
      if (parent != null && asked.contains(key.from()) && !conditions.containsKey(key.from())) {
        conditions.put(
            key.from(),
            "%s in (select %s from customers.%s where %s)"
                .formatted(key.column(), key.target(), key.to(), parent));
        added = true;
      }
    }
    return added;
  }

  private static Map<String, Map<String, String>> columns(JdbcClient jdbc) {
    Map<String, Map<String, String>> columns = new TreeMap<>();
    jdbc.sql(
            """
            select table_name, column_name, data_type from information_schema.columns
              join information_schema.tables using (table_schema, table_name)
            where table_schema = 'customers' and table_type = 'BASE TABLE'
            """)
        .query(
            row -> {
              columns
                  .computeIfAbsent(row.getString(1), unused -> new HashMap<>())
                  .put(row.getString(2), row.getString(3));
            });
    return columns;
  }

  private static List<Key> keys(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select f.relname, a.attname, t.relname, b.attname
            from pg_constraint k join pg_class f on f.oid = k.conrelid
              join pg_class t on t.oid = k.confrelid
              join pg_namespace n on n.oid = f.relnamespace and n.nspname = 'customers'
              join pg_attribute a on a.attrelid = f.oid and a.attnum = k.conkey[1]
              join pg_attribute b on b.attrelid = t.oid and b.attnum = k.confkey[1]
            where k.contype = 'f' and array_length(k.conkey, 1) = 1 and f.oid <> t.oid
            order by f.relname, a.attname
            """)
        .query(
            (row, number) ->
                new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private static List<String> ordered(Collection<String> tables, List<Key> keys) {
    List<String> ordered = new ArrayList<>();
    Set<String> visited = new HashSet<>();
    tables.forEach(table -> visit(table, tables, keys, visited, ordered));
    return List.copyOf(ordered);
  }

  private static void visit(
      String table,
      Collection<String> tables,
      List<Key> keys,
      Set<String> visited,
      List<String> ordered) {
    if (tables.contains(table) && visited.add(table)) {
      keys.stream()
          .filter(key -> key.to().equals(table))
          .forEach(key -> visit(key.from(), tables, keys, visited, ordered));
      ordered.add(table);
    }
  }

  /** The tables in an order in which their rows can be deleted. */
  List<String> childrenFirst() {
    return childrenFirst;
  }

  String condition(String table) {
    String condition = conditions.get(table);
    if (condition == null) {
      throw new IllegalArgumentException("The table (%s) speaks of nobody.".formatted(table));
    }
    return "(" + condition + ")";
  }

  Map<String, Long> count(JdbcClient jdbc, Person person) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : conditions.keySet()) {
      long rows =
          about(jdbc, "select count(*) from customers.%s where %s", table, person)
              .query(Long.class)
              .single();
      if (rows > 0) {
        counts.put(table, rows);
      }
    }
    return counts;
  }

  /** What is said of accounts that a person has a part in, and so of others too. */
  JdbcClient.StatementSpec aboutAccounts(JdbcClient jdbc, String table, Person person) {
    return jdbc.sql(
            "select * from customers.%s where %s"
                .formatted(table, OF_THEIR_ACCOUNTS.formatted(ACCOUNTS)))
        .param("records", person.recordIds());
  }

  /** A statement about a person's rows of a table; both are put into it in this order. */
  JdbcClient.StatementSpec about(JdbcClient jdbc, String sql, String table, Person person) {
    return jdbc.sql(sql.formatted(table, condition(table)))
        .param("records", person.recordIds())
        .param("customers", person.customerIds())
        .param("sources", person.sources())
        .param("keys", person.keys());
  }
}
