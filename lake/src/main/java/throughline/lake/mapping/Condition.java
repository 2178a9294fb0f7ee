package throughline.lake.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Row;

/**
 * What a row must be like for a rule to apply to it: a column has one of some values.
 *
 * @param values "*" among them stands for any value, an empty one for none
 */
record Condition(String column, Set<String> values) {
  private static final String ANY = "*";

  Condition {
    values = Set.copyOf(values);
  }

  boolean holds(Row row) {
    String value = row.value(column);
    boolean given = value != null && !value.isBlank();
    return values.contains(given ? stripped(value) : "") || (given && values.contains(ANY));
  }

  private static String stripped(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** Conditions that must all hold, and others of which none may. */
  record All(List<Condition> wanted, List<Condition> unwanted) {
    static final All NONE = new All(List.of(), List.of());

    All {
      wanted = List.copyOf(wanted);
      unwanted = List.copyOf(unwanted);
    }

    boolean hold(Row row) {
      for (Condition condition : wanted) {
        if (!condition.holds(row)) {
          return false;
        }
      }
      for (Condition condition : unwanted) {
        if (condition.holds(row)) {
          return false;
        }
      }
      return true;
    }

    void needs(Consumer<String> columns) {
      wanted.forEach(condition -> columns.accept(condition.column));
      unwanted.forEach(condition -> columns.accept(condition.column));
    }
  }
}
