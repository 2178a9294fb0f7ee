package throughline.journeys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing;
import throughline.organisation.Department;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Touchpoint;

/**
 * The names and colours of departments and touchpoints by their codes, read once a request.
 *
 * @param shared the names that several touchpoints have, which their channels tell apart
 */
public record Names(
    Map<Integer, Department> departments,
    Map<Integer, Touchpoint> touchpoints,
    Set<String> shared) {
  private static final int NO_COLOR = -1;

  public static Names of(List<Department> departments, List<Touchpoint> touchpoints) {
    Map<Integer, Department> departmentsById = new HashMap<>();
    departments.forEach(one -> departmentsById.put(one.id(), one));
    Map<Integer, Touchpoint> touchpointsById = new HashMap<>();
    touchpoints.forEach(one -> touchpointsById.put(one.id(), one));
    Set<String> met = new HashSet<>();
    Set<String> shared = new HashSet<>();
    touchpoints.stream().map(Touchpoint::name).filter(name -> !met.add(name)).forEach(shared::add);
    return new Names(departmentsById, touchpointsById, shared);
  }

  Names completed(JoinedDepartments joined) {
    Map<Integer, Department> completed = new HashMap<>(departments);
    joined.complete(completed);
    return new Names(completed, touchpoints, shared);
  }

  /** The id of the department as which this one is counted. */
  private String counted(String id) {
    Department known = departments.get(FilterBar.number(id));
    return known == null ? id : Integer.toString(known.id());
  }

  @Nullable String countedOrNone(@Nullable String id) {
    return id == null ? null : counted(id);
  }

  /** The name of a touchpoint, with its channel where others are called alike. */
  public String step(int code) {
    Touchpoint touchpoint = touchpoints.get(code);
    if (touchpoint == null) {
      return "?";
    }
    String name = touchpoint.name();
    return shared.contains(name) && !touchpoint.channel().isEmpty()
        ? withChannel(touchpoint)
        : name;
  }

  static String withChannel(Touchpoint touchpoint) {
    return "%s (%s)".formatted(touchpoint.name(), touchpoint.channel());
  }

  public String lane(int code) {
    Department department = departments.get(code);
    return department == null ? "" : department.name();
  }

  int color(int lane) {
    Department department = departments.get(lane);
    return department == null ? NO_COLOR : department.color();
  }

  static @Nullable String id(int lane) {
    return lane == MapDrawing.NO_LANE ? null : Integer.toString(lane);
  }
}
