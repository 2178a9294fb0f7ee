package throughline.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.FileFormat;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.mapping.Mappings;

/**
 * Reads event files. Rows that cannot be read are left out, counted and told; a file that cannot be
 * read ends the command.
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
  private final Progress progress;
  private final boolean severalFiles;
  private final @Nullable Mappings mappings;
  private @Nullable String topicColumn;
  private @Nullable String firstReason;
  private long leftOut;

  EventLogReader(Progress progress, boolean severalFiles, @Nullable Mappings mappings) {
    this.progress = progress;
    this.severalFiles = severalFiles;
    this.mappings = mappings;
  }

  void read(Path path) {
    try (Rows rows = Formats.open(InputFile.of(path))) {
      refuseUnknown(path, rows);
      if (mappings != null) {
        topicColumn = "topic";
        readAll(path, rows, new MappedEvents(mappings, rows));
        return;
      }
      PlainEvents events = new PlainEvents(rows, severalFiles ? path : null);
      readAll(path, rows, events);
      topicColumn = topicColumn == null ? events.topicColumn() : topicColumn;
    }
  }

  /** How many rows could not be read. */
  long leftOut() {
    return leftOut;
  }

  /** The reason why the first of them could not be read, or null where all could. */
  @Nullable String firstReason() {
    return firstReason;
  }

  EventLog log(int threads) {
    progress.end();
    if (log.size() == 0) {
      throw new CommandFailure(
          firstReason == null ? "The log has no events." : "No row could be read. " + firstReason,
          "Maybe the files are not event logs.");
    }
    return log.build(topicColumn, threads);
  }

  private static void refuseUnknown(Path path, Rows rows) {
    if (rows.format() == FileFormat.UNKNOWN && rows.next()) {
      Fault fault = rows.fault();
      throw unreadable(
          path,
          fault == null ? "It is of no format known here." : fault.reason(),
          fault == null ? "Give CSV, XES, JSON Lines or Parquet." : fault.next());
    }
  }

  private static CommandFailure unreadable(Path path, String reason, String next) {
    return new CommandFailure("The file (%s) cannot be read: %s".formatted(path, reason), next);
  }

  private void readAll(Path path, Rows rows, RowMeaning meaning) {
    meaning.check(rows, rows.fixed());
    long row = 0;
    while (rows.next()) {
      row++;
      Fault fault = rows.fault();
      if (fault != null && (fault.line() == 0 || !OF_ONE_ROW.contains(fault.code()))) {
        throw unreadable(path, fault.reason(), fault.next());
      }
      leaveOut(
          rows, fault == null ? meaning.read(rows, row, log) : fault.reason() + " " + fault.next());
      if (row % ROWS_BETWEEN_REPORTS == 0) {
        progress.report("%,d events read".formatted(log.size()));
      }
    }
    meaning.check(rows, true);
  }

  private void leaveOut(Rows rows, @Nullable String reason) {
    if (reason == null) {
      return;
    }
    leftOut++;
    if (firstReason == null) {
      firstReason = "%s, line %,d: %s".formatted(Fault.shown(rows.file()), rows.line(), reason);
    }
  }
}
