package throughline.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The organisation as it is now, and as mappings find it. */
public interface Organisation {

  /**
   * The ids of the departments of these names; who is not known yet is created. A department is
   * found by every name it ever had, whatever the case.
   */
  Map<String, Integer> departments(Collection<String> names);

  /** The ids of these touchpoints; who is not known yet is created, owned as its name says. */
  Map<TouchpointName, Integer> touchpoints(Collection<TouchpointName> names);

  /** All departments that are counted as themselves, as they are now, by id. */
  List<Department> departments();

  /** Which departments are counted as others. */
  JoinedDepartments joined();

  /** All working calendars as they are now, by id. */
  List<Calendar> calendars();

  /** By which hours departments work and worked. */
  WorkingHours workingHours();

  /** All touchpoints as they are now, by id, owned by departments that are counted. */
  List<Touchpoint> touchpoints();
}
