package throughline.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The moves as tables in SQL, on one connection and as long as it is open: only the customers that
 * gained or lost a record are regrouped.
 */
final class Regrouping {
  private Regrouping() {}

  /** Makes the tables {@code moved}, {@code retracted} and {@code affected}. */
  static void prepare(Connection connection, Moves moves) throws SQLException {
    LakeDatabase.execute(connection, "CREATE TEMP TABLE moved(record BIGINT, now BIGINT)");
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duck.createAppender("temp", "main", "moved")) {
      for (Map.Entry<Long, Long> move : moves.customers().entrySet()) {
        appender.beginRow().append(move.getKey()).append(move.getValue()).endRow();
      }
    }
    fill(connection, "retracted", moves.retracted());
    fill(connection, "affected", moves.affected());
  }

  /** Makes a table of ids. */
  static void fill(Connection connection, String table, long[] ids) throws SQLException {
    LakeDatabase.execute(connection, "CREATE TEMP TABLE %s(id BIGINT)".formatted(table));
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = duck.createAppender("temp", "main", table)) {
      for (long id : ids) {
        appender.beginRow().append(id).endRow();
      }
    }
  }

  /** The rows of the affected customers as their records belong now, in order. */
  static String query(Reading reading, List<String> files) {
    return "SELECT %s FROM (%s)%s ORDER BY %s"
        .formatted(
            LakeColumns.names(reading.columns()),
            affectedRows(files),
            reading.where(),
            LakeColumns.ORDER);
  }

  /** All rows of the affected customers, each with the customer that its record has now. */
  static String affectedRows(List<String> files) {
    return """
    SELECT f.* REPLACE (coalesce(m.now, f.customer) AS customer)
    FROM %s f LEFT JOIN moved m ON f.record = m.record
    WHERE f.customer IN (SELECT a.id FROM affected a)
      AND f.interaction NOT IN (SELECT r.id FROM retracted r)
      AND coalesce(m.now, f.customer) <> %s\
    """
        .formatted(Reading.table(files), Move.NOBODY);
  }
}
