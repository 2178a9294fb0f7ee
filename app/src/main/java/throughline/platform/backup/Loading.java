package throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import throughline.platform.backup.Catalog.Reversible;
import throughline.platform.backup.Contents.Counter;
import throughline.platform.backup.Contents.Table;

/** The filling of freshly made tables in one transaction. */
final class Loading {

  private final Connection connection;
  private final Contents contents;
  private final Map<String, Table> tables;
  private final List<Reversible> keys;
  private final Map<String, Long> rows = new LinkedHashMap<>();

  private Loading(Connection connection, Contents contents, List<Reversible> keys) {
    this.connection = connection;
    this.contents = contents;
    this.keys = keys;
    this.tables =
        contents.tables().stream().collect(Collectors.toMap(Table::entry, Function.identity()));
  }

  static Loading begin(Connection connection, Contents contents) throws SQLException {
    connection.setAutoCommit(false);
    Loading loading = new Loading(connection, contents, new Catalog(connection).foreignKeys());
    for (Reversible foreignKey : loading.keys) {
      loading.execute(foreignKey.change());
    }
    for (Table table : contents.tables()) {
      loading.execute("alter table " + table.qualified() + " disable trigger user");
    }
    return loading;
  }

  void table(String entry, InputStream in) throws IOException, SQLException {
    Table table = tables.get(entry);
    if (table == null) {
      throw new IOException("The backup holds something unknown (%s).".formatted(entry));
    }
    // Rows that the migrations wrote come again with the backup.
    execute(
        "do $$ begin if exists (select from %1$s) then delete from %1$s; end if; end $$"
            .formatted(table.qualified()));
    String copy =
        "copy %s (%s) from stdin (format binary)".formatted(table.qualified(), table.columnList());
    rows.put(entry, connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in));
  }

  Map<String, Long> finish(Map<String, Long> promised) throws IOException, SQLException {
    if (!rows.equals(promised)) {
      throw new IOException("The backup promises %s but holds %s.".formatted(promised, rows));
    }
    for (Counter counter : contents.counters()) {
      execute(
          "select setval('%s', %d, %b)"
              .formatted(counter.qualified(), counter.last(), counter.called()));
    }
    for (Table table : contents.tables()) {
      execute("alter table " + table.qualified() + " enable trigger user");
    }
    for (Reversible foreignKey : keys) {
      execute(foreignKey.back());
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute("analyze");
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
