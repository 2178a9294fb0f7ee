package throughline.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing;
import throughline.organisation.Department;
import throughline.organisation.Touchpoint;

/** The names and colours of departments and touchpoints by their codes, read once a request. */
public record Names(Map<Integer, Department> departments, Map<Integer, Touchpoint> touchpoints) {
  private static final int NO_COLOR = -1;

  public static Names of(List<Department> departments, List<Touchpoint> touchpoints) {
    Map<Integer, Department> departmentsById = new HashMap<>();
    departments.forEach(one -> departmentsById.put(one.id(), one));
    Map<Integer, Touchpoint> touchpointsById = new HashMap<>();
    touchpoints.forEach(one -> touchpointsById.put(one.id(), one));
    return new Names(departmentsById, touchpointsById);
  }

  public String step(int code) {
    Touchpoint touchpoint = touchpoints.get(code);
    return touchpoint == null ? "?" : touchpoint.name();
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
