package throughline.customers.segments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.condition.Comparison;
import throughline.engine.condition.Condition;
import throughline.engine.condition.Frequency;
import throughline.engine.condition.Pattern;
import throughline.engine.condition.Span;
import throughline.platform.Refusal;

/**
 * A condition as it is sent and kept: a kind, and what belongs to that kind.
 *
 * @param kind all, any, not, attribute, consent, score, happened, long_since, followed or waiting
 * @param frequency at_least or at_most
 * @param days of the span; of long_since and waiting: how long ago
 * @param withinDays of followed: how soon the second comes after the first
 */
public record ConditionForm(
    String kind,
    @Nullable List<ConditionForm> parts,
    @Nullable String attribute,
    @Nullable String comparison,
    @Nullable List<String> values,
    @Nullable String purpose,
    @Nullable String scale,
    @Nullable Double below,
    @Nullable InteractionForm what,
    @Nullable InteractionForm then,
    @Nullable String frequency,
    @Nullable Integer times,
    @Nullable Integer days,
    @Nullable Integer withinDays,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean handedOver) {
  private static final int MOST_CHIPS = 60;
  private static final int DEEPEST = 6;

  /** The condition; what cannot be one is refused with the reason. */
  Condition read() {
    if (chips(0) > MOST_CHIPS) {
      throw Refusal.invalid(
          "The condition has more than %s parts.".formatted(MOST_CHIPS), "Split it in two.");
    }
    try {
      return condition();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()), "Correct this part of the condition.");
    }
  }

  private int chips(int depth) {
    if (depth > DEEPEST) {
      throw Refusal.invalid(
          "The condition is nested deeper than %s levels.".formatted(DEEPEST), "Make it flatter.");
    }
    return 1 + allParts().stream().mapToInt(part -> part.chips(depth + 1)).sum();
  }

  private Condition condition() {
    return switch (kind) {
      case "all" -> new Condition.All(conditions());
      case "any" -> new Condition.Any(conditions());
      case "not" -> new Condition.Not(onlyPart().condition());
      case "attribute" ->
          new Condition.Attribute(
              given("attribute", attribute),
              word(Comparison.class, "comparison", comparison),
              values == null ? List.of() : values);
      case "consent" -> new Condition.Consent(given("purpose", purpose));
      case "score" -> new Condition.ScoreBelow(scale, given("below", below));
      case "happened" ->
          new Condition.Happened(
              pattern(what),
              word(Frequency.class, "frequency", frequency),
              given("times", times),
              span());
      case "long_since" -> new Condition.LongSince(pattern(what), given("days", days));
      case "followed" ->
          new Condition.Followed(
              pattern(what), pattern(then), given("withinDays", withinDays), span());
      case "waiting" ->
          new Condition.Waiting(Boolean.TRUE.equals(handedOver), days == null ? 0 : days);
      default ->
          throw Refusal.invalid(
                  "The kind of condition (%s) is not known.".formatted(kind),
                  "Choose one of the kinds that the builder shows.")
              .about(kind);
    };
  }

  List<ConditionForm> allParts() {
    return parts == null ? List.of() : parts;
  }

  ConditionForm onlyPart() {
    if (allParts().size() != 1) {
      throw Refusal.invalid("The opposite of one part is asked for.", "Give exactly one part.");
    }
    return allParts().get(0);
  }

  private List<Condition> conditions() {
    if (allParts().isEmpty()) {
      throw Refusal.invalid("The condition has no parts.", "Add at least one.");
    }
    return allParts().stream().map(ConditionForm::condition).toList();
  }

  /** Whether some part asks what the profile says. */
  boolean asksForAttributes() {
    return kind.equals("attribute")
        || allParts().stream().anyMatch(ConditionForm::asksForAttributes);
  }

  /** The purposes that some part asks about. */
  Stream<String> purposes() {
    Stream<String> own = purpose == null ? Stream.empty() : Stream.of(purpose);
    return Stream.concat(own, allParts().stream().flatMap(ConditionForm::purposes));
  }

  Span span() {
    if (days != null) {
      return new Span.LastDays(days);
    }
    return from == null && to == null
        ? new Span.Ever()
        : new Span.Between(given("from", from), given("to", to));
  }

  private static Pattern pattern(@Nullable InteractionForm form) {
    return form == null ? Pattern.ANYTHING : form.read();
  }

  private static <T> T given(String name, @Nullable T value) {
    if (value == null) {
      throw Refusal.invalid(
              "The condition says no %s.".formatted(name), "Fill in this part of the condition.")
          .about(name);
    }
    return value;
  }

  private static <E extends Enum<E>> E word(Class<E> type, String name, @Nullable String written) {
    try {
      return Enum.valueOf(type, given(name, written).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
              "The %s (%s) is not known.".formatted(name, written),
              "Choose one that the builder shows.")
          .about(String.valueOf(written));
    }
  }
}
