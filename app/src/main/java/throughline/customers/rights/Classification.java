package throughline.customers.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the columns of a module may say of people, as the build holds them to. */
record Classification(String module, Map<String, String> columns) {
  static final Set<String> PERSONAL = Set.of("personal", "direct");
  private static final Set<String> POINTING = Set.of("personal", "direct", "pseudonym");

  Classification {
    columns = Map.copyOf(columns);
  }

  static Classification of(String module) {
    Properties read = new Properties();
    try (InputStream file =
        Classification.class.getResourceAsStream("/classification/" + module + ".properties")) {
      if (file != null) {
        read.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> columns = new TreeMap<>();
    read.forEach((column, kind) -> columns.put(column.toString(), kind.toString()));
    return new Classification(module, columns);
  }

  /** The tables with columns about a person. */
  Set<String> personal() {
    return tables(PERSONAL);
  }

  /** The tables with columns about a person, or with numbers that stand for one. */
  Set<String> pointing() {
    return tables(POINTING);
  }

  private Set<String> tables(Collection<String> kinds) {
    Set<String> tables = new TreeSet<>();
    columns.forEach(
        (column, kind) -> {
          if (kinds.contains(kind)) {
            tables.add(column.substring(0, column.indexOf('.')));
          }
        });
    return tables;
  }
}
