package throughline.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The simulated period: so many months up to a day that is no longer part of it. */
public record Horizon(LocalDate from, LocalDate until) {

  public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
  public static final int MONTHS = 36;

  public Horizon {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "The first day (%s) must be before the end (%s).".formatted(from, until));
    }
  }

  /** The 36 months before a day. */
  public static Horizon until(LocalDate end) {
    return new Horizon(end.minusMonths(MONTHS), end);
  }

  public Instant start() {
    return at(from);
  }

  public Instant end() {
    return at(until);
  }

  /** Midnight of a day. */
  public static Instant at(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  public static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  /** The first day of a month, counted from the start. */
  public LocalDate month(int number) {
    return from.plusMonths(number);
  }

  public Instant startOfMonth(int number) {
    return at(month(number));
  }

  public boolean covers(Instant at) {
    return !at.isBefore(start()) && at.isBefore(end());
  }

  /** The instant if it is already known at the end, else null: the future is not in any system. */
  public @Nullable Instant known(@Nullable Instant at) {
    return at != null && at.isBefore(end()) ? at : null;
  }

  /** How much of the period has passed, 0 to 1. */
  public double progress(Instant at) {
    double all = ChronoUnit.SECONDS.between(start(), end());
    return Math.min(1, Math.max(0, ChronoUnit.SECONDS.between(start(), at) / all));
  }

  /** The week since the start, counted from 0. */
  public int week(Instant at) {
    return (int) (ChronoUnit.DAYS.between(start(), at) / 7);
  }

  public int weeks() {
    return week(end()) + 1;
  }

  public Instant anywhere(Chance chance) {
    return start().plusSeconds((long) (chance.unit() * ChronoUnit.SECONDS.between(start(), end())));
  }
}
