package throughline.customers.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.lake.LakeRow;
import throughline.lake.LakeRows;

/**
 * Interactions as the database has them, on their way into the lake. One with a concern moves with
 * its concern, which stands under its negative id; a concern that nobody is named for is a customer
 * of its own under that id.
 */
final class InteractionRows {
  private static final String AFTER =
      """
      select i.*, floor(extract(epoch from i.time) * 1000)::bigint as at,
             floor(extract(epoch from i.start) * 1000)::bigint as began,
             case when i.concern is null then r.customer else coalesce(o.customer, -i.concern) end
               as customer
      from customers.interaction i
        left join customers.record r on r.id = i.record
        left join customers.concern c on c.id = i.concern
        left join customers.record o on o.id = c.record
      where i.id > ? order by i.id limit ?
      """;

  private final JdbcTemplate template;
  private final LakeRows rows = new LakeRows();
  private long last;

  /**
   * @param template with a fetch size, so that rows stream
   */
  InteractionRows(JdbcTemplate template) {
    this.template = template;
  }

  /** Reads the next interactions after a position. */
  LakeRows after(long position, int limit) {
    rows.clear();
    last = position;
    template.query(AFTER, this::take, position, limit);
    return rows;
  }

  /** The position of the last interaction that was read. */
  long last() {
    return last;
  }

  private void take(ResultSet row) throws SQLException {
    last = row.getLong("id");
    long concern = row.getLong("concern");
    rows.add(
        new LakeRow(
            concern == Columns.NO_CONCERN ? row.getLong("record") : -concern,
            row.getLong("customer"),
            row.getLong("at"),
            start(row),
            concern,
            place(row),
            last,
            codes(row)));
  }

  private static long start(ResultSet row) throws SQLException {
    long start = row.getLong("began");
    return row.wasNull() ? Columns.NO_START : start;
  }

  /**
   * The row in the file, or else the message's id as PostgreSQL orders it; parts of a message
   * follow in the order of ids.
   */
  private static long place(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    return line > 0
        ? line
        : row.getObject("message", UUID.class).getMostSignificantBits() ^ Long.MIN_VALUE;
  }

  private static int[] codes(ResultSet row) throws SQLException {
    int[] codes = new int[Dimension.values().length];
    for (Dimension dimension : Dimension.values()) {
      codes[dimension.ordinal()] = row.getInt(column(dimension));
    }
    return codes;
  }

  static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
