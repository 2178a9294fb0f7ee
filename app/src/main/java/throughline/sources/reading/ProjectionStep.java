package throughline.sources.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.lake.mapping.MappedRow;
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

  private static final String ONE_MORE =
      "select %s from sources.log where position > ? order by position limit 1"
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
  private final ReadAhead log;
  private final Suppressing suppressing;

  ProjectionStep(
      JdbcClient database,
      SourceMappings mappings,
      Unread unread,
      Projection projection,
      ReadAhead log,
      Suppressing suppressing) {
    this.database = database;
    this.mappings = mappings;
    this.unread = unread;
    this.projection = projection;
    this.log = log;
    this.suppressing = suppressing;
  }

  /** Does the work; false where there is none. Must run in a transaction. */
  boolean advance(int limit) {
    Optional<Long> position = position();
    if (position.isEmpty()) {
      return false;
    }
    long left = projection.until() - position.get();
    if (left <= 0) {
      projection.settle();
      return true;
    }
    ReadAhead.Part part =
        log.after(position.get(), (int) Math.min(limit, left), mappings.current());
    if (part.isEmpty()) {
      return rebuild();
    }
    apply(part.items(), false);
    database
        .sql("update sources.projection set position = ? where name = ?")
        .params(part.last(), projection.name())
        .update();
    return true;
  }

  /** Passes over the next item, because the projection cannot take it in. */
  void passOver(Fault fault) {
    Optional<Long> position = position();
    List<LogRow> rows =
        position.isEmpty()
            ? List.of()
            : database.sql(ONE_MORE).param(position.get()).query(LogRow::of).list();
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
    apply(ReadAhead.read(rows, mappings.current()), true);
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

  private void apply(List<ReadAhead.ReadRow> given, boolean again) {
    List<ReadAhead.ReadRow> items = suppressing.pass(given);
    List<Reading> readings = new ArrayList<>(items.size());
    List<LogRow> read = new ArrayList<>(items.size());
    Map<LogRow, Fault> faulty = new IdentityHashMap<>();
    for (ReadAhead.ReadRow item : items) {
      LogRow row = item.row();
      Fault fault = item.outcome().fault();
      boolean replaces = again || row.replaces();
      if (fault != null) {
        faulty.put(row, fault);
      } else if (!item.suppressed()) {
        read.add(row);
      }
      if (fault == null ? !item.suppressed() || replaces : replaces) {
        readings.add(reading(row, replaces, item.outcome().facts()));
      }
    }
    unread.bringTo(read, faulty);
    projection.apply(readings);
  }

  private static Reading reading(LogRow row, boolean replaces, MappedRow facts) {
    return new Reading(
        row.position(),
        Objects.requireNonNullElse(row.line(), 0L),
        row.source(),
        row.receivedAt(),
        row.message(),
        replaces,
        facts,
        row.decision());
  }
}
