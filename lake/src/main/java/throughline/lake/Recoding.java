package throughline.lake;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Departments that are read as others, though the files keep them as they came.
 *
 * @param departments by the code that files hold, the code that readers see
 */
public record Recoding(Map<Integer, Integer> departments) {
  /** Everything is read as it is. */
  public static final Recoding NONE = new Recoding(Map.of());

  public Recoding {
    departments = Map.copyOf(departments);
  }

  boolean isEmpty() {
    return departments.isEmpty();
  }

  void apply(int[] codes, int from, int to) {
    for (int i = from; i < to; i++) {
      codes[i] = departments.getOrDefault(codes[i], codes[i]);
    }
  }

  /** The column as readers see it, in SQL. */
  String sql(String column) {
    return departments.entrySet().stream()
        .map(one -> "WHEN %s THEN %s".formatted(one.getKey(), one.getValue()))
        .sorted()
        .collect(
            Collectors.joining(
                " ", "CASE %s ".formatted(column), " ELSE %s END".formatted(column)));
  }
}
