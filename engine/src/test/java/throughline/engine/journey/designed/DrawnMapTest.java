package throughline.engine.journey.designed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.designed.Part.Choice;
import throughline.engine.journey.designed.Part.Optionally;
import throughline.engine.journey.designed.Part.Parallel;
import throughline.engine.journey.designed.Part.Repeated;
import throughline.engine.journey.designed.Part.Sequence;

class DrawnMapTest {
  private static final Step A = Step.at("a", "a call");
  private static final Step B = Step.at("b", "a letter");

  @Test
  void isKeptInItsPlainestForm() {
    assertThat(plain(new Sequence(List.of(new Sequence(List.of(A)), B))))
        .isEqualTo(new Sequence(List.of(A, B)));
    assertThat(plain(new Optionally(new Optionally(A)))).isEqualTo(A.optional(true));
    assertThat(plain(new Repeated(new Optionally(A), null)))
        .isEqualTo(A.optional(true).repeating(true));
    assertThat(plain(new Choice(List.of(A, new Optionally(B)))))
        .isEqualTo(new Optionally(new Choice(List.of(A, B))));
    assertThat(plain(new Parallel(List.of(new Parallel(List.of(A, B))))))
        .isEqualTo(new Parallel(List.of(A, B)));
  }

  private static Part plain(Part flow) {
    return DesignedMap.of("a map", flow).flow();
  }

  @Test
  void saysTheSameInItsPlainestForm() {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    int compared = 0;
    for (int i = 0; i < 500; i++) {
      Part drawn = maps.drawn(1 + random.nextInt(5), 3);
      Part plain = drawn.plain();
      Set<List<String>> words = PlainLanguage.ids(drawn, 5);
      Set<List<String>> plainWords = PlainLanguage.ids(plain, 5);
      if (!words.isEmpty() && !plainWords.isEmpty()) {
        assertThat(plainWords).isEqualTo(words);
        compared++;
      }
      assertThat(plain.plain()).isEqualTo(plain);
    }
    assertThat(compared).isGreaterThan(300);
  }

  @Test
  void isRefusedInOneSentenceWithWhatToDoNext() {
    assertRefused(
        () -> DesignedMap.of("move", new Sequence(List.of(A, A))),
        "Two steps of the map (move) have the id (a). Give one of them another.");
    assertRefused(
        () -> DesignedMap.of("move", A.inStage("order")),
        "The stage (order) of the step (a) is not among those of the map (move). Add it there.");
    assertRefused(
        () -> new DesignedMap("move", List.of("order", "order"), A),
        "The stage (order) stands twice in the map (move). Rename one of the two.");
    assertRefused(
        () -> new Choice(List.of()), "A choice has no parts. Put a step into it or take it out.");
    assertRefused(
        () -> Step.at("a", " "), "The touchpoint of the step (a) is empty. Give it a name.");
    assertRefused(
        () -> DesignedMap.of("a\nb", A),
        "The name of the map (a\nb) has a line break or another control character. Take it out.");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable making, String sentence) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void isRefusedWhenItIsNestedTooDeeply() {
    Part deep = A;
    for (int i = 0; i < 100; i++) {
      deep = new Repeated(new Sequence(List.of(deep, Step.at("s" + i, "s"))), null);
    }
    Part flow = deep;
    assertThatThrownBy(() -> DesignedMap.of("move", flow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested 201 deep");
  }
}
