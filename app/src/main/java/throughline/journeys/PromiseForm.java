package throughline.journeys;

import org.jspecify.annotations.Nullable;

/**
 * What customers may rely on in a journey: to be done within a time after it began.
 *
 * @param words what is promised, as customers are told
 * @param unit hours, days or working_days
 * @param calendar id of the calendar whose days count as working days; null for Monday to Friday
 * @param owner the role that answers for it, empty while nobody does
 */
record PromiseForm(String words, int within, String unit, @Nullable String calendar, String owner) {
  private static final int LONGEST = 300;
  private static final int MOST = 10_000;

  PromiseForm {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The promise has %d characters. Say in 1 to %d what customers may rely on."
              .formatted(words.length(), LONGEST));
    }
    if (within < 1 || within > MOST) {
      throw new IllegalArgumentException(
          "The time of the promise (%d) must be 1 to %d.".formatted(within, MOST));
    }
    if (!unit.equals("hours") && !unit.equals("days") && !unit.equals("working_days")) {
      throw new IllegalArgumentException(
          "The unit of the promise (%s) must be hours, days or working_days.".formatted(unit));
    }
  }
}
