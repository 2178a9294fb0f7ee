package throughline.journeys;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.journey.Waiting;
import throughline.engine.silo.WorkingCalendar;
import throughline.engine.silo.WorkingTime;
import throughline.organisation.Calendar;
import throughline.organisation.Organisation;
import throughline.organisation.WorkingHours;

/**
 * How waits are measured: by the clock, or in the hours of the department that is waited for, as
 * they were at the time. Around the clock goes who has no calendar, and every journey as a whole.
 */
@Component
public class Waits {
  private static final WorkingCalendar.Week AROUND_THE_CLOCK =
      new WorkingCalendar.Week(
          ZoneOffset.UTC,
          Arrays.stream(DayOfWeek.values())
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      day -> List.of(new WorkingCalendar.Hours(LocalTime.MIN, LocalTime.MIN)))),
          Set.of());

  public static final Measure CALENDAR = new Measure("calendar", Waiting.CALENDAR_TIME);

  private final Organisation organisation;
  private final WorkingCalendar aroundTheClock = calendar(List.of());
  private @Nullable Known known;
  private int generation;

  Waits(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * One way to measure.
   *
   * @param key tells it from every other way
   */
  public record Measure(String key, Waiting waiting) {}

  private record Known(WorkingHours hours, Measure measure, WorkingTime waiting) {}

  public Measure measure(boolean workingTime) {
    return workingTime ? working() : CALENDAR;
  }

  /** In the hours as they are declared now; made anew only when they changed. */
  public Measure working() {
    return known().measure();
  }

  /** On which days and in which hours a department works now and worked before. */
  public WorkingCalendar calendarOf(int department) {
    return known().waiting().calendars().getOrDefault(department, aroundTheClock);
  }

  private synchronized Known known() {
    WorkingHours hours = organisation.workingHours();
    Known last = known;
    if (last == null || !last.hours().equals(hours)) {
      generation++;
      WorkingTime waiting = waiting(hours);
      last = new Known(hours, new Measure("working " + generation, waiting), waiting);
      known = last;
    }
    return last;
  }

  private WorkingTime waiting(WorkingHours hours) {
    Map<List<WorkingHours.Since>, WorkingCalendar> made = new HashMap<>();
    Map<Integer, WorkingCalendar> calendars = new HashMap<>();
    hours
        .departments()
        .forEach(
            (department, since) ->
                calendars.put(department, made.computeIfAbsent(since, Waits::calendar)));
    return new WorkingTime(calendars, aroundTheClock);
  }

  private static WorkingCalendar calendar(List<WorkingHours.Since> history) {
    WorkingCalendar.Week first = AROUND_THE_CLOCK;
    TreeMap<LocalDate, WorkingCalendar.Week> changes = new TreeMap<>();
    for (WorkingHours.Since since : history) {
      WorkingCalendar.Week week = week(since.calendar());
      if (since.from() == null) {
        first = week;
      } else {
        changes.put(since.from().atZone(week.zone()).toLocalDate(), week);
      }
    }
    return new WorkingCalendar(first, changes);
  }

  private static WorkingCalendar.Week week(@Nullable Calendar calendar) {
    if (calendar == null) {
      return AROUND_THE_CLOCK;
    }
    Map<DayOfWeek, List<WorkingCalendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
    calendar
        .weekdays()
        .forEach(
            hours ->
                week.computeIfAbsent(hours.day(), day -> new ArrayList<>())
                    .add(new WorkingCalendar.Hours(hours.from(), hours.to())));
    return new WorkingCalendar.Week(calendar.zone(), week, Set.copyOf(calendar.holidays()));
  }
}
