package throughline.sources.reading;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;
import throughline.sources.log.Door;

/**
 * One row of the intake log.
 *
 * @param replaces whether an earlier row with the same message may stand before it
 * @param withdrawn whether it is kept as history only
 */
record LogRow(
    long position,
    SourceId source,
    Door door,
    Instant receivedAt,
    boolean replaces,
    boolean withdrawn,
    String message,
    @Nullable String file,
    @Nullable Long line,
    @Nullable String envelope,
    byte[] content) {

  static final String COLUMNS =
      "position, source, door, received_at, replaces, withdrawn, message,"
          + " file, line, envelope, content";

  /** What a person decided, where it is that. */
  @Nullable String decision() {
    return door == Door.DECISION ? new String(content, StandardCharsets.UTF_8) : null;
  }

  static LogRow of(ResultSet row, int number) throws SQLException {
    return new LogRow(
        row.getLong(1),
        new SourceId(row.getInt(2)),
        Door.of(row.getInt(3)),
        row.getTimestamp(4).toInstant(),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, Long.class),
        row.getString(10),
        row.getBytes(11));
  }
}
