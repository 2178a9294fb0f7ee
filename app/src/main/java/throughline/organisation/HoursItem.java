package throughline.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import throughline.platform.Refusal;

/** Working hours of one weekday, as they are sent and read. */
record HoursItem(
    String day,
    @JsonFormat(pattern = "HH:mm") LocalTime from,
    @JsonFormat(pattern = "HH:mm") LocalTime to) {

  static HoursItem of(Calendar.Hours hours) {
    return new HoursItem(hours.day().name().toLowerCase(Locale.ROOT), hours.from(), hours.to());
  }

  Calendar.Hours read() {
    try {
      return new Calendar.Hours(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), from, to);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          String.valueOf(e.getMessage()), "Write days as monday, and hours as 08:00.");
    }
  }
}
