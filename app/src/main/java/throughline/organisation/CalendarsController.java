package throughline.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Working calendars for their readers and their editors. */
@RestController
@Needs(Role.VIEWER)
class CalendarsController {
  private final Calendars calendars;

  CalendarsController(Calendars calendars) {
    this.calendars = calendars;
  }

  @GetMapping("/api/calendars")
  Listing<CalendarItem> calendars(@RequestParam(required = false) @Nullable Instant at) {
    return Listing.whole("calendars", CalendarItem.class, calendars.at(at), CalendarItem::of);
  }

  @PostMapping("/api/calendars")
  @Needs(Role.MANAGER)
  ResponseEntity<CalendarItem> createCalendar(@RequestBody CalendarForm form, Actor actor) {
    return tagged(calendars.create(form, actor));
  }

  @PatchMapping("/api/calendars/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<CalendarItem> changeCalendar(
      @PathVariable int id, @RequestBody CalendarForm form, IfMatch seen, Actor actor) {
    return tagged(calendars.change(id, form, seen, actor));
  }

  private static ResponseEntity<CalendarItem> tagged(Calendar calendar) {
    return IfMatch.tagged(CalendarItem.of(calendar), calendar.version());
  }

  @GetMapping("/api/calendars/{id}/history")
  Listing<CalendarPast> calendarHistory(@PathVariable int id) {
    return Version.listing(
        "calendar", id, CalendarPast.class, calendars.history(id), CalendarPast::of);
  }
}
