package throughline.customers.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What data of people are used for, as it stands in one version.
 *
 * @param key what programs and sources call it
 * @param least the earliest wording to which a consent still counts
 * @param leastSince since when that wording is asked
 */
record Purpose(
    long id, String key, int version, Terms terms, Wording wording, int least, Instant leastSince) {

  /**
   * How data are used for it.
   *
   * @param active off until somebody switches it on
   * @param retentionDays how long data are kept for it, or null while there is a relationship
   */
  record Terms(
      Use use,
      Ground ground,
      boolean active,
      List<String> channels,
      List<String> recipients,
      @Nullable Integer retentionDays) {

    private static final int LONGEST_RETENTION = 36_500;

    Terms {
      channels = names("channels", channels);
      recipients = names("recipients", recipients);
      if (retentionDays != null && (retentionDays < 1 || retentionDays > LONGEST_RETENTION)) {
        throw new IllegalArgumentException(
            "The retention (%s) must be 1 to 36,500 days.".formatted(retentionDays));
      }
    }

    private static List<String> names(String what, List<String> given) {
      List<String> names = given.stream().map(String::strip).distinct().toList();
      if (names.size() > 50
          || names.stream().anyMatch(name -> name.isEmpty() || name.length() > 200)) {
        throw new IllegalArgumentException(
            "The %s must be at most 50 names of 1 to 200 characters.".formatted(what));
      }
      return names;
    }
  }

  /** What a person is told, in each language. */
  record Wording(int version, Map<String, Text> texts) {
    static final String USUAL = "en";

    Wording {
      texts = checked(texts);
    }

    static Map<String, Text> checked(Map<String, Text> texts) {
      if (texts.isEmpty()
          || texts.values().stream().anyMatch(Objects::isNull)
          || texts.keySet().stream().anyMatch(code -> !code.matches("[a-z]{2}"))) {
        throw new IllegalArgumentException(
            "A wording needs at least one language, each by two letters such as en or de.");
      }
      return new TreeMap<>(texts);
    }

    /** The language of these texts that a reader of another one gets. */
    String languageFor(String wanted) {
      if (texts.containsKey(wanted)) {
        return wanted;
      }
      return texts.containsKey(USUAL) ? USUAL : texts.keySet().iterator().next();
    }

    Text in(String wanted) {
      return texts.getOrDefault(languageFor(wanted), Text.NONE);
    }
  }

  /** A purpose in one language: its name, and what a person says yes to. */
  record Text(String name, String text) {
    static final Text NONE = new Text("-", "-");

    Text {
      name = name.strip();
      text = text.strip();
      if (name.isEmpty() || name.length() > 200 || text.isEmpty() || text.length() > 4_000) {
        throw new IllegalArgumentException(
            "A purpose needs a name of 1 to 200 and a wording of 1 to 4,000 characters.");
      }
    }
  }
}
