package throughline.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a calendar was in one span of time. */
record CalendarPast(
    int version,
    Instant at,
    String by,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    String name,
    String zone,
    List<HoursItem> weekdays,
    List<LocalDate> holidays) {

  static CalendarPast of(Version<Calendar> version) {
    Calendar calendar = version.content();
    return new CalendarPast(
        calendar.version(),
        version.changedAt(),
        version.changedBy(),
        version.validity().from(),
        version.validity().to(),
        calendar.name(),
        calendar.zone().getId(),
        calendar.weekdays().stream().map(HoursItem::of).toList(),
        calendar.holidays());
  }
}
