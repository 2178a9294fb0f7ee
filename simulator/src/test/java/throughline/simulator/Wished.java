package throughline.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.lake.format.Row;
import throughline.simulator.words.Words;
import throughline.simulator.world.Language;

/** Which need a wish is about, told from its words alone, by segment. */
final class Wished {

  private static final List<String> NEEDS =
      List.of("one-person", "human", "predictable", "app", "price");

  private final LivedCompany company;
  private final Map<String, Row> contacts;
  private final Words words = new Words();

  Wished(LivedCompany company, Map<String, Row> contacts) {
    this.company = company;
    this.contacts = contacts;
  }

  void into(Evidence evidence) {
    Map<String, int[]> bySegment = new HashMap<>();
    for (Lived wish : company.at("Answer WISH")) {
      Row contact = contacts.get(wish.person());
      int[] counts =
          bySegment.computeIfAbsent(contact.value("segment"), k -> new int[NEEDS.size()]);
      counts[NEEDS.indexOf(need(wish.comment(), language(contact)))]++;
    }
    bySegment.forEach(
        (segment, counts) -> {
          int all = IntStream.of(counts).sum();
          for (int i = 0; all >= 20 && i < counts.length; i++) {
            evidence.put("wish " + segment + " " + NEEDS.get(i), Figures.share(counts[i], all));
          }
        });
  }

  private static Language language(Row contact) {
    return Language.valueOf(contact.value("language").toUpperCase(Locale.ROOT));
  }

  private String need(String comment, Language language) {
    String best = NEEDS.get(0);
    int most = -1;
    for (String need : NEEDS) {
      for (String sentence : words.sentences(language).get("wish." + need)) {
        int common = common(sentence, comment);
        if (common > most) {
          most = common;
          best = need;
        }
      }
    }
    return best;
  }

  private static int common(String sentence, String comment) {
    Set<String> trigrams = trigrams(sentence);
    trigrams.retainAll(trigrams(comment));
    return trigrams.size();
  }

  private static Set<String> trigrams(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= plain.length(); i++) {
      trigrams.add(plain.substring(i, i + 3));
    }
    return trigrams;
  }
}
