package throughline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The files of PostgreSQL's log, 16 MB each. One that has to be made stalls every commit while it
 * is filled; one that was used before is only renamed. A checkpoint keeps used ones, as many as
 * {@code min_wal_size} says, with what was written into them.
 */
final class LogSegments {
  /** What some minutes of heavy load write. */
  private static final int AHEAD = 24;

  private static final long SPARE_BYTES = 8L << 30;

  private LogSegments() {}

  /** Makes segments before anybody waits for them, unless the disk is small. */
  static void makeAhead(Connection superuser, Path data) throws SQLException {
    if (!hasSpace(data)) {
      return;
    }
    try (Statement statement = superuser.createStatement()) {
      enter(statement, AHEAD);
      statement.execute("checkpoint");
    }
  }

  /** Removes all that were written so far, so that nobody reads in them what was erased. */
  static void forget(Connection superuser) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute("alter system set wal_recycle = off");
      statement.execute("select pg_reload_conf()");
      try {
        statement.execute("checkpoint");
        // Some are made ahead from old ones; each is entered once, and then removed.
        enter(statement, files(statement) + 1);
        statement.execute("checkpoint");
        statement.execute("select pg_switch_wal()");
        statement.execute("checkpoint");
      } finally {
        statement.execute("alter system reset wal_recycle");
        statement.execute("select pg_reload_conf()");
      }
    }
  }

  private static void enter(Statement statement, int segments) throws SQLException {
    for (int i = 0; i < segments; i++) {
      // A segment in which nothing was written is not left.
      statement.execute("select pg_logical_emit_message(false, 'throughline', '')");
      statement.execute("select pg_switch_wal()");
    }
  }

  private static int files(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from pg_ls_waldir()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean hasSpace(Path data) {
    try {
      return Files.getFileStore(data).getUsableSpace() > SPARE_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
