package throughline.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import throughline.platform.backup.Contents.Counter;
import throughline.platform.backup.Contents.Table;

/** What PostgreSQL itself knows about our tables, read in the transaction of a connection. */
record Catalog(Connection connection) {

  static final List<String> SCHEMAS =
      List.of("platform", "organisation", "sources", "customers", "journeys");

  private static final String OURS = "('" + String.join("', '", SCHEMAS) + "')";

  /** A change of the tables by a statement, and the statement that takes it back. */
  record Reversible(String change, String back) {}

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  Contents contents(Instant now) throws SQLException {
    return new Contents(now.toString(), tables(), counters(), migrations());
  }

  boolean empty() throws SQLException {
    return tables().isEmpty() && migrationsTable().isEmpty();
  }

  /** Flyway's own table is left out, because a restore migrates. */
  List<Table> tables() throws SQLException {
    return all(
        """
        select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and a.attgenerated = ''
        where n.nspname in %s and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> 'flyway_schema_history'
        group by 1, 2 order by 1, 2
        """
            .formatted(OURS),
        row -> new Table(row.getString(1), row.getString(2), strings(row.getArray(3))));
  }

  /** Keys between tables, which must not stand in the way while tables are filled one by one. */
  List<Reversible> foreignKeys() throws SQLException {
    return all(
        """
        select format('alter table %%I.%%I drop constraint %%I', n.nspname, c.relname, k.conname),
          format('alter table %%I.%%I add constraint %%I %%s', n.nspname, c.relname, k.conname,
            pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where k.contype = 'f' and k.conparentid = 0 and n.nspname in %s
        """
            .formatted(OURS),
        row -> new Reversible(row.getString(1), row.getString(2)));
  }

  private List<Counter> counters() throws SQLException {
    return all(
        """
        select schemaname, sequencename, coalesce(last_value, start_value), last_value is not null
        from pg_sequences where schemaname in %s order by 1, 2
        """
            .formatted(OURS),
        row -> new Counter(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)));
  }

  private List<String> migrations() throws SQLException {
    return all(
        """
        select script from platform.flyway_schema_history
        where type = 'SQL' and success order by installed_rank
        """,
        row -> row.getString(1));
  }

  private List<String> migrationsTable() throws SQLException {
    return all(
        "select to_regclass('platform.flyway_schema_history')::text where"
            + " to_regclass('platform.flyway_schema_history') is not null",
        row -> row.getString(1));
  }

  private <T> List<T> all(String question, Reader<T> reader) throws SQLException {
    List<T> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
