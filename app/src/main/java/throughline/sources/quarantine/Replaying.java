package throughline.sources.quarantine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import throughline.sources.log.HourCounts;
import throughline.sources.log.Item;
import throughline.sources.log.LogTransaction;
import throughline.sources.reading.ReadingCheck;

/** Letting items out of the quarantine, once they can be read. */
@Component
class Replaying {

  private final JdbcTemplate template;
  private final JdbcClient database;
  private final ReadingCheck reading;
  private final Map<Door, Recheck> doors;

  Replaying(JdbcTemplate template, JdbcClient database, ReadingCheck reading, List<Recheck> doors) {
    this.template = template;
    this.database = database;
    this.reading = reading;
    this.doors = doors.stream().collect(Collectors.toMap(Recheck::door, Function.identity()));
  }

  /** Replays one item in the current transaction; false where it has to go on waiting. */
  boolean replay(Waiting waiting, String by) {
    Item item = recheck(waiting);
    Fault fault = item.fault() == null ? reading.fault(item) : item.fault();
    if (fault == null) {
      fault = letIn(waiting, item).orElse(null);
    }
    if (fault != null) {
      keepWaiting(waiting, fault);
      return false;
    }
    close(waiting, by);
    return true;
  }

  private Item recheck(Waiting waiting) {
    Recheck door = Objects.requireNonNull(doors.get(waiting.arrival().door()));
    Item item = door.recheck(waiting);
    // What is in the log already keeps the name under which it is there.
    return waiting.position() == null
        ? item
        : new Item(
            item.source(),
            item.arrival(),
            new Item.Key(waiting.message(), waiting.version(), item.key().content()),
            item.envelope(),
            item.content(),
            item.fault());
  }

  private Optional<Fault> letIn(Waiting waiting, Item item) {
    Long position = waiting.position();
    return Objects.requireNonNull(
        template.execute(
            (ConnectionCallback<Optional<Fault>>)
                connection ->
                    position == null
                        ? append(item, connection)
                        : supersede(item, position, connection)));
  }

  private static Optional<Fault> append(Item item, Connection connection) throws SQLException {
    Fault conflict = new LogTransaction(connection).appendUnlessConflicting(item);
    if (conflict == null) {
      HourCounts counts = new HourCounts();
      counts.leftQuarantine(item.source(), item.arrival().receivedAt());
      counts.add(connection);
    }
    return Optional.ofNullable(conflict);
  }

  private static Optional<Fault> supersede(Item item, long position, Connection connection)
      throws SQLException {
    new LogTransaction(connection).supersede(position, item);
    HourCounts counts = new HourCounts();
    counts.quarantinedToStored(item.source(), item.arrival().receivedAt());
    counts.add(connection);
    return Optional.empty();
  }

  private void keepWaiting(Waiting waiting, Fault fault) {
    database
        .sql("update sources.quarantine set code = ?, reason = ?, next_step = ? where id = ?")
        .params(fault.code(), fault.reason().replace('\0', '\uFFFD'), fault.next(), waiting.id())
        .update();
  }

  private void close(Waiting waiting, String by) {
    database
        .sql(
            """
            update sources.quarantine
            set state = 'replayed', closed_at = now(), closed_by = ?, closed_because = 'Replayed.'
            where id = ?
            """)
        .params(by, waiting.id())
        .update();
  }
}
