package throughline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.identity.Field;
import throughline.engine.identity.Records;
import throughline.engine.identity.Schema;
import throughline.engine.identity.SchemaGuess;
import throughline.engine.identity.WholeNames;
import throughline.lake.format.Fault;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;

/** Files of records with the same columns, one of which holds the id. */
final class RecordFiles {
  private static final int SAMPLED_ROWS = 5_000;
  private static final List<String> IDS =
      List.of("id", "unique_id", "record_id", "rec_id", "recid", "uid", "key");

  private final List<Path> files;
  private final Progress progress;
  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> samples = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private long leftOut;
  private @Nullable String firstReason;

  RecordFiles(List<Path> files, Progress progress) {
    this.files = files;
    this.progress = progress;
    sample();
  }

  private void sample() {
    try (Rows rows = Formats.open(InputFile.of(files.get(0)))) {
      int taken = 0;
      while (taken < SAMPLED_ROWS && rows.next()) {
        Fault fault = rows.fault();
        if (fault == null) {
          sample(rows);
          taken++;
        } else if (rows.columns().isEmpty()) {
          throw new CommandFailure(
              "The file (%s) cannot be read: %s".formatted(files.get(0), fault.reason()),
              fault.next());
        }
      }
      columns.addAll(columns.isEmpty() ? rows.columns() : List.of());
    }
    if (columns.isEmpty()) {
      throw new CommandFailure(
          "The file (%s) has no columns.".formatted(files.get(0)),
          "Give a CSV file whose first line names them.");
    }
    while (samples.size() < columns.size()) {
      samples.add(new ArrayList<>());
    }
  }

  private void sample(Rows rows) {
    for (String column : rows.columns()) {
      if (!columns.contains(column)) {
        columns.add(column);
        samples.add(new ArrayList<>());
      }
    }
    for (int column = 0; column < columns.size(); column++) {
      String value = rows.value(columns.get(column));
      samples.get(column).add(value == null ? "" : value);
    }
  }

  /** The column that holds the id: the one asked for, or the one that looks like it. */
  String idColumn(@Nullable String asked) {
    if (asked != null) {
      if (!columns.contains(asked)) {
        throw new CommandFailure(
            "There is no column (%s) in (%s).".formatted(asked, files.get(0)),
            "It has: " + String.join(", ", columns) + ".");
      }
      return asked;
    }
    for (String name : IDS) {
      for (String column : columns) {
        if (column.equalsIgnoreCase(name)) {
          return column;
        }
      }
    }
    List<String> first = samples.get(0);
    if (new HashSet<>(first).size() == first.size()) {
      return columns.get(0);
    }
    throw new CommandFailure(
        "No column looks like the id of a record.", "Name it with --id COLUMN.");
  }

  Schema guess(String id) {
    int place = columns.indexOf(id);
    List<String> others = new ArrayList<>(columns);
    List<List<String>> values = new ArrayList<>(samples);
    others.remove(place);
    values.remove(place);
    return SchemaGuess.of(others, values);
  }

  /** The records, with whole names in their parts. */
  Records read(String id, Schema schema) {
    WholeNames names = WholeNames.of(schema);
    Records records = new Records(names.schema());
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      try (Rows rows = Formats.open(InputFile.of(file))) {
        while (rows.next()) {
          add(rows, id, schema, names, records, seen);
        }
      }
    }
    if (records.size() == 0) {
      throw new CommandFailure(
          "There are no records in (%s).".formatted(files.get(0)),
          firstReason == null ? "Give a file with at least one row." : firstReason);
    }
    return records;
  }

  private void add(
      Rows rows, String id, Schema schema, WholeNames names, Records records, Set<String> seen) {
    Fault fault = rows.fault();
    String key = fault == null ? rows.value(id) : null;
    if (key == null || key.isEmpty() || !seen.add(key)) {
      leaveOut(rows, fault, key);
      return;
    }
    List<@Nullable String> values = new ArrayList<>();
    for (Field field : schema.fields()) {
      values.add(rows.value(field.name()));
    }
    records.add(names.values(values));
    ids.add(key);
    if ((ids.size() & 0xfff) == 0) {
      progress.report("Reading: %,d records".formatted(ids.size()));
    }
  }

  private void leaveOut(Rows rows, @Nullable Fault fault, @Nullable String key) {
    leftOut++;
    if (firstReason == null) {
      String reason =
          fault != null
              ? fault.reason()
              : key == null || key.isEmpty()
                  ? "It has no id."
                  : "The id (%s) is there already.".formatted(Fault.shown(key));
      firstReason = "Line %d of %s: %s".formatted(rows.line(), rows.file(), reason);
    }
  }

  List<String> ids() {
    return ids;
  }

  long leftOut() {
    return leftOut;
  }

  String firstReason() {
    return firstReason == null ? "" : firstReason;
  }
}
