package throughline.journeys;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.organisation.Department;
import throughline.organisation.Organisation;
import throughline.organisation.Touchpoint;

/** What the codes in timelines stand for: departments and touchpoints are coded by their ids. */
@Component
public class Codes {
  private final Organisation organisation;
  private final CustomerTimelines timelines;

  Codes(Organisation organisation, CustomerTimelines timelines) {
    this.organisation = organisation;
    this.timelines = timelines;
  }

  /** The codes of channels; one that nobody knows has none. */
  List<Integer> channels(Collection<String> names) {
    return codes(Dimension.CHANNEL, names);
  }

  /** The codes of topics; one that nobody knows has none. */
  List<Integer> topics(Collection<String> names) {
    return codes(Dimension.TOPIC, names);
  }

  private List<Integer> codes(Dimension dimension, Collection<String> names) {
    Dictionary known = timelines.dictionaries().of(dimension);
    return names.stream().map(known::find).filter(code -> code != Dimension.UNKNOWN).toList();
  }

  /** The codes of departments; an id that nobody has is none. */
  List<Integer> departments(Collection<Integer> ids) {
    List<Integer> counted = ids.stream().map(organisation.joined()::counted).toList();
    return organisation.departments().stream()
        .map(Department::id)
        .filter(counted::contains)
        .toList();
  }

  /** The code of a department: of the one that it is counted as. */
  public int department(int id) {
    return organisation.joined().counted(id);
  }

  /** Why a wait is not ours, in the words of the source. */
  public String kind(int code) {
    return timelines.dictionaries().label(Dimension.KIND, code);
  }

  /** The codes of touchpoints; an id that nothing has is none. */
  List<Integer> touchpoints(Collection<Integer> ids) {
    return organisation.touchpoints().stream().map(Touchpoint::id).filter(ids::contains).toList();
  }

  /** Also of departments that are counted as others, under the names of those. */
  public Names names() {
    return Names.of(organisation.departments(), organisation.touchpoints())
        .completed(organisation.joined());
  }

  public List<SiloReport.Unit> units(Collection<Integer> ids) {
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
