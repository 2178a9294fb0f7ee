package throughline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.FileFormat;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;

/**
 * The objects of an object-centric log that are its cases: those of one type. An event of several
 * of them belongs to each one's case, and an event of none to no case.
 *
 * @param type null where no log is object-centric
 * @param types all types that events name objects of
 */
record CaseObjects(@Nullable String type, List<String> types) {
  private static final String OBJECT = "object.";

  CaseObjects {
    types = List.copyOf(types);
  }

  /** Those of the named type, or of the type of which most events name just one object. */
  static CaseObjects of(List<Path> logs, @Nullable String named) {
    Map<String, Integer> fit = new TreeMap<>();
    for (Path log : logs) {
      if (!Files.isRegularFile(log)) {
        // What comes through a pipe comes once, and logs of this kind are refused there.
        continue;
      }
      try (Rows rows = Formats.open(InputFile.of(log))) {
        if (rows.format() == FileFormat.OCEL) {
          weigh(rows, fit);
        }
      }
    }
    if (named != null && !fit.containsKey(named)) {
      throw new CommandFailure(
          "No event names an object of the type %s.".formatted(named),
          fit.isEmpty()
              ? "Name a type only for logs in OCEL 2.0."
              : "Name one of: %s.".formatted(String.join(", ", fit.keySet())));
    }
    return new CaseObjects(named == null ? fittest(fit) : named, List.copyOf(fit.keySet()));
  }

  private static @Nullable String fittest(Map<String, Integer> fit) {
    int best = fit.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return fit.entrySet().stream()
        .filter(type -> type.getValue() == best)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static void weigh(Rows rows, Map<String, Integer> fit) {
    Map<String, String> seconds = new LinkedHashMap<>();
    int columns = 0;
    while (rows.next()) {
      if (rows.columns().size() > columns) {
        columns = rows.columns().size();
        seconds.clear();
        rows.columns().stream()
            .filter(column -> isFirst(column, rows))
            .forEach(column -> seconds.put(column, column + ".2"));
      }
      seconds.forEach(
          (first, second) -> {
            if (rows.value(first) != null) {
              int weight = rows.value(second) == null ? 1 : -1;
              fit.merge(first.substring(OBJECT.length()), weight, Integer::sum);
            }
          });
    }
  }

  /** Whether a column is that of a type's first object: there is no such column without number. */
  private static boolean isFirst(String column, Rows rows) {
    int dot = column.lastIndexOf('.');
    return column.startsWith(OBJECT)
        && !(column.substring(dot + 1).chars().allMatch(Character::isDigit)
            && rows.column(column.substring(0, dot)) >= 0);
  }

  /** The cases that the row's event belongs to. */
  List<String> cases(Rows rows) {
    List<String> cases = new ArrayList<>();
    String first = OBJECT + type;
    String name = rows.value(first);
    for (int more = 2; name != null; more++) {
      if (!cases.contains(name)) {
        cases.add(name);
      }
      name = rows.value(first + "." + more);
    }
    return cases;
  }
}
