package throughline.customers.consent;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the preference page in one language. */
final class PreferenceWords {
  static final Set<String> LANGUAGES = Set.of("en", "de");

  private final Locale locale;
  private final ResourceBundle words;

  private PreferenceWords(Locale locale) {
    this.locale = locale;
    words =
        ResourceBundle.getBundle(
            "preferences.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words in the first of these languages that we speak. */
  static PreferenceWords in(@Nullable String... wanted) {
    for (String language : wanted) {
      if (language != null && LANGUAGES.contains(language)) {
        return new PreferenceWords(Locale.forLanguageTag(language));
      }
    }
    return new PreferenceWords(Locale.ENGLISH);
  }

  String language() {
    return locale.getLanguage();
  }

  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** Whether there is something to say under a key. */
  boolean knows(String key) {
    return words.containsKey(key);
  }

  String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }
}
