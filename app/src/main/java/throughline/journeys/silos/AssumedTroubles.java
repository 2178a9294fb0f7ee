package throughline.journeys.silos;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.organisation.Touchpoint;

/**
 * Troubles that the names of touchpoints speak of, in English, German, French and Italian: what
 * holds until somebody says it better.
 */
final class AssumedTroubles {
  private static final Pattern CLOSING =
      words(
          "clos|resolv|solved|settl|restor|withdraw|geschlossen|erledigt|behoben|gelöst|clôtur"
              + "|résol|réglé|chius|risolt");
  private static final Pattern BETWEEN =
      words(
          "acknowledg|decid|answer|forward|bestätigt|entschied|beantwort|weiterge|accus|décid"
              + "|répon|conferm|decis|rispos");

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Complaint", "complaint|beschwerde|reklamation|réclamation|reclam", null),
          new Kind("Dispute", "dispute|widerspruch|einsprache|contestation", null),
          new Kind(
              "Price rise",
              "price (letter|rise|increase)|preiserhöhung|tariferhöhung|hausse de prix"
                  + "|aumento di prezzo",
              5),
          new Kind(
              "Bereavement",
              "death|deceased|bereavement|to heir|todesfall|verstorben|an erben|décès|héritier"
                  + "|decesso|erede",
              null));

  private AssumedTroubles() {}

  /** A kind of trouble and the words by which a touchpoint speaks of it. */
  private record Kind(String name, Pattern words, @Nullable Integer longestDays) {
    Kind(String name, String words, @Nullable Integer longestDays) {
      this(name, AssumedTroubles.words(words), longestDays);
    }

    @Nullable TroubleSetting among(List<Touchpoint> touchpoints) {
      List<Touchpoint> own =
          touchpoints.stream().filter(one -> words.matcher(one.name()).find()).toList();
      List<String> closes = ids(own, CLOSING, true);
      List<String> opens =
          ids(
              own.stream().filter(one -> !BETWEEN.matcher(one.name()).find()).toList(),
              CLOSING,
              false);
      return opens.isEmpty() ? null : new TroubleSetting(name, opens, closes, longestDays);
    }

    private static List<String> ids(List<Touchpoint> some, Pattern pattern, boolean found) {
      return some.stream()
          .filter(one -> pattern.matcher(one.name()).find() == found)
          .map(one -> Integer.toString(one.id()))
          .toList();
    }
  }

  private static Pattern words(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static List<TroubleSetting> of(List<Touchpoint> touchpoints) {
    return KINDS.stream().map(kind -> kind.among(touchpoints)).filter(Objects::nonNull).toList();
  }
}
