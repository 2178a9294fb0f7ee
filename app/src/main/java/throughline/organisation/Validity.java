package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something was so.
 *
 * @param from null where it was so from the beginning
 * @param to null where it is so now
 */
record Validity(@Nullable Instant from, @Nullable Instant to) {

  static Validity of(ResultSet row) throws SQLException {
    return new Validity(bound(row, "valid_from"), bound(row, "valid_to"));
  }

  static @Nullable Instant bound(ResultSet row, String column) throws SQLException {
    OffsetDateTime bound = row.getObject(column, OffsetDateTime.class);
    boolean open = bound.equals(OffsetDateTime.MIN) || bound.equals(OffsetDateTime.MAX);
    return open ? null : bound.toInstant();
  }

  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
