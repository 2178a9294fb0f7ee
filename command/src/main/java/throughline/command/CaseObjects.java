package throughline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    Map<String, String> seconds = new HashMap<>();
    while (rows.next()) {
      for (String column : rows.columns()) {
        if (isFirst(column, rows) && rows.value(column) != null) {
          String second = seconds.computeIfAbsent(column, first -> first + ".2");
          int weight = rows.value(second) == null ? 1 : -1;
          fit.merge(column.substring(OBJECT.length()), weight, Integer::sum);
        }
      }
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
