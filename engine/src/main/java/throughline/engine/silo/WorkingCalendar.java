package throughline.engine.silo;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a department works: its hours on each day of the week in its zone, but for its holidays, as
 * they were at the time. Knows from 1970 to 2100; outside these years nobody works.
 */
public final class WorkingCalendar implements Serializable {
  private static final long serialVersionUID = 1;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final LocalDate END = LocalDate.of(2100, 1, 1);
  private static final int DAYS = (int) (END.toEpochDay() - FIRST_DAY.toEpochDay());
  private static final long DAY = 86_400_000;

  /** From when to when a department works; until midnight is {@link LocalTime#MIDNIGHT}. */
  public record Hours(LocalTime from, LocalTime to) implements Serializable {
    public Hours {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "The working hours (%s to %s) must begin before they end.".formatted(from, to));
      }
    }
  }

  /**
   * The first span of each day, or of the next day that has one; the last is the number of spans.
   */
  private final int[] firstSpans = new int[DAYS + 1];

  private final long firstMidnight;
  private long[] begins = new long[DAYS];
  private long[] ends = new long[DAYS];
  private long[] workedBefore = new long[DAYS];
  private int spans;

  /** A week's hours in a zone, and the days on which nobody works. */
  public record Week(ZoneId zone, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> holidays) {
    public Week {
      hours = Map.copyOf(hours);
      holidays = Set.copyOf(holidays);
    }
  }

  public WorkingCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays) {
    this(new Week(zone, week, holidays), new TreeMap<>());
  }

  /**
   * @param first holds until the first change
   * @param changes each holds from its day until the next one's
   */
  public WorkingCalendar(Week first, NavigableMap<LocalDate, Week> changes) {
    firstMidnight = FIRST_DAY.atStartOfDay(first.zone()).toInstant().toEpochMilli();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST_DAY.plusDays(day);
      Map.Entry<LocalDate, Week> change = changes.floorEntry(date);
      firstSpans[day] = spans;
      add(date, change == null ? first : change.getValue());
    }
    firstSpans[DAYS] = spans;
  }

  private void add(LocalDate date, Week week) {
    if (!week.holidays().contains(date)) {
      week.hours().getOrDefault(date.getDayOfWeek(), List.of()).stream()
          .sorted((one, other) -> one.from().compareTo(other.from()))
          .forEach(hours -> add(date, hours, week.zone()));
    }
  }

  private void add(LocalDate date, Hours hours, ZoneId zone) {
    if (spans == begins.length) {
      begins = Arrays.copyOf(begins, spans * 2);
      ends = Arrays.copyOf(ends, spans * 2);
      workedBefore = Arrays.copyOf(workedBefore, spans * 2);
    }
    LocalDate lastDate = hours.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    long begin = date.atTime(hours.from()).atZone(zone).toInstant().toEpochMilli();
    long end = lastDate.atTime(hours.to()).atZone(zone).toInstant().toEpochMilli();
    if (spans > 0) {
      // Hours that overlap count once.
      begin = Math.max(begin, ends[spans - 1]);
      workedBefore[spans] = workedBefore[spans - 1] + ends[spans - 1] - begins[spans - 1];
    }
    begins[spans] = begin;
    ends[spans] = Math.max(begin, end);
    spans++;
  }

  /** Working milliseconds between two instants; negative where the second is the earlier one. */
  public long between(long from, long to) {
    return workedUntil(to) - workedUntil(from);
  }

  /** How many days with working hours lie after one day, until another one inclusive. */
  public int workingDays(LocalDate after, LocalDate until) {
    int days = 0;
    for (int day = place(after) + 1; day <= place(until); day++) {
      days += firstSpans[day + 1] > firstSpans[day] ? 1 : 0;
    }
    return days;
  }

  private static int place(LocalDate date) {
    return (int) Math.max(-1, Math.min(DAYS - 1, date.toEpochDay()));
  }

  private long workedUntil(long time) {
    // Days are 23 to 25 hours long, and a zone that changes moves them by 26 hours at most.
    long day = Math.floorDiv(time - firstMidnight, DAY) + 4;
    int span = firstSpans[(int) Math.max(0, Math.min(DAYS, day))] - 1;
    while (span >= 0 && begins[span] > time) {
      span--;
    }
    return span < 0 ? 0 : workedBefore[span] + Math.min(time, ends[span]) - begins[span];
  }
}
