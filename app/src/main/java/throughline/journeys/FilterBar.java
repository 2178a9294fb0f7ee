package throughline.journeys;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.ShownMap;
import throughline.platform.Refusal;

/**
 * The parameters of the filter bar, as they come with a request.
 *
 * @param segment an id: only its members count, as they are now
 * @param count contacts or customers: what ranks lists and stands on drawings; answers say both
 * @param time calendar or working: how the waits of listed journeys are measured; figures say both
 */
public record FilterBar(
    @Nullable String from,
    @Nullable String to,
    @Nullable String department,
    @Nullable String channel,
    @Nullable String segment,
    @Nullable String count,
    @Nullable String time) {

  Question question() {
    return new Question(
        day(from),
        day(to),
        words(department).stream().map(FilterBar::number).toList(),
        words(channel),
        null,
        ZoneOffset.UTC);
  }

  @Nullable Integer segmentId() {
    return segment == null || segment.isBlank() ? null : number(segment.strip());
  }

  ShownMap.Count counting() {
    return second("count", count, "contacts", "customers")
        ? ShownMap.Count.CUSTOMERS
        : ShownMap.Count.CONTACTS;
  }

  public boolean workingTime() {
    return second("time", time, "calendar", "working");
  }

  /** Whether the second of two choices was made; the first holds where none was. */
  private static boolean second(String name, @Nullable String chosen, String first, String second) {
    if (chosen == null || chosen.isBlank() || chosen.equals(first)) {
      return false;
    }
    if (chosen.equals(second)) {
      return true;
    }
    throw Refusal.invalid(
            "The %s (%s) is not known.".formatted(name, chosen),
            "Write %s or %s.".formatted(first, second))
        .about(chosen);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw Refusal.invalid(
              "The date (%s) is not one.".formatted(text), "Write it like 2026-03-31.")
          .about(text);
    }
  }

  public static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw Refusal.invalid(
              "The id (%s) is not a number.".formatted(text), "Choose one from the list.")
          .about(text);
    }
  }

  private static List<String> words(@Nullable String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
