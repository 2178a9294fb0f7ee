package throughline.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Departments that are counted as others, because several sources call one unit by different names.
 * What is kept of them stays as it came; whoever reads it asks here whose it is.
 *
 * @param countedAs by the id of a department, that of the one it is counted as
 */
public record JoinedDepartments(Map<Integer, Integer> countedAs) {
  public static final JoinedDepartments NONE = new JoinedDepartments(Map.of());

  public JoinedDepartments {
    countedAs = Map.copyOf(countedAs);
  }

  /** The department as which this one is counted: itself, unless somebody joined it to another. */
  public int counted(int department) {
    return countedAs.getOrDefault(department, department);
  }

  @Nullable Integer countedOrNone(@Nullable Integer department) {
    return department == null ? null : counted(department);
  }

  /** The departments under whose ids it is kept what is counted as one of these. */
  public List<Integer> kept(Collection<Integer> departments) {
    List<Integer> counted = departments.stream().map(this::counted).distinct().toList();
    return Stream.concat(
            counted.stream(),
            countedAs.keySet().stream().filter(one -> counted.contains(counted(one))))
        .distinct()
        .toList();
  }

  /** The names, with those of the departments that they are counted as for the joined ones. */
  public <T> void complete(Map<Integer, T> byDepartment) {
    countedAs.forEach(
        (joined, counted) -> {
          T known = byDepartment.get(counted);
          if (known != null) {
            byDepartment.put(joined, known);
          }
        });
  }

  /** The greatest id of those that others are counted as; 0 where there is none. */
  public int greatest() {
    return countedAs.values().stream().mapToInt(Objects::requireNonNull).max().orElse(0);
  }
}
