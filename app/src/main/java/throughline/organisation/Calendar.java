package throughline.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * When a department works.
 *
 * @param weekdays the hours of each weekday; several a day where there is a break
 */
public record Calendar(
    int id, String name, ZoneId zone, List<Hours> weekdays, List<LocalDate> holidays, int version) {

  public Calendar {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A calendar needs a name.");
    }
    weekdays = List.copyOf(weekdays);
    holidays = holidays.stream().distinct().sorted().toList();
  }

  /** Working hours of one weekday; an end at midnight is written 00:00. */
  public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
    public Hours {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "The hours of %s end (%s) before they begin (%s)."
                .formatted(day.name().toLowerCase(Locale.ROOT), to, from));
      }
    }
  }
}
