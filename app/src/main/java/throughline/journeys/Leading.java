package throughline.journeys;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.silo.SiloFigures;

/**
 * The departments at whose borders customers wait most: as many as a reader takes in at one sight.
 *
 * @param departments ids, in the order of the report's departments
 * @param handovers how many of all handovers go from one of them to another
 */
public record Leading(List<String> departments, long handovers) {
  private static final int AT_ONE_SIGHT = 15;

  public Leading {
    departments = List.copyOf(departments);
  }

  static Leading of(List<SiloFigures.Border> borders, List<SiloReport.Unit> units) {
    Map<String, Long> waited = new HashMap<>();
    for (SiloFigures.Border border : borders) {
      waited.merge(id(border.from()), border.waits().sum(), Long::sum);
      waited.merge(id(border.to()), border.waits().sum(), Long::sum);
    }
    Set<String> most =
        Set.copyOf(
            units.stream()
                .map(SiloReport.Unit::id)
                .sorted(Comparator.comparing((String id) -> waited.getOrDefault(id, 0L)).reversed())
                .limit(AT_ONE_SIGHT)
                .toList());
    return new Leading(
        units.stream().map(SiloReport.Unit::id).filter(most::contains).toList(),
        borders.stream()
            .filter(border -> most.contains(id(border.from())) && most.contains(id(border.to())))
            .mapToLong(SiloFigures.Border::handovers)
            .sum());
  }

  private static String id(int department) {
    return Integer.toString(department);
  }
}
