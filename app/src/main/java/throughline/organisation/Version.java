package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What something was in one span of time, and who said so. */
record Version<T>(T content, Validity validity, Instant changedAt, String changedBy) {

  static <T> Version<T> of(T content, ResultSet row) throws SQLException {
    return new Version<>(
        content,
        Validity.of(row),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }
}
