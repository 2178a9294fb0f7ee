package throughline.simulator.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import throughline.simulator.world.Department;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.WorkingDays;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the company says of its departments itself: who is a partner, and when people work. */
public final class DeclaredOrganisation {
  private static final String OFFICE_HOURS = "Office hours";
  private static final List<DayOfWeek> WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final Path folder;
  private final Horizon horizon;

  public DeclaredOrganisation(Path folder, Horizon horizon) {
    this.folder = folder;
    this.horizon = horizon;
  }

  /** Writes organisation.json, whose parts are bodies for the workspace's own interface. */
  public void write() throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode organisation = mapper.createObjectNode();
    organisation.putArray("calendars").add(officeHours(mapper.createObjectNode()));
    ArrayNode departments = organisation.putArray("departments");
    for (Department department : Department.values()) {
      declare(department, departments.addObject());
    }
    Files.writeString(
        folder.resolve("organisation.json"), mapper.writeValueAsString(organisation) + "\n");
  }

  private static void declare(Department department, ObjectNode entry) {
    entry.put("name", department.toString());
    entry.put("partner", department.isPartner());
    if (department.keepsOfficeHours()) {
      entry.put("calendar", OFFICE_HOURS);
    }
  }

  private ObjectNode officeHours(ObjectNode calendar) {
    calendar.put("name", OFFICE_HOURS);
    calendar.put("zone", Horizon.ZONE.getId());
    ArrayNode weekdays = calendar.putArray("weekdays");
    for (DayOfWeek day : WEEK) {
      ObjectNode hours = weekdays.addObject();
      hours.put("day", day.name().toLowerCase(Locale.ROOT));
      hours.put("from", WorkingDays.OPENS.toString());
      hours.put("to", WorkingDays.CLOSES.toString());
    }
    ArrayNode holidays = calendar.putArray("holidays");
    WorkingDays.holidays(horizon).forEach(day -> holidays.add(day.toString()));
    return calendar;
  }
}
