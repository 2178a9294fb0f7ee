package throughline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Segments of PostgreSQL's log that a new server makes before anybody waits for it.
 *
 * <p>A segment that has to be made stalls every commit while its 16 MB are filled; one that was
 * used before is only renamed. A checkpoint keeps used ones, as many as {@code min_wal_size} says.
 */
final class RoomAhead {
  /** Of 16 MB each: what some minutes of heavy load write. */
  private static final int SEGMENTS = 24;

  private static final long SPARE_BYTES = 8L << 30;

  private RoomAhead() {}

  /** Makes room, unless the disk is small. */
  static void make(Connection superuser, Path data) throws SQLException {
    if (!hasSpace(data)) {
      return;
    }
    try (Statement statement = superuser.createStatement()) {
      for (int i = 0; i < SEGMENTS; i++) {
        // A segment in which nothing was written is not left.
        statement.execute("select pg_logical_emit_message(false, 'throughline', 'room ahead')");
        statement.execute("select pg_switch_wal()");
      }
      statement.execute("checkpoint");
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
