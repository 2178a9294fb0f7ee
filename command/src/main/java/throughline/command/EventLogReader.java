package throughline.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.FileFormat;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.mapping.FileFault;
import throughline.lake.mapping.MappedFiles;
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
  private @Nullable String topicColumn;
  private @Nullable String firstReason;
  private long leftOut;
  private long rowsRead;
  private @Nullable CaseObjects objects;
  private long ofNoCase;

  EventLogReader(Progress progress) {
    this.progress = progress;
  }

  /**
   * Reads files whose columns have the usual names.
   *
   * @param caseType whose objects are the cases of object-centric logs; null where it is to be
   *     guessed
   */
  void read(List<Path> paths, @Nullable String caseType) {
    objects = CaseObjects.of(paths, caseType);
    paths.forEach(path -> read(path, paths.size() > 1, objects));
  }

  private void read(Path path, boolean oneOfSeveral, CaseObjects cases) {
    try (Rows rows = Formats.open(InputFile.of(path))) {
      refuseUnknown(path, rows);
      PlainEvents events = new PlainEvents(rows, oneOfSeveral ? path : null);
      if (rows.format() == FileFormat.OCEL) {
        readObjects(rows, events, cases);
        return;
      }
      events.check(rows, rows.fixed());
      for (long row = 1; rows.next(); row++) {
        Fault fault = rows.fault();
        refuseBroken(path.toString(), fault);
        leaveOut(
            rows.file(), rows.line(), fault == null ? events.read(rows, row, log) : say(fault));
        report();
      }
      // Where rows could not be read, their reason says more than the columns that are not there.
      events.check(rows, firstReason == null);
      topicColumn = topicColumn == null ? events.topicColumn() : topicColumn;
    }
  }

  private void readObjects(Rows rows, PlainEvents events, CaseObjects cases) {
    for (long row = 1; rows.next(); row++) {
      Fault fault = rows.fault();
      refuseBroken(rows.file(), fault);
      leaveOut(rows.file(), rows.line(), fault == null ? null : say(fault));
      List<String> names = fault == null ? cases.cases(rows) : List.of();
      ofNoCase += fault == null && names.isEmpty() ? 1 : 0;
      for (String name : names) {
        events.refresh();
        leaveOut(rows.file(), rows.line(), events.read(name, row, log));
      }
      report();
    }
  }

  /** Reads files as mappings say, and names the files that no mapping is for. */
  List<String> read(List<Path> paths, Mappings mappings) {
    MappedFiles files = MappedFiles.of(mappings, paths.stream().map(InputFile::of).toList());
    for (FileFault fault : files.faults()) {
      throw fault.file().isEmpty()
          ? new CommandFailure(fault.fault().reason(), fault.fault().next())
          : unreadable(fault.file(), fault.fault());
    }
    MappedEvents events = new MappedEvents(log);
    files.rows(
        row -> {
          refuseBroken(row.file(), row.fault());
          leaveOut(row.file(), row.line(), events.read(row));
          report();
          return true;
        });
    topicColumn = "topic";
    return files.ignoredFiles();
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
    CaseType caseType =
        objects == null || objects.type() == null
            ? null
            : new CaseType(objects.type(), objects.types(), ofNoCase);
    return log.build(topicColumn, caseType, threads);
  }

  private static void refuseUnknown(Path path, Rows rows) {
    if (rows.format() == FileFormat.UNKNOWN && rows.next()) {
      Fault fault = rows.fault();
      if (fault != null) {
        throw unreadable(path.toString(), fault);
      }
    }
  }

  private static void refuseBroken(String file, @Nullable Fault fault) {
    if (fault != null && (fault.line() == 0 || !OF_ONE_ROW.contains(fault.code()))) {
      throw unreadable(file, fault);
    }
  }

  private static CommandFailure unreadable(String file, Fault fault) {
    return new CommandFailure(
        "The file (%s) cannot be read: %s".formatted(Fault.shown(file), fault.reason()),
        fault.next());
  }

  private static String say(Fault fault) {
    return fault.reason() + " " + fault.next();
  }

  private void report() {
    rowsRead++;
    if (rowsRead % ROWS_BETWEEN_REPORTS == 0) {
      progress.report("%,d events read".formatted(log.size()));
    }
  }

  private void leaveOut(String file, long line, @Nullable String reason) {
    if (reason == null) {
      return;
    }
    leftOut++;
    if (firstReason == null) {
      firstReason = "%s, line %,d: %s".formatted(Fault.shown(file), line, reason);
    }
  }
}
