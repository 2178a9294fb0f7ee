package throughline.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import throughline.platform.Listing;
import throughline.platform.Refusal;

/** What something was in one span of time, and who said so. */
record Version<T>(T content, Validity validity, Instant changedAt, String changedBy) {

  static <T> Version<T> of(T content, ResultSet row) throws SQLException {
    return new Version<>(
        content,
        Validity.of(row),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }

  /** The history of one thing as a list; what has none does not exist. */
  static <T, I> Listing<I> listing(
      String kind, int id, Class<I> type, List<Version<T>> history, Function<Version<T>, I> item) {
    if (history.isEmpty()) {
      throw Refusal.notFound(kind, id);
    }
    return Listing.whole(kind + "-history", type, history, item);
  }
}
