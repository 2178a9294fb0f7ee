package throughline.sources.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import throughline.sources.log.Fault;

/**
 * One transaction's work of a projection: the next items of the log, or, where there are none, the
 * next of a source whose mapping changed.
 */
final class ProjectionStep {

  /** How many positions of the log a rebuild looks at in one transaction. */
  private static final int REBUILD_SPAN = 20_000;

  private static final String NEXT =
      "select %s from sources.log where position > ? order by position limit ?"
          .formatted(LogRow.COLUMNS);

  private static final String NEXT_OF_SOURCE =
      """
      select %s from sources.log
      where position > ? and position <= ? and source = ? order by position
      """
          .formatted(LogRow.COLUMNS);

  private record Rebuild(SourceId source, long next, long until) {}

  private final JdbcClient database;
  private final SourceMappings mappings;
  private final Unread unread;
  private final Projection projection;

  ProjectionStep(
      JdbcClient database, SourceMappings mappings, Unread unread, Projection projection) {
    this.database = database;
    this.mappings = mappings;
    this.unread = unread;
    this.projection = projection;
  }

  /** Does the work; false where there is none. Must run in a transaction. */
  boolean advance(int limit) {
    Optional<Long> position = position();
    if (position.isEmpty()) {
      return false;
    }
    List<LogRow> rows = database.sql(NEXT).params(position.get(), limit).query(LogRow::of).list();
    if (rows.isEmpty()) {
      return rebuild();
    }
    apply(rows, false);
    database
        .sql("update sources.projection set position = ? where name = ?")
        .params(rows.get(rows.size() - 1).position(), projection.name())
        .update();
    return true;
  }

  /** Passes over the next item, because the projection cannot take it in. */
  void passOver(Fault fault) {
    Optional<Long> position = position();
    List<LogRow> rows =
        position.isEmpty()
            ? List.of()
            : database.sql(NEXT).params(position.get(), 1).query(LogRow::of).list();
    for (LogRow row : rows) {
      unread.bringTo(List.of(), Map.of(row, fault));
      database
          .sql("update sources.projection set position = ? where name = ?")
          .params(row.position(), projection.name())
          .update();
    }
  }

  /** The position, locked; empty where another process is at work on this projection. */
  private Optional<Long> position() {
    return database
        .sql("select position from sources.projection where name = ? for update skip locked")
        .param(projection.name())
        .query(Long.class)
        .optional();
  }

  private boolean rebuild() {
    Optional<Rebuild> found =
        database
            .sql(
                """
                select source, next_position, until_position from sources.rebuild
                where projection = ? order by source limit 1
                """)
            .param(projection.name())
            .query(
                (row, number) ->
                    new Rebuild(new SourceId(row.getInt(1)), row.getLong(2), row.getLong(3)))
            .optional();
    found.ifPresent(this::rebuild);
    return found.isPresent();
  }

  private void rebuild(Rebuild rebuild) {
    long end = Math.min(rebuild.until(), rebuild.next() + REBUILD_SPAN);
    List<LogRow> rows =
        database
            .sql(NEXT_OF_SOURCE)
            .params(rebuild.next(), end, rebuild.source().value())
            .query(LogRow::of)
            .list();
    apply(rows, true);
    if (end >= rebuild.until()) {
      database
          .sql("delete from sources.rebuild where projection = ? and source = ?")
          .params(projection.name(), rebuild.source().value())
          .update();
      return;
    }
    database
        .sql("update sources.rebuild set next_position = ? where projection = ? and source = ?")
        .params(end, projection.name(), rebuild.source().value())
        .update();
  }

  private void apply(List<LogRow> rows, boolean again) {
    Map<SourceId, RowReading> current = mappings.current();
    List<Reading> readings = new ArrayList<>(rows.size());
    List<LogRow> read = new ArrayList<>(rows.size());
    Map<LogRow, Fault> faulty = new IdentityHashMap<>();
    for (LogRow row : rows) {
      RowReading reading = current.get(row.source());
      if (row.withdrawn() || reading == null) {
        continue;
      }
      RowReading.Outcome outcome = reading.read(row);
      boolean replaces = again || row.replaces();
      if (outcome.fault() == null) {
        read.add(row);
      } else {
        faulty.put(row, outcome.fault());
      }
      if (outcome.fault() == null || replaces) {
        readings.add(
            new Reading(
                row.position(),
                row.source(),
                row.receivedAt(),
                row.message(),
                replaces,
                outcome.facts()));
      }
    }
    unread.bringTo(read, faulty);
    projection.apply(readings);
  }
}
