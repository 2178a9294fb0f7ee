package throughline.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The least that interactions cost: their bare COPY into a table of the same make, by one writer.
 */
final class BareInteractions {
  private static final int CHUNK = 5_000;

  private BareInteractions() {}

  /** The seconds that it takes for all interactions after so many first ones. */
  static double copy(DataSource source, long first) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table customers.bare (like customers.interaction including all)");
      List<byte[]> chunks = chunks(connection, first);
      connection.setAutoCommit(false);
      Timing timing = Timing.start();
      for (byte[] chunk : chunks) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy customers.bare from stdin (format binary)", new ByteArrayInputStream(chunk));
        connection.commit();
      }
      double seconds = timing.seconds();
      statement.execute("drop table customers.bare");
      connection.commit();
      return seconds;
    }
  }

  private static List<byte[]> chunks(Connection connection, long first)
      throws SQLException, IOException {
    List<byte[]> chunks = new ArrayList<>();
    byte[] chunk = chunk(connection, first);
    for (long offset = first; chunk.length > 100; chunk = chunk(connection, offset)) {
      chunks.add(chunk);
      offset += CHUNK;
    }
    return chunks;
  }

  private static byte[] chunk(Connection connection, long offset) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "copy (select * from customers.interaction where id > %d and id <= %d) to stdout (format binary)"
                .formatted(offset, offset + CHUNK),
            bytes);
    return bytes.toByteArray();
  }
}
