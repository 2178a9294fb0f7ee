package throughline.simulator.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import throughline.simulator.world.Language;

class WordsInFourLanguagesTest {

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Words words = new Words();

  @ParameterizedTest
  @EnumSource
  void speakOfTheSameThings(Language language) {
    assertThat(words.sentences(language).keySet()).isEqualTo(words.sentences(Language.EN).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void haveMoreThanOneWayToSayEach(Language language) {
    assertThat(words.sentences(language).values()).allMatch(sentences -> sentences.size() > 1);
  }

  @ParameterizedTest
  @EnumSource
  void haveTheSlotsThatStoriesFill(Language language) {
    Map<String, Set<String>> filled =
        Map.of(
            "move", Set.of("address"),
            "bill", Set.of("amount"),
            "outage", Set.of("place"),
            "payment", Set.of("amount"),
            "router", Set.of("device"),
            "bereavement", Set.of("name"));
    words
        .sentences(language)
        .forEach(
            (key, sentences) ->
                assertThat(filled.getOrDefault(key.split("\\.")[0], Set.of()))
                    .as(key)
                    .containsAll(slots(sentences)));
  }

  private static Set<String> slots(List<String> sentences) {
    Set<String> slots = new TreeSet<>();
    for (String sentence : sentences) {
      Matcher slot = SLOT.matcher(sentence);
      while (slot.find()) {
        slots.add(slot.group(1));
      }
    }
    return slots;
  }
}
