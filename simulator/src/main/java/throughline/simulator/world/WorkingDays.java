package throughline.simulator.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The company's working calendar: Monday to Friday, with public holidays and office hours. */
public final class WorkingDays {
  public static final LocalTime OPENS = LocalTime.of(8, 0);
  public static final LocalTime CLOSES = LocalTime.of(18, 0);

  private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !holidays.computeIfAbsent(day.getYear(), WorkingDays::holidaysOf).contains(day);
  }

  /** The given day, or the next one that is worked. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /**
   * An office hour, so many working days later; within the same day when there are less than one.
   */
  public Instant after(Instant at, double workingDays, Chance chance) {
    LocalDate day = onOrAfter(Horizon.day(at));
    for (int left = (int) workingDays; left > 0; left--) {
      day = onOrAfter(day.plusDays(1));
    }
    Instant later = Horizon.at(day, officeHour(chance));
    if (later.isAfter(at)) {
      return later;
    }
    Instant soon = at.plusSeconds(1200 + chance.below(5400));
    return isOfficeHour(soon) ? soon : Horizon.at(onOrAfter(day.plusDays(1)), officeHour(chance));
  }

  public static LocalTime officeHour(Chance chance) {
    // Most work is done before lunch and in the early afternoon.
    double hour = chance.happens(0.55) ? chance.between(8.0, 12.0) : chance.between(13.0, 17.5);
    return LocalTime.ofSecondOfDay((long) (hour * 3600));
  }

  public boolean isOfficeHour(Instant at) {
    LocalTime time = at.atZone(Horizon.ZONE).toLocalTime();
    return isWorkingDay(Horizon.day(at)) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
  }

  /** The public holidays of every year that a period touches, oldest first. */
  public static List<LocalDate> holidays(Horizon horizon) {
    return IntStream.rangeClosed(horizon.from().getYear(), horizon.until().getYear())
        .mapToObj(WorkingDays::holidaysOf)
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }

  static Set<LocalDate> holidaysOf(int year) {
    LocalDate easter = easter(year);
    return Set.of(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 1, 2),
        easter.minusDays(2),
        easter.plusDays(1),
        LocalDate.of(year, 5, 1),
        easter.plusDays(39),
        easter.plusDays(50),
        LocalDate.of(year, 8, 1),
        LocalDate.of(year, 12, 25),
        LocalDate.of(year, 12, 26));
  }

  /** Easter Sunday after Gauss, as completed by Lichtenberg. */
  static LocalDate easter(int year) {
    int century = year / 100;
    int secularMoon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    int secularSun = 2 - (3 * century + 3) / 4;
    int moon = (19 * (year % 19) + secularMoon) % 30;
    int correction = (moon + year % 19 / 11) / 29;
    int fullMoon = 21 + moon - correction;
    int firstSunday = 7 - (year + year / 4 + secularSun) % 7;
    int toSunday = 7 - (fullMoon - firstSunday) % 7;
    return LocalDate.of(year, 3, 1).plusDays(fullMoon + toSunday - 1);
  }
}
