package throughline.sources.administration;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;
import throughline.sources.CoverageCell;
import throughline.sources.CoverageCounts;

/** Which departments' touchpoints are seen by any source, and how lately. */
@Component
class CoverageMatrix {

  /** A department as a row of the matrix. */
  record DepartmentRow(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int id, String name, int color) {}

  /** A touchpoint as a column of the matrix. */
  record TouchpointColumn(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int id, String name, String channel) {}

  /** How much is known of a touchpoint of a department; freshness halves every thirty days. */
  record Cell(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int department,
      @JsonFormat(shape = JsonFormat.Shape.STRING) int touchpoint,
      long interactions,
      Instant lastAt,
      double freshness) {}

  /** The whole matrix. */
  record Matrix(
      List<DepartmentRow> departments, List<TouchpointColumn> touchpoints, List<Cell> cells) {}

  private record Place(int department, int touchpoint) {}

  private static final double HALF_LIFE_DAYS = 30;

  private final Organisation organisation;
  private final ObjectProvider<CoverageCounts> counts;

  CoverageMatrix(Organisation organisation, ObjectProvider<CoverageCounts> counts) {
    this.organisation = organisation;
    this.counts = counts;
  }

  Matrix matrix() {
    return new Matrix(
        organisation.departments().stream()
            .map(
                department ->
                    new DepartmentRow(department.id(), department.name(), department.color()))
            .toList(),
        organisation.touchpoints().stream()
            .map(
                touchpoint ->
                    new TouchpointColumn(touchpoint.id(), touchpoint.name(), touchpoint.channel()))
            .toList(),
        cells());
  }

  private List<Cell> cells() {
    List<CoverageCell> given = new ArrayList<>();
    counts.forEach(some -> given.addAll(some.cells()));
    // Against the newest of all, so that an imported past is judged by its own end.
    Instant newest =
        given.stream()
            .map(CoverageCell::lastAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    JoinedDepartments joined = organisation.joined();
    Map<Place, Cell> cells =
        new TreeMap<>(Comparator.comparing(Place::department).thenComparing(Place::touchpoint));
    given.forEach(
        cell -> {
          Place place = new Place(joined.counted(cell.department()), cell.touchpoint());
          cells.merge(place, cell(place, cell, newest), CoverageMatrix::sum);
        });
    return List.copyOf(cells.values());
  }

  private static Cell cell(Place place, CoverageCell cell, Instant newest) {
    double days = Duration.between(cell.lastAt(), newest).toHours() / 24.0;
    return new Cell(
        place.department(),
        place.touchpoint(),
        cell.interactions(),
        cell.lastAt(),
        Math.pow(0.5, days / HALF_LIFE_DAYS));
  }

  private static Cell sum(Cell a, Cell b) {
    Cell later = a.lastAt().isBefore(b.lastAt()) ? b : a;
    return new Cell(
        a.department(),
        a.touchpoint(),
        a.interactions() + b.interactions(),
        later.lastAt(),
        later.freshness());
  }
}
