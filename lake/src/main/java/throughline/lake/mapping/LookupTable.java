package throughline.lake.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.ReadingLimits;
import throughline.lake.format.Rows;

/**
 * The columns of a joined file by the value they are joined on; of several rows the first counts.
 */
final class LookupTable {
  /** The characters that all joined values of one table may have together. */
  static final long MOST_CHARACTERS = 400_000_000;

  private final LookupRule rule;
  private final Map<String, String[]> taken = new HashMap<>();
  private long left;

  LookupTable(LookupRule rule, long mostCharacters) {
    this.rule = rule;
    this.left = mostCharacters;
  }

  /** Reads a file into the table; returns why that is not possible, or null. */
  @Nullable Fault load(InputFile file, ReadingLimits limits) {
    try (Rows rows = Formats.open(file, limits)) {
      while (rows.next()) {
        Fault fault = rows.fault();
        if (fault != null && fault.line() == 0) {
          return fault;
        }
        Fault missing = rows.fixed() ? missing(rows) : null;
        if (missing != null) {
          return missing;
        }
        take(rows);
        if (left < 0) {
          String reason = "The joined columns of the file do not fit into memory.";
          return Fault.at(rows.line(), FaultCode.LOOKUP_TOO_LARGE, reason);
        }
      }
      return null;
    }
  }

  private @Nullable Fault missing(Rows rows) {
    if (rows.column(rule.to()) < 0) {
      return missing(rule.to());
    }
    for (String column : rule.take()) {
      if (rows.column(column) < 0) {
        return missing(column);
      }
    }
    return null;
  }

  private static Fault missing(String column) {
    String reason = "The joined file has no column (%s).".formatted(Fault.shown(column));
    return Fault.in(column, 0, FaultCode.COLUMN_MISSING, reason);
  }

  private void take(Rows rows) {
    String key = rows.fault() == null ? rows.value(rule.to()) : null;
    if (key == null || key.isBlank() || taken.containsKey(key)) {
      return;
    }
    String[] values = new String[rule.take().size()];
    left -= key.length() + 64L;
    for (int i = 0; i < values.length; i++) {
      String value = rows.value(rule.take().get(i));
      values[i] = value == null ? "" : value;
      left -= values[i].length();
    }
    taken.put(key, values);
  }

  /** What a row takes from here; columns are empty where nothing is found. */
  Map<String, String> of(@Nullable String key) {
    String[] found = key == null ? null : taken.get(key);
    List<String> columns = rule.take();
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), found == null ? "" : found[i]);
    }
    return values;
  }

  LookupRule rule() {
    return rule;
  }
}
