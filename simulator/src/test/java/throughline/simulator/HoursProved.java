package throughline.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** How much of what departments do for others lies within the hours that the company declares. */
final class HoursProved {
  private final LivedCompany company;
  private final JsonNode declared;

  HoursProved(LivedCompany company) {
    this.company = company;
    declared = company.organisation();
  }

  void into(Evidence evidence) {
    Map<String, Double> within = within(hours -> true);
    evidence.set("departments that keep their hours", kept(within));
    Map<String, Double> mornings = within(hours -> hours.isBefore(LocalTime.NOON));
    evidence.set("departments that would keep mornings", kept(mornings));
  }

  private static Set<String> kept(Map<String, Double> shares) {
    Set<String> kept = new HashSet<>();
    shares.forEach(
        (department, share) -> {
          if (share > 0.9) {
            kept.add(department);
          }
        });
    return kept;
  }

  /** By department with a calendar, the share of handovers to it that it took up in its hours. */
  private Map<String, Double> within(Predicate<LocalTime> also) {
    JsonNode calendar = declared.path("calendars").path(0);
    Map<String, int[]> counted = new HashMap<>();
    declared
        .path("departments")
        .valueStream()
        .filter(one -> one.has("calendar"))
        .forEach(one -> counted.put(one.path("name").asString(), new int[2]));
    for (var journey : company.journeys().values()) {
      Lived before = null;
      for (Lived step : journey) {
        int[] counts = counted.get(step.department());
        if (before != null
            && counts != null
            && !step.isInbound()
            && !before.department().equals(step.department())) {
          counts[0] += isWithin(step, calendar, also) ? 1 : 0;
          counts[1]++;
        }
        before = step;
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    counted.forEach(
        (department, counts) -> shares.put(department, Figures.share(counts[0], counts[1])));
    return shares;
  }

  private static boolean isWithin(Lived step, JsonNode calendar, Predicate<LocalTime> also) {
    ZonedDateTime at = step.at().atZone(ZoneId.of(calendar.path("zone").asString()));
    LocalDate day = at.toLocalDate();
    if (calendar
        .path("holidays")
        .valueStream()
        .anyMatch(one -> one.asString().equals(day.toString()))) {
      return false;
    }
    LocalTime time = at.toLocalTime();
    String weekday = DayOfWeek.from(day).name().toLowerCase(Locale.ROOT);
    return also.test(time)
        && calendar
            .path("weekdays")
            .valueStream()
            .anyMatch(
                hours ->
                    hours.path("day").asString().equals(weekday)
                        && !time.isBefore(LocalTime.parse(hours.path("from").asString()))
                        && time.isBefore(LocalTime.parse(hours.path("to").asString())));
  }
}
