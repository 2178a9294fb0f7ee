package throughline.command;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.lake.format.Fault;
import throughline.lake.format.Rows;
import throughline.lake.format.TimeForm;

/** Rows that are an event each, in columns of the usual names. */
final class PlainEvents {
  private static final List<LogColumn> NEEDED =
      List.of(LogColumn.CASE, LogColumn.ACTIVITY, LogColumn.TIME);

  private final TimeForm times = TimeForm.detected(ZoneOffset.UTC);
  private final ColumnPlaces places;
  private final @Nullable String source;

  /**
   * @param file the file, where events of several files are told apart by it, or null
   */
  PlainEvents(Rows rows, @Nullable Path file) {
    this.places = new ColumnPlaces(rows);
    this.source = file == null ? null : file.toString();
  }

  @Nullable String topicColumn() {
    return places.name(LogColumn.TOPIC);
  }

  /** Called before the first row, and again after the last when all columns are known. */
  void check(Rows rows, boolean allColumnsKnown) {
    places.refresh();
    for (LogColumn column : NEEDED) {
      if (allColumnsKnown && !places.has(column)) {
        throw new CommandFailure(
            "The file (%s) has no column %s."
                .formatted(Fault.shown(rows.file()), column.names().get(0)),
            "Rename the column, or say with --mapping how to read the file.");
      }
    }
  }

  /** Called before a row of which the case is told. */
  void refresh() {
    places.refresh();
  }

  /**
   * Adds the row's event to the log.
   *
   * @return why the row cannot be read and what mends it, or null where it was read
   */
  @Nullable String read(Rows rows, long row, EventLogBuilder log) {
    places.refresh();
    String caseName = places.value(LogColumn.CASE);
    if (caseName == null) {
      return "The row names no case. Fill in the case, or take the row out.";
    }
    return read(caseName, row, log);
  }

  /**
   * Adds the row's event to a case of the log.
   *
   * @return as above
   */
  @Nullable String read(String caseName, long row, EventLogBuilder log) {
    String time = places.value(LogColumn.TIME);
    long millis = time == null ? TimeForm.UNREADABLE : times.millis(time);
    if (!TimeForm.isTime(millis)) {
      String value = time == null ? "" : Fault.shown(time);
      return "The time (%s) cannot be read. Write it as in ISO 8601, such as 2024-12-31T23:59:00Z."
          .formatted(value);
    }
    log.event(caseName, millis, number(places.value(LogColumn.NUMBER), row));
    String start = places.value(LogColumn.START);
    if (start != null && TimeForm.isTime(times.millis(start))) {
      log.start(times.millis(start));
    }
    label(log);
    return null;
  }

  private void label(EventLogBuilder log) {
    log.label(Dimension.SOURCE, source);
    log.label(Dimension.TOUCHPOINT, places.value(LogColumn.ACTIVITY));
    log.label(Dimension.RESOURCE, places.value(LogColumn.RESOURCE));
    log.label(Dimension.DEPARTMENT, places.value(LogColumn.DEPARTMENT));
    log.label(Dimension.TEAM, places.value(LogColumn.TEAM));
    log.label(Dimension.CHANNEL, places.value(LogColumn.CHANNEL));
    log.label(Dimension.TOPIC, places.value(LogColumn.TOPIC));
    log.customer(places.value(LogColumn.CUSTOMER));
  }

  private static long number(@Nullable String value, long row) {
    if (value == null) {
      return row;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      return row;
    }
  }
}
