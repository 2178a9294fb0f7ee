package throughline.organisation;

import java.time.LocalDate;
import java.util.List;

/** A calendar as the workspace reads it. */
record CalendarItem(
    String id,
    String name,
    String zone,
    List<HoursItem> weekdays,
    List<LocalDate> holidays,
    int version) {

  static CalendarItem of(Calendar calendar) {
    return new CalendarItem(
        Integer.toString(calendar.id()),
        calendar.name(),
        calendar.zone().getId(),
        calendar.weekdays().stream().map(HoursItem::of).toList(),
        calendar.holidays(),
        calendar.version());
  }
}
