package throughline.journeys;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dimension;
import throughline.organisation.Department;
import throughline.organisation.Organisation;

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

  Names names() {
    return Names.of(organisation.departments(), organisation.touchpoints());
  }

  List<SiloReport.Unit> units(Collection<Integer> ids) {
    return organisation.departments().stream()
        .filter(department -> ids.contains(department.id()))
        .sorted(
            Comparator.comparing(Department::name, NameOrder.INSTANCE)
                .thenComparing(Department::id))
        .map(Codes::unit)
        .toList();
  }

  private static SiloReport.Unit unit(Department department) {
    return new SiloReport.Unit(
        Integer.toString(department.id()),
        department.name(),
        department.color(),
        department.partner(),
        department.calendar() != null);
  }
}
