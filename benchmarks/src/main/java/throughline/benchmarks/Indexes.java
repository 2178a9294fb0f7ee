package throughline.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes of the interactions beside their key, which are away while many are loaded. */
record Indexes(List<String> definitions) {

  static Indexes takeAway(Statement statement) throws SQLException {
    Map<String, String> indexes = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select indexname, indexdef from pg_indexes
            where schemaname = 'customers' and tablename = 'interaction'
              and indexname <> 'interaction_pkey'
            """)) {
      while (rows.next()) {
        indexes.put(rows.getString(1), rows.getString(2));
      }
    }
    for (String index : indexes.keySet()) {
      statement.execute("drop index customers." + index);
    }
    return new Indexes(List.copyOf(indexes.values()));
  }

  void giveBack(Statement statement) throws SQLException {
    statement.execute("set maintenance_work_mem = '512MB'");
    for (String definition : definitions) {
      statement.execute(definition);
    }
  }
}
