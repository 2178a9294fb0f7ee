package throughline.platform.backup;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param migrations the files that make the tables, in the archive too
 */
record Contents(
    String createdAt, List<Table> tables, List<Counter> counters, List<String> migrations) {

  Contents {
    tables = List.copyOf(tables);
    counters = List.copyOf(counters);
    migrations = List.copyOf(migrations);
  }

  /** A table with the columns that are kept, which are all that PostgreSQL does not compute. */
  record Table(String schema, String name, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    String qualified() {
      return quoted(schema) + "." + quoted(name);
    }

    String columnList() {
      return String.join(", ", columns.stream().map(Contents::quoted).toList());
    }

    String entry() {
      return "tables/" + schema + "." + name;
    }
  }

  /** A sequence and where it stood. */
  record Counter(String schema, String name, long last, boolean called) {
    String qualified() {
      return quoted(schema) + "." + quoted(name);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
