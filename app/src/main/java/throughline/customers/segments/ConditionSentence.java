package throughline.customers.segments;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;

/** A condition as a sentence, in English or German. */
final class ConditionSentence {
  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter dates;
  private final Map<Dimension, Map<String, String>> names;
  private final Map<String, String> purposes;
  private final boolean masked;

  /**
   * @param names of departments and touchpoints by their ids
   * @param purposes their names by their keys
   * @param masked whether values of profiles are left out
   */
  ConditionSentence(
      Locale asked,
      Map<Dimension, Map<String, String>> names,
      Map<String, String> purposes,
      boolean masked) {
    locale = asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.UK;
    words =
        ResourceBundle.getBundle(
            "throughline.customers.segment",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    this.names = names;
    this.purposes = purposes;
    this.masked = masked;
  }

  String of(ConditionForm condition) {
    return say("sentence", phrase(condition, true)).replaceAll(" +", " ").replace(" .", ".");
  }

  private String phrase(ConditionForm form, boolean outermost) {
    return switch (form.kind()) {
      case "all" -> joined(form, "and", true);
      case "any" -> joined(form, "or", outermost);
      case "not" -> say("not", phrase(form.onlyPart(), false));
      case "attribute" -> attribute(form);
      case "consent" -> say("consent", quoted(List.of(purpose(form))));
      case "score" ->
          form.scale() == null
              ? say("score", form.below())
              : say("scoreWithScale", form.below(), form.scale());
      case "happened" -> happened(form);
      case "long_since" -> say("long_since", pattern(form.what()), form.days());
      case "followed" ->
          say(
              "followed",
              pattern(form.what()),
              form.withinDays(),
              pattern(form.then()),
              span(form));
      default -> waiting(form);
    };
  }

  private String joined(ConditionForm form, String word, boolean bare) {
    String all =
        form.allParts().stream()
            .map(part -> phrase(part, form.allParts().size() == 1))
            .collect(Collectors.joining(" " + words.getString(word) + " "));
    return bare || form.allParts().size() == 1 ? all : "(" + all + ")";
  }

  private String attribute(ConditionForm form) {
    List<String> values = form.values() == null ? List.of() : form.values();
    return say(
        "attribute." + Objects.requireNonNull(form.comparison()).toLowerCase(Locale.ROOT),
        form.attribute(),
        masked ? "•••" : quoted(values));
  }

  private String purpose(ConditionForm form) {
    String key = Objects.requireNonNull(form.purpose());
    return purposes.getOrDefault(key, key);
  }

  private String happened(ConditionForm form) {
    int times = Objects.requireNonNull(form.times());
    boolean least = "at_least".equalsIgnoreCase(form.frequency());
    String key = least ? "happened.least" : times == 0 ? "happened.never" : "happened.most";
    return say(key, times, pattern(form.what()), span(form));
  }

  private String waiting(ConditionForm form) {
    String key = Boolean.TRUE.equals(form.handedOver()) ? "waiting.handed" : "waiting";
    int days = form.days() == null ? 0 : form.days();
    return days == 0 ? say(key) : say(key) + " " + say("waiting.days", days);
  }

  private String span(ConditionForm form) {
    if (form.days() != null) {
      return say("span.last", form.days());
    }
    return form.from() == null || form.to() == null
        ? ""
        : say("span.between", day(form.from()), day(form.to().minusDays(1)));
  }

  private String day(LocalDate day) {
    return dates.format(day);
  }

  private String pattern(@Nullable InteractionForm what) {
    if (what == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    what.labels()
        .forEach(
            (dimension, labels) -> {
              String key = "pattern." + dimension.name().toLowerCase(Locale.ROOT);
              parts.add(say(key, named(dimension, labels)));
            });
    return String.join(" ", parts);
  }

  private String named(Dimension dimension, List<String> labels) {
    if (dimension == Dimension.DIRECTION || dimension == Dimension.PURPOSE) {
      return labels.stream()
          .map(label -> word(label))
          .collect(Collectors.joining(" " + words.getString("or") + " "));
    }
    Map<String, String> known = names.getOrDefault(dimension, Map.of());
    return quoted(labels.stream().map(label -> known.getOrDefault(label, label)).toList());
  }

  private String word(String label) {
    String key = "word." + label;
    return words.containsKey(key) ? words.getString(key) : label;
  }

  private String quoted(List<String> values) {
    return values.stream()
        .map(value -> words.getString("open") + value + words.getString("close"))
        .collect(Collectors.joining(" " + words.getString("or") + " "));
  }

  private String say(String key, @Nullable Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
