package throughline.customers;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import throughline.customers.TimelineFigures.Concern;
import throughline.customers.TimelineFigures.Score;

/** A customer's relationship in a few sentences, in English or German. */
final class SummarySentences {
  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter dates;

  SummarySentences(Locale asked) {
    locale = asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.UK;
    words =
        ResourceBundle.getBundle(
            "throughline.customers.summary",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    dates =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .withZone(ZoneOffset.UTC);
  }

  List<String> of(TimelineFigures figures, IntFunction<String> department) {
    Instant first = figures.first();
    Instant last = figures.last();
    if (first == null || last == null) {
      return List.of(say("nothing"));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(say("since", dates.format(first), dates.format(last)));
    sentences.add(howMuch(figures, department));
    sentences.add(open(figures.concerns()));
    if (figures.repeatContacts() > 0) {
      sentences.add(say("repeats", figures.repeatContacts()));
    }
    addScore(sentences, figures.lastScore());
    return sentences;
  }

  private String howMuch(TimelineFigures figures, IntFunction<String> department) {
    var departments = figures.departments();
    return departments.isEmpty()
        ? say("interactions", figures.interactions())
        : say(
            "departments",
            figures.interactions(),
            departments.size(),
            department.apply(departments.keySet().iterator().next()));
  }

  private String open(List<Concern> concerns) {
    List<Concern> open = concerns.stream().filter(Concern::open).toList();
    return open.stream()
        .map(Concern::from)
        .min(Instant::compareTo)
        .map(oldest -> say("open", open.size(), dates.format(oldest)))
        .orElseGet(() -> say("settled"));
  }

  private void addScore(List<String> sentences, @Nullable Score score) {
    if (score != null) {
      sentences.add(
          say(
              score.scale() == null ? "score" : "scoreWithScale",
              score.value(),
              dates.format(score.at()),
              score.scale() == null ? "" : score.scale()));
    }
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
