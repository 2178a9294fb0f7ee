package throughline.sources.log;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.sources.RawItems;
import throughline.sources.SourceId;

/** The items of the log in the database. */
@Component
class JdbcRawItems implements RawItems {

  private static final String SELECT =
      """
      select position, source, message, received_at, file, line, envelope, content
      from sources.log
      """;

  private final JdbcClient database;

  JdbcRawItems(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<RawItem> find(long position) {
    return database
        .sql(SELECT + "where position = ?")
        .param(position)
        .query(JdbcRawItems::item)
        .optional();
  }

  private static RawItem item(ResultSet row, int number) throws SQLException {
    return new RawItem(
        row.getLong(1),
        new SourceId(row.getInt(2)),
        row.getString(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getObject(6, Long.class),
        row.getString(7),
        new String(row.getBytes(8), StandardCharsets.UTF_8));
  }
}
