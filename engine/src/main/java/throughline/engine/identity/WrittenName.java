package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole name in its parts: "Ada Lovelace", "Lovelace, Ada", "LOVELACE Ada" and "Dr. Ada Lovelace"
 * are one. Where nothing tells them apart, the last word is the surname, with the particles before
 * it: "van der Berg".
 */
public record WrittenName(String given, String surname) {
  private static final Set<String> TITLES =
      words(
          "dr drs prof professor mr mrs ms miss herr herrn frau sir madam mme mlle monsieur madame"
              + " sig signor signora dipl ing mag med phil iur rer nat phd msc bsc mba llm jr sr"
              + " ii iii iv esq");
  private static final Set<String> PARTICLES =
      words(
          "van von vom zu zum zur der den de del della dello degli di da do dos das du la le les"
              + " ten ter te af av al el bin ibn ben st o' d' l'");

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  /** The parts of a whole name, empty ones where it has none. */
  public static WrittenName of(String whole) {
    List<List<String>> clauses = new ArrayList<>();
    for (String clause : whole.split(",", -1)) {
      List<String> words = withoutTitles(clause);
      if (!words.isEmpty()) {
        clauses.add(words);
      }
    }
    if (clauses.isEmpty()) {
      return new WrittenName("", whole.strip());
    }
    return clauses.size() == 1
        ? inOneClause(clauses.get(0))
        : new WrittenName(String.join(" ", clauses.get(1)), String.join(" ", clauses.get(0)));
  }

  private static List<String> withoutTitles(String clause) {
    return Arrays.stream(clause.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty() && !TITLES.contains(bare(word)))
        .toList();
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static WrittenName inOneClause(List<String> words) {
    List<String> loud = words.stream().filter(WrittenName::isLoud).toList();
    List<String> quiet = words.stream().filter(word -> !isLoud(word)).toList();
    boolean quietNames = quiet.stream().anyMatch(word -> !PARTICLES.contains(bare(word)));
    if (!loud.isEmpty() && quietNames) {
      return withParticles(words, quiet, loud);
    }
    int surname = words.size() - 1;
    while (surname > 0 && PARTICLES.contains(bare(words.get(surname - 1)))) {
      surname--;
    }
    return new WrittenName(
        String.join(" ", words.subList(0, surname)),
        String.join(" ", words.subList(surname, words.size())));
  }

  // "Anna van der BERG": small particles right before the loud surname are part of it.
  private static WrittenName withParticles(
      List<String> words, List<String> quiet, List<String> loud) {
    int first = words.indexOf(loud.get(0));
    int begin = first;
    while (begin > 0 && PARTICLES.contains(bare(words.get(begin - 1)))) {
      begin--;
    }
    List<String> surname = new ArrayList<>(words.subList(begin, first));
    surname.addAll(loud);
    List<String> given = new ArrayList<>(quiet);
    words.subList(begin, first).forEach(given::remove);
    return new WrittenName(String.join(" ", given), String.join(" ", surname));
  }

  private static boolean isLoud(String word) {
    return word.length() > 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** The parts that it has, by their kinds. */
  public Map<FieldKind, String> parts() {
    Map<FieldKind, String> parts = new TreeMap<>();
    if (!given.isEmpty()) {
      parts.put(FieldKind.GIVEN_NAME, given);
    }
    if (!surname.isEmpty()) {
      parts.put(FieldKind.SURNAME, surname);
    }
    return parts;
  }
}
