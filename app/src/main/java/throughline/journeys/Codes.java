package throughline.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dimension;
import throughline.organisation.Department;
import throughline.organisation.Organisation;
import throughline.organisation.Touchpoint;

/** What the codes in timelines stand for: departments and touchpoints are coded by their ids. */
@Component
class Codes {
  /** No label has it, so that a filter for something unknown finds nothing. */
  private static final int NOBODY = Integer.MAX_VALUE - 1;

  private final Organisation organisation;
  private final CustomerTimelines timelines;

  Codes(Organisation organisation, CustomerTimelines timelines) {
    this.organisation = organisation;
    this.timelines = timelines;
  }

  int find(Dimension dimension, String label) {
    int code = timelines.dictionaries().of(dimension).find(label);
    return code == Dimension.UNKNOWN ? NOBODY : code;
  }

  Map<Integer, Department> departments() {
    Map<Integer, Department> byId = new HashMap<>();
    organisation.departments().forEach(department -> byId.put(department.id(), department));
    return byId;
  }

  Map<Integer, Touchpoint> touchpoints() {
    Map<Integer, Touchpoint> byId = new HashMap<>();
    organisation.touchpoints().forEach(touchpoint -> byId.put(touchpoint.id(), touchpoint));
    return byId;
  }

  List<SiloReport.Unit> units(Iterable<Integer> ids) {
    Map<Integer, Department> known = departments();
    Map<String, SiloReport.Unit> byName = new TreeMap<>();
    for (int id : ids) {
      Department department = known.get(id);
      if (department != null) {
        byName.put(
            department.name() + "\n" + id,
            new SiloReport.Unit(
                Integer.toString(id), department.name(), department.color(), department.partner()));
      }
    }
    return List.copyOf(byName.values());
  }
}
