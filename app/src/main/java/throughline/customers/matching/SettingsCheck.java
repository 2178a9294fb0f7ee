package throughline.customers.matching;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import throughline.customers.matching.MatchingSettings.Settings;
import throughline.engine.identity.FieldKind;
import throughline.platform.Refusal;

/** What people write as settings, read and checked. */
final class SettingsCheck {
  private SettingsCheck() {}

  static Settings checked(
      int version, double upper, double lower, Map<String, String> meanings, ByItself byItself) {
    boolean inRange = Math.abs(upper) <= Settings.MOST && Math.abs(lower) <= Settings.MOST;
    if (!inRange || lower > upper || lower < WeighingRecords.WORTH_KEEPING) {
      throw Refusal.invalid(
          "The thresholds (%s, %s) must lie between %s and %s, the lower one not above the upper."
              .formatted(lower, upper, WeighingRecords.WORTH_KEEPING, Settings.MOST),
          "Choose others in the threshold picture.");
    }
    Map<String, FieldKind> kinds = new TreeMap<>();
    meanings.forEach((attribute, kind) -> kinds.put(attribute, kind(attribute, kind)));
    return new Settings(version, new Meanings(kinds), upper, lower, byItself);
  }

  private static FieldKind kind(String attribute, String written) {
    return Meanings.choices().stream()
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "The attribute %s cannot mean %s.".formatted(attribute, written),
                        "Choose one of the kinds that the settings list.")
                    .about(written));
  }
}
