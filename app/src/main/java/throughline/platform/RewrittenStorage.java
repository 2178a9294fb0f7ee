package throughline.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import throughline.platform.StorageConfiguration.StoredIn;
import throughline.platform.postgres.EmbeddedPostgres;

/**
 * PostgreSQL's files after an erasure: vacuum leaves old bytes between rows, rewriting does not.
 */
@Component
class RewrittenStorage implements ErasedStorage {
  private static final Logger LOG = LoggerFactory.getLogger(RewrittenStorage.class);

  /** A larger table would be locked for too long. */
  private static final long LARGEST = 1L << 30;

  /** Whoever began before this reads on in what was erased since, and it is kept for them. */
  private static final String OLDER_READERS =
      """
      select pg_sleep(0.05) is null or exists (
        select from pg_stat_activity where datname = current_database()
          and pid <> pg_backend_pid() and backend_xmin is not null and xact_start < '%s')
      """;

  private static final int MOST_WAITS = 600;

  private final DataSource source;
  private final StoredIn storedIn;

  RewrittenStorage(DataSource source, StoredIn storedIn) {
    this.source = source;
    this.storedIn = storedIn;
  }

  @Override
  public Overwritten overwrite(Collection<String> tables) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '20s'");
      boolean alone = isReadByNobodyOlder(statement);
      for (String table : tables) {
        Outcome outcome = overwrite(statement, table);
        outcomes.put(table, alone ? outcome : Outcome.FREED);
      }
      statement.execute("reset lock_timeout");
      return new Overwritten(outcomes, recycleLog());
    } catch (SQLException e) {
      throw new IllegalStateException("The storage could not be written anew.", e);
    }
  }

  /** Waits until nobody reads what was there before; false where somebody goes on for too long. */
  private static boolean isReadByNobodyOlder(Statement statement) throws SQLException {
    String now;
    try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      now = row.getString(1);
    }
    for (int left = MOST_WAITS; left > 0; left--) {
      try (ResultSet row = statement.executeQuery(OLDER_READERS.formatted(now))) {
        row.next();
        if (!row.getBoolean(1)) {
          return true;
        }
      }
    }
    LOG.warn("Somebody has been reading since before an erasure; its rows go with a later one.");
    return false;
  }

  private static Outcome overwrite(Statement statement, String table) throws SQLException {
    if (size(statement, table) <= LARGEST) {
      try {
        statement.execute("vacuum (full, analyze) " + table);
        return Outcome.REWRITTEN;
      } catch (SQLException busy) {
        LOG.warn("The table {} was too busy to be written anew.", table);
      }
    }
    statement.execute("vacuum (analyze) " + table);
    return Outcome.FREED;
  }

  private static long size(Statement statement, String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean recycleLog() throws SQLException {
    EmbeddedPostgres embedded = storedIn.embedded().orElse(null);
    if (embedded == null) {
      return false;
    }
    try (Connection connection = embedded.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement()) {
      // The statistics of columns hold their most frequent values.
      statement.execute("vacuum full pg_catalog.pg_statistic");
    }
    embedded.forgetLog();
    return true;
  }
}
