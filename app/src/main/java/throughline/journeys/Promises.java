package throughline.journeys;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.engine.journey.designed.Deadline;
import throughline.organisation.Calendar;
import throughline.organisation.Organisation;

/** Until when promises have to be kept, by the calendars as they are now. */
@Component
class Promises {
  private static final Set<DayOfWeek> OFFICE_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final Organisation organisation;

  Promises(Organisation organisation) {
    this.organisation = organisation;
  }

  Deadline deadline(PromiseForm promise) {
    return switch (promise.unit()) {
      case "hours" -> new Deadline.Elapsed(Duration.ofHours(promise.within()).toMillis());
      case "days" -> new Deadline.Elapsed(Duration.ofDays(promise.within()).toMillis());
      default -> workingDays(promise.within(), calendar(promise.calendar()));
    };
  }

  private @Nullable Calendar calendar(@Nullable String id) {
    return organisation.calendars().stream()
        .filter(one -> Integer.toString(one.id()).equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Deadline workingDays(int days, @Nullable Calendar calendar) {
    if (calendar == null || calendar.weekdays().isEmpty()) {
      return new Deadline.WorkingDays(days, ZoneOffset.UTC, OFFICE_DAYS, Set.of());
    }
    return new Deadline.WorkingDays(
        days,
        calendar.zone(),
        calendar.weekdays().stream().map(Calendar.Hours::day).collect(Collectors.toSet()),
        Set.copyOf(calendar.holidays()));
  }
}
