package throughline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import throughline.sources.log.BinaryRows;

/** An intake log full of events that no projection has read; its head still stands before them. */
final class FilledLog {
  private static final int CHUNK = 10_000;
  private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");

  private FilledLog() {}

  static void fill(DataSource source, int of, int items) throws SQLException {
    GeneratedEvents events = new GeneratedEvents();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (int position = 0; position < items; position += CHUNK) {
        BinaryRows rows = new BinaryRows();
        for (int i = 1; i <= CHUNK; i++) {
          row(rows, position + i, of, events.mixed());
        }
        rows.copyInto(connection, "sources.log");
      }
      connection.commit();
    }
  }

  static void row(BinaryRows rows, long position, int source, String event) {
    rows.row(12).add(position).add(source).addSmall(0).add(RECEIVED).add(false).add(false);
    rows.add("message-" + position).none().none().none().none();
    rows.add(event.getBytes(StandardCharsets.UTF_8));
  }
}
