package throughline.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import throughline.engine.statistics.Samples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;

class JourneysOfRandomLogsTest {
  private static final int LOGS = 40;

  private record Case(
      long seed, InMemoryTimelines timelines, List<List<Interaction>> journeys, Random random) {
    String step(int code) {
      Dictionaries labels = timelines.dictionaries();
      return labels.label(Dimension.TOUCHPOINT, code);
    }
  }

  private static List<Case> cases() {
    long first = System.nanoTime();
    System.out.println("JourneysOfRandomLogsTest: seeds from " + first);
    List<Case> cases = new ArrayList<>();
    for (long seed = first; seed < first + LOGS; seed++) {
      Random random = new Random(seed);
      List<Interaction> log = new RandomLog(seed).interactions(3 + random.nextInt(600));
      InMemoryTimelines timelines = InMemoryTimelines.of(log).withThreads(1 + random.nextInt(3));
      cases.add(new Case(seed, timelines, PlainJourneys.of(log), random));
    }
    return cases;
  }

  @Test
  void haveTheMapThatCountingByHandGives() {
    for (Case some : cases()) {
      Map<String, Samples> waits = new TreeMap<>();
      for (List<Interaction> journey : some.journeys) {
        for (int i = 1; i < journey.size(); i++) {
          String arc = step(journey, i - 1) + " > " + step(journey, i);
          waits.computeIfAbsent(arc, unseen -> new Samples()).add(wait(journey, i));
        }
      }
      Map<String, Summary> expected = new TreeMap<>();
      waits.forEach((arc, samples) -> expected.put(arc, samples.summary()));
      JourneyMap map = map(some);
      Map<String, Summary> actual = new TreeMap<>();
      map.arcs()
          .forEach(
              arc -> actual.put(some.step(arc.from()) + " > " + some.step(arc.to()), arc.waits()));
      assertThat(actual).as("seed %s", some.seed).isEqualTo(expected);
      assertThat(map.journeys()).isEqualTo(some.journeys.size());
      assertThat(map.interactions()).isEqualTo(map.passages() + map.journeys());
    }
  }

  @Test
  void haveTheVariantsThatCountingByHandGives() {
    for (Case some : cases()) {
      Map<List<String>, Long> expected = new java.util.HashMap<>();
      for (List<Interaction> journey : some.journeys) {
        List<String> steps =
            journey.stream().map(one -> PlainJourneys.label(one, Dimension.TOUCHPOINT)).toList();
        expected.merge(steps, 1L, Long::sum);
      }
      JourneyVariants variants =
          some.timelines.learn(new EachJourney<>(new Variants(Dimension.TOUCHPOINT)), Scope.ALL);
      Map<List<String>, Long> actual = new java.util.HashMap<>();
      variants
          .top(Integer.MAX_VALUE, some::step)
          .forEach(variant -> actual.put(variant.steps(), variant.journeys()));
      assertThat(actual).as("seed %s", some.seed).isEqualTo(expected);
      assertThat(variants.size()).isEqualTo(expected.size());
      assertThat(variants.top(3, some::step))
          .isEqualTo(
              variants.top(Integer.MAX_VALUE, some::step).subList(0, Math.min(3, expected.size())));
    }
  }

  @Test
  void haveTheLengthsAndRepeatsThatCountingByHandGives() {
    for (Case some : cases()) {
      Samples durations = new Samples();
      long repeats = 0;
      for (List<Interaction> journey : some.journeys) {
        durations.add(
            Duration.between(journey.get(0).time(), journey.get(journey.size() - 1).time())
                .toMillis());
        repeats +=
            journey.size()
                - journey.stream()
                    .map(one -> PlainJourneys.label(one, Dimension.TOUCHPOINT))
                    .distinct()
                    .count();
      }
      Together together = new Together();
      var extents = together.add(new Extents());
      var rework = together.add(new Rework(Dimension.TOUCHPOINT));
      Together.Answers answers = some.timelines.learn(new EachJourney<>(together), Scope.ALL);
      assertThat(answers.of(extents).durations()).isEqualTo(durations.summary());
      assertThat(answers.of(rework).repeats()).as("seed %s", some.seed).isEqualTo(repeats);
    }
  }

  @Test
  void areShownWithTotalsThatReconcileHoweverMuchIsCutAway() {
    for (Case some : cases()) {
      JourneyMap map = map(some);
      MapSelection selection =
          MapSelection.of(map, some.random.nextDouble(), some.random.nextDouble(), some::step);
      ShownMap shown =
          some.timelines.learn(
              new EachJourney<>(new ShownFlows(Dimension.TOUCHPOINT, selection)), Scope.ALL);
      assertReconciles(shown, map);
      for (ShownMap.Arc arc : shown.arcs()) {
        FlowsAlong along = new FlowsAlong(Dimension.TOUCHPOINT, selection, arc.from(), arc.to());
        assertThat(
                some.timelines
                    .learn(new EachJourney<>(new JourneysBehind(along, 1)), Scope.ALL)
                    .total())
            .as("seed %s, arc %s", some.seed, arc)
            .isEqualTo(arc.journeys());
      }
    }
  }

  private static void assertReconciles(ShownMap shown, JourneyMap map) {
    assertThat(shown.interactions()).isEqualTo(map.interactions());
    assertThat(
            shown.nodes().stream()
                .filter(node -> node.code() != ShownMap.START && node.code() != ShownMap.END)
                .mapToLong(ShownMap.Node::occurrences)
                .sum())
        .isEqualTo(map.interactions());
    for (ShownMap.Node node : shown.nodes()) {
      long in = flow(shown, node, true);
      long out = flow(shown, node, false);
      boolean end = node.code() == ShownMap.END;
      assertThat(node.code() == ShownMap.START ? node.occurrences() : in)
          .isEqualTo(end ? node.occurrences() : out);
      if (node.code() >= 0) {
        assertThat(in).isEqualTo(node.occurrences());
      }
    }
  }

  private static long flow(ShownMap shown, ShownMap.Node node, boolean in) {
    return shown.arcs().stream()
        .filter(arc -> (in ? arc.to() : arc.from()) == node.code())
        .mapToLong(ShownMap.Arc::occurrences)
        .sum();
  }

  @Test
  void areShownAsTheyAreWhereNothingIsCutAway() {
    for (Case some : cases()) {
      JourneyMap map = map(some);
      ShownMap shown =
          some.timelines.learn(
              new EachJourney<>(new ShownFlows(Dimension.TOUCHPOINT, MapSelection.all(map))),
              Scope.ALL);
      assertThat(shown.shownInteractions()).isEqualTo(map.interactions());
      assertThat(shown.nodes()).noneMatch(node -> node.code() == ShownMap.OTHERS);
      assertThat(shown.arcs().stream().filter(arc -> arc.from() >= 0 && arc.to() >= 0))
          .hasSameSizeAs(map.arcs());
    }
  }

  private static JourneyMap map(Case some) {
    return some.timelines.learn(
        new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)), Scope.ALL);
  }

  private static String step(List<Interaction> journey, int index) {
    return PlainJourneys.label(journey.get(index), Dimension.TOUCHPOINT);
  }

  private static long wait(List<Interaction> journey, int index) {
    return Duration.between(journey.get(index - 1).time(), journey.get(index).time()).toMillis();
  }
}
