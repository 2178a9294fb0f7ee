package throughline.engine.silo;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How soon something is done that customers may rely on. */
public interface Promise extends Serializable {
  /** Stands where nothing is promised; it is never broken. */
  Promise NONE = new Nothing();

  /** Whether what began at one instant was done at another, both in epoch milliseconds. */
  boolean isKept(long began, long done);

  /** No promise. */
  record Nothing() implements Promise {
    @Override
    public boolean isKept(long began, long done) {
      return true;
    }
  }

  /** So many milliseconds by the clock. */
  record Within(long milliseconds) implements Promise {
    public Within {
      if (milliseconds <= 0) {
        throw new IllegalArgumentException(
            "The promise (%s ms) must be more than 0.".formatted(milliseconds));
      }
    }

    @Override
    public boolean isKept(long began, long done) {
      return done - began <= milliseconds;
    }
  }

  /**
   * Until the end of so many working days after the day of the begin, which is none of them.
   *
   * @param calendar on which days is worked
   * @param zone in which days begin
   */
  record WithinWorkingDays(int days, WorkingCalendar calendar, ZoneId zone) implements Promise {
    public WithinWorkingDays {
      if (days <= 0) {
        throw new IllegalArgumentException(
            "The promise (%s working days) must be more than 0.".formatted(days));
      }
    }

    @Override
    public boolean isKept(long began, long done) {
      return calendar.workingDays(day(began), day(done)) <= days;
    }

    private LocalDate day(long time) {
      return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }
  }
}
