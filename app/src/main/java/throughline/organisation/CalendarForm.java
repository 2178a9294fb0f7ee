package throughline.organisation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.platform.Refusal;

/**
 * A calendar as it is sent.
 *
 * @param validFrom since when it holds; a change without it holds from now on, a new calendar since
 *     ever
 */
record CalendarForm(
    String name,
    String zone,
    List<HoursItem> weekdays,
    List<LocalDate> holidays,
    @Nullable Instant validFrom) {

  Calendar read() {
    try {
      return new Calendar(
          0, name, ZoneId.of(zone), weekdays.stream().map(HoursItem::read).toList(), holidays, 0);
    } catch (DateTimeException e) {
      throw Refusal.invalid("The time zone is not known.", "Write it as Europe/Berlin.")
          .about(zone);
    }
  }
}
