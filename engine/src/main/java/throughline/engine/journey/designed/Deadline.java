package throughline.engine.journey.designed;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Until when what has begun has to be done, in epoch milliseconds. */
public sealed interface Deadline extends Serializable {

  long of(long begun);

  /** So long after it began. */
  record Elapsed(long milliseconds) implements Deadline {
    @Override
    public long of(long begun) {
      return begun + milliseconds;
    }
  }

  /**
   * The end of the working day that is so many working days after the day on which it began.
   *
   * @param week the days of a week on which somebody works; at least one
   */
  record WorkingDays(int days, ZoneId zone, Set<DayOfWeek> week, Set<LocalDate> holidays)
      implements Deadline {
    public WorkingDays {
      week = Set.copyOf(week);
      holidays = Set.copyOf(holidays);
      if (week.isEmpty()) {
        throw new IllegalArgumentException("Nobody works on any day of the week. Name one.");
      }
    }

    @Override
    public long of(long begun) {
      LocalDate day = Instant.ofEpochMilli(begun).atZone(zone).toLocalDate();
      for (int left = days; left > 0; left -= works(day) ? 1 : 0) {
        day = day.plusDays(1);
      }
      return day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
    }

    private boolean works(LocalDate day) {
      return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
  }
}
