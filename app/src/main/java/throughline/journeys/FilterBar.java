package throughline.journeys;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.customers.ScoredConcerns.Scores;
import throughline.engine.journey.Lasting;
import throughline.engine.journey.ShownMap;
import throughline.platform.Refusal;

/**
 * The parameters of the filter bar, as they come with a request.
 *
 * @param segment an id: only its members count, as they are now
 * @param passed ids of touchpoints: a journey passed at least one of them
 * @param notPassed ids of touchpoints: a journey passed none of them
 * @param fromHours how long a journey took at least, in calendar time
 * @param toHours how long it took at most
 * @param scale of the scores that are asked for, as sources name it
 * @param fromScore the lowest score: a journey holds at least one from here
 * @param toScore to here
 * @param attribute of the customer, as name:value, the value whatever its case
 * @param count contacts or customers: what ranks lists and stands on drawings; answers say both
 * @param time calendar or working: how the waits of listed journeys are measured; figures say both
 */
public record FilterBar(
    @Nullable String from,
    @Nullable String to,
    @Nullable String department,
    @Nullable String channel,
    @Nullable String segment,
    @Nullable String passed,
    @Nullable String notPassed,
    @Nullable String fromHours,
    @Nullable String toHours,
    @Nullable String scale,
    @Nullable String fromScore,
    @Nullable String toScore,
    @Nullable String attribute,
    @Nullable String count,
    @Nullable String time) {
  private static final double MILLISECONDS = 3_600_000;

  static final FilterBar NONE =
      new FilterBar(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** An attribute of customers with its value. */
  record Trait(String attribute, String value) {}

  Question question() {
    return new Question(
        day(from),
        day(to),
        numbers(department),
        words(channel),
        null,
        new JourneyLimits(numbers(passed), numbers(notPassed), lasting(), null),
        ZoneOffset.UTC);
  }

  private @Nullable Lasting lasting() {
    Double from = measure(fromHours);
    Double to = measure(toHours);
    if (from == null && to == null) {
      return null;
    }
    return new Lasting(
        from == null ? 0 : Math.round(from * MILLISECONDS),
        to == null ? Long.MAX_VALUE : Math.round(to * MILLISECONDS));
  }

  @Nullable Scores scores() {
    Scores scores =
        new Scores(
            scale == null || scale.isBlank() ? null : scale, measure(fromScore), measure(toScore));
    return scores.equals(new Scores(null, null, null)) ? null : scores;
  }

  @Nullable Trait trait() {
    if (attribute == null || attribute.isBlank()) {
      return null;
    }
    int border = attribute.indexOf(':');
    if (border < 1 || attribute.substring(border + 1).isBlank()) {
      throw Refusal.invalid(
              "The attribute (%s) has no value.".formatted(attribute), "Write it like city:Ulm.")
          .about(attribute);
    }
    return new Trait(attribute.substring(0, border).strip(), attribute.substring(border + 1));
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

  private static @Nullable Double measure(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, with what is no finite number either.
    }
    throw Refusal.invalid(
            "The value (%s) is not a number.".formatted(text), "Write it like 7 or 0.5.")
        .about(text);
  }

  private static List<Integer> numbers(@Nullable String list) {
    return words(list).stream().map(FilterBar::number).toList();
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
