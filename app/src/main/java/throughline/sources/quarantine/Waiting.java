package throughline.sources.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;
import throughline.sources.log.Door;
import throughline.sources.log.Item;

/**
 * An item in the quarantine that waits to be mended, replayed or discarded.
 *
 * @param position its place in the log where it got as far as that, else null
 */
public record Waiting(
    long id,
    SourceId source,
    Item.Arrival arrival,
    String message,
    @Nullable String version,
    @Nullable String envelope,
    byte[] content,
    @Nullable Long position) {

  static final String COLUMNS =
      "id, source, door, received_at, file, line, message, version, envelope, content, position";

  static Waiting of(ResultSet row, int number) throws SQLException {
    Instant receivedAt = row.getTimestamp(4).toInstant();
    Item.Arrival arrival =
        new Item.Arrival(Door.of(row.getInt(3)), receivedAt, row.getString(5), row.getLong(6));
    return new Waiting(
        row.getLong(1),
        new SourceId(row.getInt(2)),
        arrival,
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getBytes(10),
        row.getObject(11, Long.class));
  }
}
