package throughline.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import tools.jackson.databind.node.ObjectNode;

/** The organisation for its readers and its editors. */
@RestController
@Needs(Role.VIEWER)
class OrganisationController {
  private final Departments departments;
  private final Touchpoints touchpoints;
  private final Calendars calendars;
  private final CountsInteractions counts;

  OrganisationController(
      Departments departments,
      Touchpoints touchpoints,
      Calendars calendars,
      CountsInteractions counts) {
    this.departments = departments;
    this.touchpoints = touchpoints;
    this.calendars = calendars;
    this.counts = counts;
  }

  record DepartmentItem(
      String id,
      String name,
      @Nullable String parent,
      boolean partner,
      int color,
      @Nullable String calendar,
      long interactions,
      int version) {

    static DepartmentItem of(Department department, long interactions) {
      return new DepartmentItem(
          Integer.toString(department.id()),
          department.name(),
          text(department.parent()),
          department.partner(),
          department.color(),
          text(department.calendar()),
          interactions,
          department.version());
    }
  }

  record TouchpointItem(
      String id,
      String name,
      @Nullable String channel,
      @Nullable String department,
      @Nullable String accountableRole,
      Touchpoint.Cost costCents,
      double minutesPerContact,
      long interactions,
      int version) {

    static TouchpointItem of(Touchpoint touchpoint, long interactions) {
      return new TouchpointItem(
          Integer.toString(touchpoint.id()),
          touchpoint.name(),
          filled(touchpoint.channel()),
          text(touchpoint.department()),
          filled(touchpoint.accountableRole()),
          touchpoint.costCents(),
          touchpoint.minutesPerContact(),
          interactions,
          touchpoint.version());
    }
  }

  record HoursItem(
      String day,
      @JsonFormat(pattern = "HH:mm") LocalTime from,
      @JsonFormat(pattern = "HH:mm") LocalTime to) {

    Calendar.Hours read() {
      try {
        return new Calendar.Hours(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), from, to);
      } catch (IllegalArgumentException e) {
        throw Refusal.invalid(
            String.valueOf(e.getMessage()), "Write days as monday, and hours as 08:00.");
      }
    }
  }

  record CalendarItem(
      @Nullable String id,
      String name,
      String zone,
      List<HoursItem> weekdays,
      List<LocalDate> holidays,
      int version) {

    static CalendarItem of(Calendar calendar) {
      return new CalendarItem(
          Integer.toString(calendar.id()),
          calendar.name(),
          calendar.zone().getId(),
          calendar.weekdays().stream()
              .map(
                  hours ->
                      new HoursItem(
                          hours.day().name().toLowerCase(Locale.ROOT), hours.from(), hours.to()))
              .toList(),
          calendar.holidays(),
          calendar.version());
    }
  }

  /** A calendar as it is sent. */
  record CalendarForm(
      String name, String zone, List<HoursItem> weekdays, List<LocalDate> holidays) {

    Calendar read() {
      try {
        return new Calendar(
            0, name, ZoneId.of(zone), weekdays.stream().map(HoursItem::read).toList(), holidays, 0);
      } catch (DateTimeException e) {
        throw Refusal.invalid("The time zone is not known.", "Write it as Europe/Berlin.")
            .about(zone);
      }
    }
  }

  record ChannelItem(String name, long interactions) {}

  record DepartmentPast(
      int version,
      Instant at,
      String by,
      @Nullable Instant validFrom,
      @Nullable Instant validTo,
      String name,
      @Nullable String parent,
      boolean partner,
      @Nullable String calendar) {

    static DepartmentPast of(Version<Department> version) {
      Department department = version.content();
      return new DepartmentPast(
          department.version(),
          version.changedAt(),
          version.changedBy(),
          version.validity().from(),
          version.validity().to(),
          department.name(),
          text(department.parent()),
          department.partner(),
          text(department.calendar()));
    }
  }

  record TouchpointPast(
      int version,
      Instant at,
      String by,
      @Nullable Instant validFrom,
      @Nullable Instant validTo,
      String name,
      @Nullable String channel,
      @Nullable String department,
      @Nullable String accountableRole,
      Touchpoint.Cost costCents,
      double minutesPerContact) {

    static TouchpointPast of(Version<Touchpoint> version) {
      Touchpoint touchpoint = version.content();
      return new TouchpointPast(
          touchpoint.version(),
          version.changedAt(),
          version.changedBy(),
          version.validity().from(),
          version.validity().to(),
          touchpoint.name(),
          filled(touchpoint.channel()),
          text(touchpoint.department()),
          filled(touchpoint.accountableRole()),
          touchpoint.costCents(),
          touchpoint.minutesPerContact());
    }
  }

  private static @Nullable String text(@Nullable Integer id) {
    return id == null ? null : Integer.toString(id);
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  @GetMapping("/api/departments")
  Listing<DepartmentItem> departments(@RequestParam(required = false) @Nullable Instant at) {
    Map<Integer, Long> interactions = counted(CountsInteractions.Count::department);
    return whole(
        "departments",
        DepartmentItem.class,
        departments.at(at).stream()
            .map(one -> DepartmentItem.of(one, interactions.getOrDefault(one.id(), 0L)))
            .toList());
  }

  @GetMapping("/api/touchpoints")
  Listing<TouchpointItem> touchpoints(@RequestParam(required = false) @Nullable Instant at) {
    Map<Integer, Long> interactions = counted(CountsInteractions.Count::touchpoint);
    return whole(
        "touchpoints",
        TouchpointItem.class,
        touchpoints.at(at).stream()
            .map(one -> TouchpointItem.of(one, interactions.getOrDefault(one.id(), 0L)))
            .toList());
  }

  @GetMapping("/api/calendars")
  Listing<CalendarItem> calendars() {
    return whole(
        "calendars",
        CalendarItem.class,
        calendars.current().stream().map(CalendarItem::of).toList());
  }

  @GetMapping("/api/channels")
  Listing<ChannelItem> channels() {
    TreeMap<String, Long> channels = new TreeMap<>();
    counts
        .interactions()
        .forEach(count -> channels.merge(count.channel(), count.interactions(), Long::sum));
    channels.remove("");
    return whole(
        "channels",
        ChannelItem.class,
        channels.entrySet().stream()
            .map(entry -> new ChannelItem(entry.getKey(), entry.getValue()))
            .toList());
  }

  private <K> Map<K, Long> counted(Function<CountsInteractions.Count, K> key) {
    Map<K, Long> counted = new HashMap<>();
    counts
        .interactions()
        .forEach(count -> counted.merge(key.apply(count), count.interactions(), Long::sum));
    return counted;
  }

  private static <T> Listing<T> whole(String name, Class<T> type, List<T> items) {
    return Listing.of(name, type, slice -> CursorPage.whole(items));
  }

  @PostMapping("/api/departments")
  @Needs(Role.MANAGER)
  ResponseEntity<DepartmentItem> create(@RequestBody ObjectNode body, Actor actor) {
    return tagged(departments.create(new Patch(body), actor));
  }

  @PatchMapping("/api/departments/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<DepartmentItem> change(
      @PathVariable int id, @RequestBody ObjectNode body, IfMatch seen, Actor actor) {
    return tagged(departments.change(id, new Patch(body), seen, actor));
  }

  private ResponseEntity<DepartmentItem> tagged(Department department) {
    long interactions =
        counted(CountsInteractions.Count::department).getOrDefault(department.id(), 0L);
    return IfMatch.tagged(DepartmentItem.of(department, interactions), department.version());
  }

  @PatchMapping("/api/touchpoints/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<TouchpointItem> changeTouchpoint(
      @PathVariable int id, @RequestBody ObjectNode body, IfMatch seen, Actor actor) {
    Touchpoint changed = touchpoints.change(id, new Patch(body), seen, actor);
    long interactions =
        counted(CountsInteractions.Count::touchpoint).getOrDefault(changed.id(), 0L);
    return IfMatch.tagged(TouchpointItem.of(changed, interactions), changed.version());
  }

  @PostMapping("/api/calendars")
  @Needs(Role.MANAGER)
  ResponseEntity<CalendarItem> create(@RequestBody CalendarForm form, Actor actor) {
    Calendar created = calendars.create(form.read(), actor);
    return IfMatch.tagged(CalendarItem.of(created), created.version());
  }

  @PatchMapping("/api/calendars/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<CalendarItem> change(
      @PathVariable int id, @RequestBody CalendarForm form, IfMatch seen, Actor actor) {
    Calendar changed = calendars.change(id, form.read(), seen, actor);
    return IfMatch.tagged(CalendarItem.of(changed), changed.version());
  }

  @GetMapping("/api/departments/{id}/history")
  Listing<DepartmentPast> departmentHistory(@PathVariable int id) {
    List<Version<Department>> history = departments.history(id);
    if (history.isEmpty()) {
      throw Refusal.notFound("department", id);
    }
    return whole(
        "department-history",
        DepartmentPast.class,
        history.stream().map(DepartmentPast::of).toList());
  }

  @GetMapping("/api/touchpoints/{id}/history")
  Listing<TouchpointPast> touchpointHistory(@PathVariable int id) {
    List<Version<Touchpoint>> history = touchpoints.history(id);
    if (history.isEmpty()) {
      throw Refusal.notFound("touchpoint", id);
    }
    return whole(
        "touchpoint-history",
        TouchpointPast.class,
        history.stream().map(TouchpointPast::of).toList());
  }
}
