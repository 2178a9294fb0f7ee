package throughline.command;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.format.TimeForm;

/**
 * Reads files with a row per event. Rows that cannot be read are left out, counted and told; a file
 * that cannot be read ends the command.
 */
final class EventLogReader {
  private static final int ROWS_BETWEEN_REPORTS = 1 << 16;
  private static final Set<FaultCode> OF_ONE_ROW =
      EnumSet.of(
          FaultCode.ROW_RAGGED,
          FaultCode.ROW_TOO_LONG,
          FaultCode.ROW_UNREADABLE,
          FaultCode.ROW_TOO_DEEP,
          FaultCode.VALUE_HAS_NUL,
          FaultCode.VALUE_HAS_BROKEN_TEXT);

  private final EventLogBuilder log = new EventLogBuilder();
  private final TimeForm times = TimeForm.detected(ZoneOffset.UTC);
  private final Progress progress;
  private final boolean severalFiles;
  private @Nullable String topicColumn;
  private @Nullable String firstFault;
  private long leftOut;

  EventLogReader(Progress progress, boolean severalFiles) {
    this.progress = progress;
    this.severalFiles = severalFiles;
  }

  void read(Path path) {
    try (Rows rows = Formats.open(InputFile.of(path))) {
      ColumnPlaces places = new ColumnPlaces(rows);
      requireColumns(rows, places, rows.fixed());
      long row = 0;
      while (rows.next()) {
        row++;
        places.refresh();
        readRow(path, rows, places, row);
        if (row % ROWS_BETWEEN_REPORTS == 0) {
          progress.report("%,d events read".formatted(log.size()));
        }
      }
      requireColumns(rows, places, true);
      topicColumn = topicColumn == null ? places.name(LogColumn.TOPIC) : topicColumn;
    }
  }

  /** How many rows could not be read. */
  long leftOut() {
    return leftOut;
  }

  /** The reason why the first of them could not be read, or null where all could. */
  @Nullable String firstFault() {
    return firstFault;
  }

  EventLog log(int threads) {
    if (log.size() == 0) {
      throw new CommandFailure(
          firstFault == null ? "The log has no events." : firstFault,
          "Maybe the files are not event logs.");
    }
    return log.build(topicColumn, threads);
  }

  private static void requireColumns(Rows rows, ColumnPlaces places, boolean allKnown) {
    for (LogColumn column : new LogColumn[] {LogColumn.CASE, LogColumn.ACTIVITY, LogColumn.TIME}) {
      if (allKnown && !places.has(column)) {
        throw new CommandFailure(
            "The file (%s) has no column %s."
                .formatted(Fault.shown(rows.file()), column.names().get(0)),
            "Rename the column, or say with --mapping how to read the file.");
      }
    }
  }

  private void readRow(Path path, Rows rows, ColumnPlaces places, long row) {
    Fault fault = rows.fault();
    if (fault != null) {
      if (fault.line() == 0 || !OF_ONE_ROW.contains(fault.code())) {
        throw new CommandFailure(
            "The file (%s) cannot be read: %s".formatted(path, fault.reason()), fault.next());
      }
      leaveOut(rows, fault.reason() + " " + fault.next());
      return;
    }
    String caseName = places.value(LogColumn.CASE);
    String time = places.value(LogColumn.TIME);
    long millis = time == null ? TimeForm.UNREADABLE : times.millis(time);
    if (caseName == null) {
      leaveOut(rows, "The row names no case. Fill in the case, or take the row out.");
    } else if (!TimeForm.isTime(millis)) {
      String value = time == null ? "" : Fault.shown(time);
      leaveOut(rows, "The time (%s) cannot be read. Write it as in ISO 8601.".formatted(value));
    } else {
      add(path, places, caseName, millis, row);
    }
  }

  private void add(Path path, ColumnPlaces places, String caseName, long time, long row) {
    log.event(caseName, time, number(places.value(LogColumn.NUMBER), row));
    if (severalFiles) {
      log.label(Dimension.SOURCE, path.toString());
    }
    String start = places.value(LogColumn.START);
    if (start != null && TimeForm.isTime(times.millis(start))) {
      log.start(times.millis(start));
    }
    log.label(Dimension.TOUCHPOINT, places.value(LogColumn.ACTIVITY));
    log.label(Dimension.RESOURCE, places.value(LogColumn.RESOURCE));
    log.label(Dimension.DEPARTMENT, places.value(LogColumn.DEPARTMENT));
    log.label(Dimension.TEAM, places.value(LogColumn.TEAM));
    log.label(Dimension.CHANNEL, places.value(LogColumn.CHANNEL));
    log.label(Dimension.TOPIC, places.value(LogColumn.TOPIC));
    log.customer(places.value(LogColumn.CUSTOMER));
  }

  private void leaveOut(Rows rows, String reason) {
    leftOut++;
    if (firstFault == null) {
      firstFault = "%s, line %,d: %s".formatted(Fault.shown(rows.file()), rows.line(), reason);
    }
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
