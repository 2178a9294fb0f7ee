package throughline.sources.reading;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.sources.log.Fault;
import throughline.sources.log.HourCounts;

/**
 * The quarantine as a projection sees it: what cannot be read goes there, what can be read again
 * comes out.
 */
final class Unread {

  private static final String PUT =
      """
      insert into sources.quarantine as q (source, door, received_at, code, reason, next_step,
        message, version, file, line, envelope, content, position)
      select source, door, received_at, ?, ?, ?,
        message, version, file, line, envelope, content, position
      from sources.log where position = ? and not withdrawn
      on conflict (position) do update set
        state = 'waiting', code = excluded.code, reason = excluded.reason,
        next_step = excluded.next_step, closed_at = null, closed_by = null, closed_because = null
      where q.state = 'replayed'
      """;

  private static final String WAITING =
      "select position from sources.quarantine where state = 'waiting' and position between ? and"
          + " ?";

  private static final String READ_AGAIN =
      """
      update sources.quarantine set state = 'replayed', closed_at = now(), closed_by = 'mapping',
        closed_because = 'A newer mapping reads it.'
      where position = ? and state = 'waiting'
      """;

  private final JdbcTemplate database;

  Unread(JdbcTemplate database) {
    this.database = database;
  }

  /** Brings the quarantine to what one batch showed, in the batch's transaction. */
  void bringTo(List<LogRow> read, Map<LogRow, Fault> faulty) {
    HourCounts counts = new HourCounts();
    List<LogRow> changed = new ArrayList<>(put(faulty));
    changed.forEach(row -> counts.storedToQuarantined(row.source(), row.receivedAt()));
    List<LogRow> again = readAgain(read);
    again.forEach(row -> counts.quarantinedToStored(row.source(), row.receivedAt()));
    changed.addAll(again);
    if (!changed.isEmpty()) {
      database.execute(
          (ConnectionCallback<Boolean>)
              connection -> {
                counts.add(connection);
                return true;
              });
    }
  }

  private List<LogRow> put(Map<LogRow, Fault> faulty) {
    Map<Long, LogRow> sorted = new TreeMap<>();
    faulty.keySet().forEach(row -> sorted.put(row.position(), row));
    return changed(
        List.copyOf(sorted.values()),
        PUT,
        (statement, row) -> {
          Fault fault = Objects.requireNonNull(faulty.get(row));
          statement.setString(1, fault.code());
          statement.setString(2, fault.reason().replace('\0', '\uFFFD'));
          statement.setString(3, fault.next());
          statement.setLong(4, row.position());
        });
  }

  private List<LogRow> readAgain(List<LogRow> read) {
    if (read.isEmpty()) {
      return List.of();
    }
    Set<Long> waiting =
        new TreeSet<>(
            database.queryForList(
                WAITING, Long.class, read.get(0).position(), read.get(read.size() - 1).position()));
    List<LogRow> again = read.stream().filter(row -> waiting.contains(row.position())).toList();
    return changed(again, READ_AGAIN, (statement, row) -> statement.setLong(1, row.position()));
  }

  /** How a statement gets a row's values. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement, LogRow row) throws SQLException;
  }

  /** The rows for which the statement changed something: another projection may have been first. */
  private List<LogRow> changed(List<LogRow> rows, String sql, Binding binding) {
    List<LogRow> changed = new ArrayList<>();
    for (LogRow row : rows) {
      if (database.update(sql, statement -> binding.bind(statement, row)) > 0) {
        changed.add(row);
      }
    }
    return changed;
  }
}
