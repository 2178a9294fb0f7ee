package throughline.lake.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;
import throughline.lake.format.Fault;
import throughline.lake.format.Row;

/**
 * Words of a mapping that were probably meant as they stand, in a file that has a column of that
 * name: {@code channel: email} makes a channel of every address.
 */
final class BareWords {
  private static final int LOOKED_AT = 100;
  private static final int MANY = 20;
  private static final Set<String> CHANNELS =
      Set.of("web", "app", "email", "phone", "chat", "letter", "shop", "field visit");
  private static final Map<String, Set<String>> USUAL =
      Map.of(
          "channel", CHANNELS,
          "direction", names(Direction.values()),
          "purpose", names(Purpose.values()),
          "department", Set.of(),
          "touchpoint", Set.of());

  private final Map<BareWord, Values> found = new LinkedHashMap<>();

  /** A word under a key of an interaction, which is a column where the row has one of that name. */
  record BareWord(String key, String word) {}

  /** What a column of that name holds. */
  private static final class Values {
    private final Set<String> different = new HashSet<>();
    private int rows;

    private void add(String value) {
      if (rows < LOOKED_AT) {
        rows++;
        different.add(value);
      }
    }

    private boolean areMostlyDifferent() {
      return different.size() >= MANY && different.size() > rows / 2;
    }
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells those of a rule that may be meant otherwise. */
  static void of(Map<String, Value> texts, Consumer<BareWord> taker) {
    texts.forEach(
        (key, value) -> {
          if (USUAL.containsKey(key) && value instanceof Value.Plain plain) {
            taker.accept(new BareWord(key, plain.text()));
          }
        });
  }

  void look(Row row, List<BareWord> words) {
    for (BareWord word : words) {
      String value = row.value(word.word);
      if (value != null) {
        found.computeIfAbsent(word, unseen -> new Values()).add(value);
      }
    }
  }

  /** A sentence for each word that is more likely meant as it stands. */
  List<String> warnings(String file) {
    return found.entrySet().stream()
        .filter(entry -> isDoubtful(entry.getKey(), entry.getValue()))
        .map(entry -> warning(entry.getKey(), file))
        .toList();
  }

  private static boolean isDoubtful(BareWord word, Values values) {
    Set<String> usual = USUAL.getOrDefault(word.key, Set.of());
    return !word.word.equalsIgnoreCase(word.key)
        && (usual.contains(word.word.toLowerCase(Locale.ROOT)) || values.areMostlyDifferent());
  }

  private static String warning(BareWord word, String file) {
    return "\"%s: %s\" takes the column of that name in the file (%s); write {constant: %s} if the word itself is meant, or {%s}."
        .formatted(word.key, Fault.shown(word.word), Fault.shown(file), word.word, word.word);
  }
}
