package throughline.engine.condition;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Which part of a timeline a condition looks at, as seen from the instant of judging. */
public sealed interface Span extends Serializable {
  int MOST_DAYS = 36_500;

  Window window(ZoneId zone);

  /** All that has happened. */
  record Ever() implements Span {
    @Override
    public Window window(ZoneId zone) {
      return Window.EVER;
    }
  }

  /** So many times 24 hours back. */
  record LastDays(int days) implements Span {
    public LastDays {
      checkDays(days);
    }

    @Override
    public Window window(ZoneId zone) {
      return Window.lasting(millis(days));
    }
  }

  /** From the beginning of a day to the beginning of another. */
  record Between(LocalDate from, LocalDate to) implements Span {
    public Between {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "The dates must be in order (%s, %s).".formatted(from, to));
      }
    }

    @Override
    public Window window(ZoneId zone) {
      return Window.fixed(millis(from, zone), millis(to, zone));
    }

    private static long millis(LocalDate day, ZoneId zone) {
      return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
  }

  static long millis(int days) {
    return ChronoUnit.DAYS.getDuration().multipliedBy(days).toMillis();
  }

  static void checkDays(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "The days (%s) must be 1 to %s.".formatted(days, MOST_DAYS));
    }
  }
}
