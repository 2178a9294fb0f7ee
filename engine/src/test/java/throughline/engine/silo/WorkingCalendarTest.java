package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.silo.WorkingCalendar.Hours;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class WorkingCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate HOLIDAY = LocalDate.of(2024, 5, 1);
  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(BERLIN, week(), Set.of(HOLIDAY));

  private static Map<DayOfWeek, List<Hours>> week() {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.put(day, List.of(hours(13, 17), hours(9, 12)));
      }
    }
    return week;
  }

  private static Hours hours(int from, int to) {
    return new Hours(LocalTime.of(from, 0), to == 24 ? LocalTime.MIDNIGHT : LocalTime.of(to, 0));
  }

  private static Duration worked(WorkingCalendar calendar, String from, String to) {
    return Duration.ofMillis(
        calendar.between(
            ZonedDateTime.of(java.time.LocalDateTime.parse(from), BERLIN)
                .toInstant()
                .toEpochMilli(),
            ZonedDateTime.of(java.time.LocalDateTime.parse(to), BERLIN)
                .toInstant()
                .toEpochMilli()));
  }

  @Test
  void doesNotCountTheNightNorTheLunchBreak() {
    assertThat(worked(OFFICE, "2024-03-05T16:00", "2024-03-06T14:00")).hasHours(5);
  }

  @Test
  void doesNotCountWeekendsAndHolidays() {
    assertThat(worked(OFFICE, "2024-03-08T17:00", "2024-03-11T09:30")).hasMinutes(30);
    assertThat(worked(OFFICE, "2024-04-30T17:00", "2024-05-02T09:00")).isZero();
  }

  @Test
  void countsTheHourThatIsLostInSpringAndWonInAutumn() {
    WorkingCalendar always = new WorkingCalendar(BERLIN, everyDay(hours(0, 24)), Set.of());
    assertThat(worked(always, "2024-03-31T00:00", "2024-04-01T00:00")).hasHours(23);
    assertThat(worked(always, "2024-10-27T00:00", "2024-10-28T00:00")).hasHours(25);
  }

  @Test
  void countsHoursThatOverlapOnce() {
    WorkingCalendar calendar =
        new WorkingCalendar(
            BERLIN, Map.of(DayOfWeek.MONDAY, List.of(hours(9, 12), hours(11, 13))), Set.of());
    assertThat(worked(calendar, "2024-03-04T00:00", "2024-03-05T00:00")).hasHours(4);
  }

  @Test
  void equalsCountingMinuteByMinute() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      ZonedDateTime from =
          ZonedDateTime.of(2024, 3, 25, 0, 0, 0, 0, BERLIN).plusMinutes(random.nextInt(60_000));
      ZonedDateTime to = from.plusMinutes(random.nextInt(12_000));
      long minutes = 0;
      for (ZonedDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
        minutes += isWorking(minute) ? 1 : 0;
      }
      assertThat(OFFICE.between(from.toInstant().toEpochMilli(), to.toInstant().toEpochMilli()))
          .as("seed %s", seed)
          .isEqualTo(minutes * 60_000);
    }
  }

  @Test
  void countsByTheHoursThatHeldAtTheTime() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    WorkingCalendar calendar =
        new WorkingCalendar(
            new WorkingCalendar.Week(BERLIN, everyDay(hours(9, 17)), Set.of()),
            new TreeMap<>(
                Map.of(
                    LocalDate.of(2024, 3, 10),
                    new WorkingCalendar.Week(BERLIN, everyDay(hours(9, 11)), Set.of()),
                    LocalDate.of(2024, 3, 12),
                    new WorkingCalendar.Week(auckland, everyDay(hours(9, 12)), Set.of()))));
    assertThat(worked(calendar, "2024-03-09T00:00", "2024-03-11T00:00")).hasHours(8 + 2);
    assertThat(worked(calendar, "2024-03-11T00:00", "2024-03-12T00:00")).hasHours(2 + 3);
    assertThat(worked(calendar, "2024-03-14T00:00", "2024-03-16T00:00")).hasHours(6);
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    assertThatThrownBy(() -> hours(12, 9)).hasMessageContaining("12:00 to 09:00");
  }

  @Test
  void measuresAWaitAtABorderInTheTimeOfTheDepartmentWaitedFor() {
    Instant friday = ZonedDateTime.of(2024, 3, 8, 16, 0, 0, 0, BERLIN).toInstant();
    InMemoryTimelines timelines =
        InMemoryTimelines.of(
            List.of(
                Interaction.of("Ada", friday, "order").with(Dimension.DEPARTMENT, "sales"),
                Interaction.of("Ada", friday.plus(Duration.ofDays(3)), "call")
                    .with(Dimension.DEPARTMENT, "service")));
    int service = timelines.dictionaries().of(Dimension.DEPARTMENT).find("service");
    WorkingCalendar always = new WorkingCalendar(BERLIN, everyDay(hours(0, 24)), Set.of());
    Handovers working =
        new Handovers(
            Dimension.DEPARTMENT,
            Dimension.TOUCHPOINT,
            new WorkingTime(Map.of(service, OFFICE), always));
    SiloFigures figures = timelines.learn(new EachJourney<>(working), Scope.ALL);
    assertThat(Duration.ofMillis(figures.waits().sum())).hasHours(7);
    assertThat(Duration.ofMillis(figures.milliseconds())).hasHours(72);
  }

  private static boolean isWorking(ZonedDateTime time) {
    int hour = time.getHour();
    return time.getDayOfWeek().getValue() <= 5
        && !time.toLocalDate().equals(HOLIDAY)
        && hour >= 9
        && hour < 17
        && hour != 12;
  }

  private static Map<DayOfWeek, List<Hours>> everyDay(Hours hours) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(hours));
    }
    return week;
  }
}
