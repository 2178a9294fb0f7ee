package throughline.engine.journey.designed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.designed.Alignment.Kind;
import throughline.engine.journey.designed.Alignment.Move;
import throughline.engine.journey.designed.PlainCosts.Event;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

class CheapestAlignmentTest {
  private static final int JOURNEYS = 300;
  private static final int LONGER = 3;
  private static final int MANY_WORDS = 300;

  private final Dictionaries dictionaries = new Dictionaries();

  private static Step step(String name) {
    return Step.at(name, name);
  }

  private static DesignedMap sequence(String... steps) {
    return DesignedMap.of(
        "a map", new Part.Sequence(List.copyOf(Stepping.all(CheapestAlignmentTest::step, steps))));
  }

  private Alignment align(DesignedMap map, String... touchpoints) {
    return align(map, Stepping.all(name -> new Event(name, ""), touchpoints), Costs.USUAL);
  }

  private Alignment align(DesignedMap map, List<Event> journey, Costs costs) {
    int[][] codes = codes(journey);
    Aligner aligner = new Aligner(CodedMap.of(map, dictionaries), costs);
    return aligner.align(meanings(aligner, codes));
  }

  private static int[] meanings(Aligner aligner, int[][] codes) {
    return IntStream.range(0, codes.length)
        .map(i -> aligner.meaning(codes[i][0], codes[i][1]))
        .toArray();
  }

  private int[][] codes(List<Event> journey) {
    return journey.stream()
        .map(
            event ->
                new int[] {
                  dictionaries.of(Dimension.TOUCHPOINT).code(event.touchpoint()),
                  event.department().isEmpty()
                      ? Dimension.UNKNOWN
                      : dictionaries.of(Dimension.DEPARTMENT).code(event.department())
                })
        .toArray(int[][]::new);
  }

  private static List<String> told(DesignedMap map, Alignment alignment) {
    return alignment.moves().stream()
        .filter(move -> move.kind() != Kind.DONE || move.wrongDepartment())
        .map(move -> move.kind() + (move.step() < 0 ? "" : " " + map.step(move.step()).id()))
        .toList();
  }

  @Test
  void ofWhatIsAsDesignedCostsNothing() {
    assertThat(align(sequence("a", "b", "c"), "a", "b", "c").asDesigned()).isTrue();
  }

  @Test
  void namesWhatWasSkippedAndWhatWasNotExpected() {
    DesignedMap map = sequence("a", "b", "c");
    assertThat(told(map, align(map, "a", "c"))).containsExactly("SKIPPED b");
    assertThat(told(map, align(map, "a", "x", "b", "c"))).containsExactly("UNEXPECTED");
    assertThat(told(map, align(map, "a", "b", "b", "c"))).containsExactly("UNEXPECTED b");
  }

  @Test
  void callsTwoNeighboursInTheWrongOrderOneMisorderedStep() {
    DesignedMap map = sequence("a", "b", "c");
    Alignment alignment = align(map, "b", "a", "c");
    assertThat(told(map, alignment)).containsExactly("MISORDERED b");
    assertThat(alignment.cost()).isEqualTo(1);
  }

  @Test
  void callsAStepThatWasTakenMuchTooLateMisorderedToo() {
    DesignedMap map = sequence("a", "b", "c", "d");
    Alignment alignment = align(map, "b", "c", "d", "a");
    assertThat(told(map, alignment)).containsExactly("MISORDERED a");
    assertThat(alignment.cost()).isEqualTo(2);
  }

  @Test
  void knowsAStepThatAnotherDepartmentTook() {
    DesignedMap map = DesignedMap.of("a map", step("a").of("sales"));
    Alignment alignment = align(map, List.of(new Event("a", "service")), Costs.USUAL);
    assertThat(alignment.cost()).isEqualTo(1);
    assertThat(alignment.moves()).containsExactly(new Move(Kind.DONE, 0, 0, true));
    assertThat(align(map, List.of(new Event("a", "")), Costs.USUAL).cost()).isZero();
    assertThat(align(map, List.of(new Event("a", "sales")), Costs.USUAL).cost()).isZero();
  }

  @Test
  void takesParallelStepsInAnyOrder() {
    Part parallel =
        new Part.Parallel(List.copyOf(Stepping.all(CheapestAlignmentTest::step, "a", "b", "c")));
    DesignedMap map = DesignedMap.of("a map", new Part.Sequence(List.of(parallel, step("end"))));
    assertThat(align(map, "c", "a", "b", "end").cost()).isZero();
    assertThat(told(map, align(map, "c", "end"))).containsExactly("SKIPPED a", "SKIPPED b");
  }

  /** The property: brute force over all words of small maps gives the same cost. */
  @Test
  void costsWhatTryingEveryWordOfTheMapCosts() {
    assertThat(firstDifference(Costs.USUAL, Costs.USUAL)).isEmpty();
    Costs uneven = new Costs(3, 2, 4, 1);
    assertThat(firstDifference(uneven, uneven)).isEmpty();
  }

  /** Negative controls: each planted wrong cost is found. */
  @Test
  void wouldBeSeenToCostSomethingElse() {
    assertThat(firstDifference(new Costs(2, 1, 1, 1), Costs.USUAL)).isNotEmpty();
    assertThat(firstDifference(new Costs(1, 2, 1, 1), Costs.USUAL)).isNotEmpty();
    assertThat(firstDifference(new Costs(1, 1, 2, 1), Costs.USUAL)).isNotEmpty();
    assertThat(firstDifference(new Costs(1, 1, 1, 2), Costs.USUAL)).isNotEmpty();
  }

  private String firstDifference(Costs searched, Costs tried) {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    for (int compared = 0; compared < JOURNEYS; ) {
      DesignedMap map = maps.map(1 + random.nextInt(5), 1 + random.nextInt(5));
      List<Event> journey = journey(random, map);
      int longest = journey.size() + LONGER;
      Set<List<Integer>> words = PlainLanguage.words(map.flow(), longest);
      if (words.isEmpty() || words.size() > MANY_WORDS) {
        continue;
      }
      compared++;
      int plain = new PlainCosts(map, tried).least(journey, words);
      Alignment found = align(map, journey, searched);
      // A word that is longer still costs more than what every step that it has too many does.
      int beyond = (LONGER + 1) * tried.skipped();
      if (Math.min(found.cost(), beyond) != Math.min(plain, beyond)) {
        return "%s%n%s%n%s instead of %d".formatted(map, journey, found, plain);
      }
      assertIsAWay(map, journey, found, words);
    }
    return "";
  }

  private static void assertIsAWay(
      DesignedMap map, List<Event> journey, Alignment found, Set<List<Integer>> words) {
    List<Integer> word =
        found.moves().stream()
            .filter(move -> move.kind() != Kind.UNEXPECTED)
            .map(Move::step)
            .toList();
    if (word.size() <= journey.size() + LONGER) {
      assertThat(words).contains(word);
    }
    assertThat(found.moves().stream().map(Move::interaction).filter(i -> i >= 0))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, journey.size()).boxed().toList());
    for (Move move : found.moves()) {
      if (move.step() >= 0 && move.interaction() >= 0) {
        assertThat(map.step(move.step()).touchpoint())
            .isEqualTo(journey.get(move.interaction()).touchpoint());
      }
    }
  }

  /** A word of the map with some faults in it, mostly. */
  private static List<Event> journey(Random random, DesignedMap map) {
    List<Event> journey = new ArrayList<>();
    List<List<Integer>> words = List.copyOf(PlainLanguage.words(map.flow(), 5));
    if (!words.isEmpty()) {
      for (int number : words.get(random.nextInt(words.size()))) {
        Step step = map.step(number);
        journey.add(
            new Event(
                step.touchpoint(),
                step.department() == null || random.nextInt(4) == 0
                    ? department(random)
                    : step.department()));
      }
    }
    for (int faults = random.nextInt(4); faults > 0; faults--) {
      fault(random, journey);
    }
    return journey.isEmpty() ? List.of(new Event("touchpoint 0", "")) : journey;
  }

  private static void fault(Random random, List<Event> journey) {
    int place = random.nextInt(journey.size() + 1);
    if (random.nextInt(3) == 0 || journey.size() < 2 || place >= journey.size() - 1) {
      journey.add(place, new Event("touchpoint " + random.nextInt(6), department(random)));
    } else if (random.nextBoolean()) {
      journey.remove(place);
    } else {
      journey.add(place, journey.remove(place + 1));
    }
  }

  private static String department(Random random) {
    int department = random.nextInt(4);
    return department == 3 ? "" : "department " + department;
  }

  @Test
  void isToldAsABoundWhereTheSearchWouldTakeTooLong() {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    int bounds = 0;
    for (int i = 0; i < 500; i++) {
      DesignedMap map = maps.map(1 + random.nextInt(8), 1 + random.nextInt(5));
      int[][] codes = codes(journey(random, map));
      CodedMap coded = CodedMap.of(map, dictionaries);
      Aligner impatient = new Aligner(coded, Costs.USUAL, 3);
      Alignment bound = impatient.align(meanings(impatient, codes));
      Aligner patient = new Aligner(coded);
      Alignment exact = patient.align(meanings(patient, codes));
      assertThat(exact.exact()).isTrue();
      assertThat(bound.cost()).isGreaterThanOrEqualTo(exact.cost());
      assertThat(bound.exact() && bound.cost() != exact.cost()).isFalse();
      bounds += bound.exact() ? 0 : 1;
    }
    assertThat(bounds).isPositive();
  }

  @Test
  void isExactForEightParallelStepsAndABoundForThirty() {
    DesignedMap eight = parallel(8);
    assertThat(align(eight, "s7", "s3", "x", "s1", "s0").exact()).isTrue();
    assertThat(align(eight, "s7", "s3", "x", "s1", "s0").cost()).isEqualTo(5);
    Alignment bound = align(parallel(30), "s7", "s3", "x", "s1", "s0");
    assertThat(bound.exact()).isFalse();
    assertThat(bound.cost()).isEqualTo(27);
    assertThat(align(parallel(3), "s2", "s1", "s0").exact()).isTrue();
  }

  private static DesignedMap parallel(int steps) {
    List<Part> parts = new ArrayList<>();
    IntStream.range(0, steps).forEach(i -> parts.add(step("s" + i)));
    return DesignedMap.of("a map", new Part.Parallel(parts));
  }
}
