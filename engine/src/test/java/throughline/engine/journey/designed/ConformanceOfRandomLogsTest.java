package throughline.engine.journey.designed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.journey.designed.ConformanceFigures.AlignedWay;
import throughline.engine.journey.designed.ConformanceFigures.Count;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;

class ConformanceOfRandomLogsTest {
  private static final int LOGS = 12;
  private static final int LONGEST = 7;

  private record Given(DesignedMap map, List<Interaction> log, CodedMap coded) {
    InMemoryTimelines timelines() {
      return InMemoryTimelines.of(log);
    }

    LivedWays lived() {
      return timelines().learn(new EachJourney<>(new Conformance(coded)), Scope.ALL);
    }
  }

  private static List<Given> given() {
    Random random = RandomMaps.random(ConformanceOfRandomLogsTest.class);
    RandomMaps maps = new RandomMaps(random);
    List<Given> all = new ArrayList<>();
    for (int i = 0; i < LOGS; i++) {
      DesignedMap map = maps.map(1 + random.nextInt(6), 6);
      List<Interaction> log = new RandomLog(random.nextLong()).interactions(300);
      all.add(new Given(map, log, CodedMap.of(map, InMemoryTimelines.of(log).dictionaries())));
    }
    return all;
  }

  @Test
  void allowsTheJourneysThatTheMapHasAWordFor() {
    long allowed = 0;
    for (Given given : given()) {
      Set<List<Integer>> words = PlainLanguage.words(given.map.flow(), LONGEST);
      List<List<Interaction>> journeys = PlainJourneys.of(given.log);
      if (words.isEmpty() || journeys.stream().anyMatch(journey -> journey.size() > LONGEST)) {
        continue;
      }
      long departed = journeys.stream().filter(one -> !allows(given.map, words, one)).count();
      long customers =
          journeys.stream()
              .filter(one -> !allows(given.map, words, one))
              .map(one -> one.get(0).customer())
              .distinct()
              .count();
      LivedWays lived = given.lived();
      assertThat(lived.ofJourneys()).isEqualTo(new LivedWays.Fates(journeys.size(), departed));
      assertThat(lived.ofCustomers().departed()).isEqualTo(customers);
      allowed += journeys.size() - departed;
    }
    assertThat(allowed).isPositive();
  }

  private static boolean allows(
      DesignedMap map, Set<List<Integer>> words, List<Interaction> journey) {
    List<PlainCosts.Event> events =
        journey.stream()
            .map(
                one ->
                    new PlainCosts.Event(
                        PlainJourneys.label(one, Dimension.TOUCHPOINT),
                        PlainJourneys.label(one, Dimension.DEPARTMENT)))
            .toList();
    return new PlainCosts(map, Costs.USUAL).least(events, words) == 0;
  }

  @Test
  void saysTheSameWhateverTheThreadsAndHalves() throws Exception {
    for (Given given : given()) {
      LivedWays lived = given.lived();
      LivedWays sideBySide =
          given
              .timelines()
              .withThreads(3)
              .learn(copy(new EachJourney<>(new Conformance(given.coded))), Scope.ALL);
      assertThat(sideBySide.all()).isEqualTo(lived.all());
      assertThat(sideBySide.figures(1_000, 5)).isEqualTo(lived.figures(1_000, 5));
    }
  }

  @Test
  void joinsHalvesThatWereSentOverTheWire() throws Exception {
    for (Given given : given()) {
      EachJourney<Conformance.SoFar, LivedWays> asked =
          new EachJourney<>(new Conformance(given.coded));
      var gathered = asked.supplier().get();
      var other = asked.supplier().get();
      var add = asked.accumulator();
      given.timelines().learn(new Alternately<>(gathered, other, add), Scope.ALL);
      LivedWays joined =
          asked.finisher().apply(copy(asked.combiner().apply(copy(gathered), copy(other))));
      assertThat(joined.all()).isEqualTo(given.lived().all());
      assertThat(joined.ofJourneys()).isEqualTo(given.lived().ofJourneys());
    }
  }

  @Test
  void countsEachStepAsItsAlignmentsSay() {
    for (Given given : given()) {
      LivedWays lived = given.lived();
      ConformanceFigures figures = lived.figures(Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(figures.aligned()).isEqualTo(lived.ofJourneys().all());
      assertThat(figures.bounded()).isZero();
      Map<Deviation, Map<Integer, Count>> counted = new HashMap<>();
      for (AlignedWay way : figures.ways()) {
        assertThat(way.alignment().asDesigned()).isEqualTo(way.way().allowed());
        count(way, counted);
      }
      for (ConformanceFigures.StepFigures step : figures.steps()) {
        for (Deviation deviation : Deviation.values()) {
          assertThat(step.of(deviation))
              .isEqualTo(
                  counted
                      .getOrDefault(deviation, Map.of())
                      .getOrDefault(step.step(), new Count(0, 0)));
        }
      }
      assertThat(figures.completed() + figures.ended().values().stream().mapToLong(n -> n).sum())
          .isEqualTo(figures.aligned());
    }
  }

  private static void count(AlignedWay way, Map<Deviation, Map<Integer, Count>> counted) {
    for (Deviation deviation : Deviation.values()) {
      Set<Integer> met = new TreeSet<>();
      for (Alignment.Move move : way.alignment().moves()) {
        if (move.step() >= 0 && deviation.is(move)) {
          long journeys = met.add(move.step()) ? way.way().journeys() : 0;
          counted
              .computeIfAbsent(deviation, unseen -> new HashMap<>())
              .merge(
                  move.step(),
                  new Count(journeys, way.way().journeys()),
                  (one, other) ->
                      new Count(one.journeys() + other.journeys(), one.times() + other.times()));
        }
      }
    }
  }

  @Test
  void opensToTheJourneysBehindEachFigure() throws Exception {
    for (Given given : given()) {
      ConformanceFigures figures = given.lived().figures(Integer.MAX_VALUE, 1);
      for (ConformanceFigures.StepFigures step : figures.steps()) {
        for (Deviation deviation : Deviation.values()) {
          DepartsFromMap trait = copy(new DepartsFromMap(given.coded, step.step(), deviation));
          assertThat(
                  given
                      .timelines()
                      .withThreads(2)
                      .learn(new EachJourney<>(new JourneysBehind(trait, 3)), Scope.ALL)
                      .total())
              .isEqualTo(step.of(deviation).journeys());
        }
      }
    }
  }

  @Test
  void tellsTheCommonestWaysWhereNotAllAreLaidBesideTheMap() {
    Given given = given().get(0);
    ConformanceFigures figures = given.lived().figures(3, 2);
    List<LivedWays.Way> all = given.lived().all();
    assertThat(figures.aligned())
        .isEqualTo(all.subList(0, 3).stream().mapToLong(LivedWays.Way::journeys).sum());
    assertThat(figures.ways()).extracting(AlignedWay::way).isEqualTo(all.subList(0, 2));
  }

  @Test
  void tellsWhereJourneysStoppedByStage() {
    DesignedMap map =
        new DesignedMap(
            "move",
            List.of("order", "delivery"),
            new Part.Sequence(
                List.of(
                    Step.at("a", "call").inStage("order"),
                    Step.at("b", "letter").inStage("delivery"),
                    Step.at("c", "visit").inStage("delivery"))));
    Instant noon = Instant.parse("2024-01-01T12:00:00Z");
    List<Interaction> log =
        List.of(
            Interaction.of("Ada", noon, "call"),
            Interaction.of("Ben", noon, "call"),
            Interaction.of("Ben", noon.plusSeconds(1), "letter"),
            Interaction.of("Cleo", noon, "call"),
            Interaction.of("Cleo", noon.plusSeconds(1), "letter"),
            Interaction.of("Cleo", noon.plusSeconds(2), "visit"),
            Interaction.of("Dan", noon, "web page"));
    Given given = new Given(map, log, CodedMap.of(map, InMemoryTimelines.of(log).dictionaries()));
    ConformanceFigures figures = given.lived().figures(10, 10);
    assertThat(figures.completed()).isEqualTo(1);
    assertThat(figures.endedByStage(map)).isEqualTo(Map.of("order", 1L, "delivery", 1L));
    assertThat(figures.ended()).containsEntry(Alignment.Move.NONE, 1L);
    assertThat(figures.outside())
        .singleElement()
        .satisfies(outside -> assertThat(outside.count()).isEqualTo(new Count(1, 1)));
  }

  @Test
  void intendsTheHandoversOfEveryWayThatItAllows() {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    int compared = 0;
    for (int i = 0; i < 150; i++) {
      DesignedMap map = maps.map(1 + random.nextInt(4), 4);
      Set<List<Integer>> words = PlainLanguage.words(map.flow(), 9);
      if (words.isEmpty()) {
        continue;
      }
      Set<IntendedHandovers.Border> met = new java.util.HashSet<>();
      words.forEach(word -> handovers(map, word, met));
      assertThat(IntendedHandovers.of(map).borders()).isEqualTo(met);
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static void handovers(
      DesignedMap map, List<Integer> word, Set<IntendedHandovers.Border> met) {
    String before = null;
    for (int number : word) {
      String department = map.step(number).department();
      if (department != null) {
        if (before != null && !before.equals(department)) {
          met.add(new IntendedHandovers.Border(before, department));
        }
        before = department;
      }
    }
  }

  /** Shows timelines to two halves by turns. */
  private record Alternately<A extends java.io.Serializable>(
      A one, A other, java.util.function.BiConsumer<A, throughline.engine.timeline.Timeline> add)
      implements throughline.engine.timeline.TimelineAnalysis<long[], Long> {
    @Override
    public java.util.function.Supplier<long[]> supplier() {
      return () -> new long[1];
    }

    @Override
    public java.util.function.BiConsumer<long[], throughline.engine.timeline.Timeline>
        accumulator() {
      return (seen, timeline) -> add.accept(seen[0]++ % 2 == 0 ? one : other, timeline);
    }

    @Override
    public java.util.function.BinaryOperator<long[]> combiner() {
      return (left, right) -> left;
    }

    @Override
    public java.util.function.Function<long[], Long> finisher() {
      return seen -> seen[0];
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
