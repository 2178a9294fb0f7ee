package throughline.simulator.world;

import static throughline.simulator.world.Planted.HEAT_MONTH;
import static throughline.simulator.world.Planted.MISSING_MONTH;
import static throughline.simulator.world.Planted.RENAMED_MONTH;
import static throughline.simulator.world.Planted.STRIKE_MONTH;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What happens to everybody at once: seasons, the strike, the heatwave, the gap in a log. */
public final class Almanac {

  /** So many days from a first one. */
  public record Span(LocalDate from, int days) {

    public boolean holds(Instant at) {
      LocalDate day = Horizon.day(at);
      return !day.isBefore(from) && day.isBefore(until());
    }

    public LocalDate until() {
      return from.plusDays(days);
    }
  }

  private final Horizon horizon;

  public Almanac(Horizon horizon) {
    this.horizon = horizon;
  }

  public Horizon horizon() {
    return horizon;
  }

  /** The week in which the carriers were on strike. */
  public Span strike() {
    LocalDate monday =
        horizon.month(STRIKE_MONTH).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
    return new Span(monday, 7);
  }

  public Span heatwave() {
    return new Span(horizon.month(HEAT_MONTH).plusDays(8), 10);
  }

  /** The fortnight that is missing from the call-centre's log. */
  public Span missingFortnight() {
    return new Span(horizon.month(MISSING_MONTH).plusDays(3), 14);
  }

  /** The day from which Technical Service is called Field service. */
  public LocalDate renamed() {
    return horizon.month(RENAMED_MONTH);
  }

  public static boolean isSpring(Instant at) {
    int month = Horizon.day(at).getMonthValue();
    return month >= 3 && month <= 5;
  }

  /** How much more there is to do than in an ordinary month: winter bills and moves at quarters. */
  public static double season(Instant at) {
    return switch (Horizon.day(at).getMonthValue()) {
      case 1, 2 -> 1.35;
      case 3, 9 -> 1.15;
      case 10, 11 -> 1.1;
      case 7, 8 -> 0.75;
      case 12 -> 0.9;
      default -> 1.0;
    };
  }
}
