package throughline.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.RepeatedContacts;
import throughline.engine.silo.RepeatingCustomers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

/** The same figures, counted by customers: each stands once behind whatever its journeys met. */
class CustomersBehindFiguresTest {
  private static final int LOGS = 30;
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  private record Case(long seed, InMemoryTimelines timelines, List<List<Interaction>> journeys) {
    String label(Dimension dimension, int code) {
      return timelines.dictionaries().label(dimension, code);
    }

    <A extends java.io.Serializable, R> R learn(TimelineAnalysis<A, R> ofJourneys) {
      return timelines.learn(new EachJourney<>(ofJourneys), Scope.ALL);
    }
  }

  private static List<Case> cases() {
    long first = System.nanoTime();
    System.out.println("CustomersBehindFiguresTest: seeds from " + first);
    List<Case> cases = new ArrayList<>();
    for (long seed = first; seed < first + LOGS; seed++) {
      Random random = new Random(seed);
      List<Interaction> log = new RandomLog(seed).interactions(3 + random.nextInt(500));
      cases.add(
          new Case(
              seed,
              InMemoryTimelines.of(log).withThreads(1 + random.nextInt(3)),
              PlainJourneys.of(log)));
    }
    return cases;
  }

  @Test
  void countsCustomersOnceAtEveryStepArcAndVariant() {
    for (Case some : cases()) {
      Map<String, Set<String>> steps = new HashMap<>();
      Map<String, Set<String>> arcs = new HashMap<>();
      Map<List<String>, Set<String>> variants = new HashMap<>();
      for (List<Interaction> journey : some.journeys) {
        String customer = journey.get(0).customer();
        List<String> way =
            journey.stream().map(one -> PlainJourneys.label(one, Dimension.TOUCHPOINT)).toList();
        meet(variants, way, customer);
        for (int i = 0; i < way.size(); i++) {
          meet(steps, way.get(i), customer);
          if (i > 0) {
            meet(arcs, way.get(i - 1) + " > " + way.get(i), customer);
          }
        }
      }
      JourneyMap map = some.learn(new DirectlyFollows(Dimension.TOUCHPOINT));
      ShownMap shown = some.learn(new ShownFlows(Dimension.TOUCHPOINT, MapSelection.all(map)));
      assertThat(stepsOf(some, shown)).as("seed %s", some.seed).isEqualTo(counts(steps));
      assertThat(arcsOf(some, shown)).as("seed %s", some.seed).isEqualTo(counts(arcs));
      Map<List<String>, Long> found = new HashMap<>();
      some.learn(new Variants(Dimension.TOUCHPOINT))
          .top(Integer.MAX_VALUE, code -> some.label(Dimension.TOUCHPOINT, code))
          .forEach(variant -> found.put(variant.steps(), variant.customers()));
      assertThat(found).as("seed %s", some.seed).isEqualTo(counts(variants));
    }
  }

  private static Map<String, Long> stepsOf(Case some, ShownMap shown) {
    Map<String, Long> found = new HashMap<>();
    shown.nodes().stream()
        .filter(node -> node.code() >= 0)
        .forEach(
            node -> found.put(some.label(Dimension.TOUCHPOINT, node.code()), node.customers()));
    return found;
  }

  private static Map<String, Long> arcsOf(Case some, ShownMap shown) {
    Map<String, Long> found = new HashMap<>();
    shown.arcs().stream()
        .filter(arc -> arc.from() >= 0 && arc.to() >= 0)
        .forEach(
            arc ->
                found.put(
                    some.label(Dimension.TOUCHPOINT, arc.from())
                        + " > "
                        + some.label(Dimension.TOUCHPOINT, arc.to()),
                    arc.customers()));
    return found;
  }

  @Test
  void countsCustomersOnceAtEveryBorderAndInEveryShare() {
    for (Case some : cases()) {
      Map<String, Set<String>> borders = new HashMap<>();
      Map<String, Set<String>> fates = new HashMap<>();
      for (List<Interaction> journey : some.journeys) {
        String customer = journey.get(0).customer();
        meet(fates, "all", customer);
        List<String> way =
            journey.stream()
                .map(one -> PlainJourneys.label(one, Dimension.DEPARTMENT))
                .filter(department -> !department.isEmpty())
                .toList();
        for (int i = 1; i < way.size(); i++) {
          if (!way.get(i).equals(way.get(i - 1))) {
            meet(borders, way.get(i - 1) + " > " + way.get(i), customer);
            meet(fates, "handed over", customer);
          }
        }
        long different =
            journey.stream()
                .map(one -> PlainJourneys.label(one, Dimension.TOUCHPOINT))
                .distinct()
                .count();
        if (different < journey.size()) {
          meet(fates, "rework", customer);
        }
      }
      SiloFigures silos = some.learn(Handovers.between(Dimension.DEPARTMENT));
      Rework.Answer rework = some.learn(new Rework(Dimension.TOUCHPOINT));
      Map<String, Long> found = new HashMap<>();
      silos
          .borders()
          .forEach(
              border ->
                  found.put(
                      some.label(Dimension.DEPARTMENT, border.from())
                          + " > "
                          + some.label(Dimension.DEPARTMENT, border.to()),
                      border.customers()));
      assertThat(found).as("seed %s", some.seed).isEqualTo(counts(borders));
      assertThat(silos.ofCustomers().all()).isEqualTo(size(fates, "all"));
      assertThat(silos.ofCustomers().handedOver()).isEqualTo(size(fates, "handed over"));
      assertThat(rework.customersWithRepeats()).isEqualTo(size(fates, "rework"));
      assertThat(rework.customers()).isEqualTo(size(fates, "all"));
    }
  }

  /** The negative control: counting journeys must not pass for counting customers. */
  @Test
  void isNotTheNumberOfJourneys() {
    Interaction order = Interaction.of("Ada", NOON, "order");
    List<Interaction> twice = List.of(order.about("order 1"), order.about("order 2"));
    ShownMap shown = shown(InMemoryTimelines.of(twice));
    assertThat(shown.nodes()).allMatch(node -> node.journeys() == 2 && node.customers() == 1);
  }

  private static ShownMap shown(InMemoryTimelines timelines) {
    JourneyMap map =
        timelines.learn(new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)), Scope.ALL);
    return timelines.learn(
        new EachJourney<>(new ShownFlows(Dimension.TOUCHPOINT, MapSelection.all(map))), Scope.ALL);
  }

  @Test
  void opensTheJourneysThatWereHandedOverSentBackAndRepeated() {
    for (Case some : cases()) {
      SiloFigures.Fates fates = some.learn(Handovers.between(Dimension.DEPARTMENT)).ofJourneys();
      assertThat(behind(some, new JourneyTrait.HandedOver(Dimension.DEPARTMENT)))
          .as("seed %s", some.seed)
          .isEqualTo(fates.handedOver());
      assertThat(behind(some, new JourneyTrait.SentBack(Dimension.DEPARTMENT)))
          .as("seed %s", some.seed)
          .isEqualTo(fates.sentBack());
      assertThat(behind(some, new JourneyTrait.Repeats(Dimension.TOUCHPOINT)))
          .as("seed %s", some.seed)
          .isEqualTo(some.learn(new Rework(Dimension.TOUCHPOINT)).journeysWithRepeats());
    }
  }

  private static long behind(Case some, JourneyTrait trait) {
    return some.learn(new JourneysBehind(trait, 5)).total();
  }

  @Test
  void opensEveryContactThatWasRepeated() {
    for (Case some : cases()) {
      Random random = new Random(some.seed);
      InMemoryTimelines contacts =
          InMemoryTimelines.of(
              some.journeys.stream()
                  .flatMap(List::stream)
                  .map(one -> random.nextBoolean() ? one.with(Direction.INBOUND) : one)
                  .toList());
      RepeatContacts.Answer figures =
          contacts.learn(new RepeatContacts(RepeatContacts.Contact.INBOUND, List.of(1)), Scope.ALL);
      List<Share> customers =
          contacts.learn(new RepeatingCustomers(List.of(1), figures.end()), Scope.ALL);
      for (RepeatContacts.Repeat repeat : figures.repeats()) {
        Share repeating = customers.get(figures.repeats().indexOf(repeat));
        RepeatedContacts behind =
            new RepeatedContacts(repeat.days(), repeat.sameTopic(), figures.end(), 0, 10_000);
        JourneysBehind.Found found = contacts.learn(behind, Scope.ALL);
        assertThat(found.total()).as("seed %s", some.seed).isEqualTo(repeat.share().n());
        assertThat(found.journeys().stream().map(JourneysBehind.Journey::customer).distinct())
            .as("seed %s", some.seed)
            .hasSize(Math.toIntExact(repeating.n()));
      }
    }
  }

  @Test
  void leavesOutTimelinesThatServeNoConcernWhereOnlyConcernsCount() {
    InMemoryTimelines timelines =
        InMemoryTimelines.of(
            List.of(
                Interaction.of("Ada", NOON, "order").about("order 1"),
                Interaction.of("Ben", NOON, "visit"),
                Interaction.of("Ben", NOON.plus(Duration.ofDays(9)), "visit")));
    SiloFigures silos =
        timelines.learn(
            new EachJourney<>(
                OnlyJourneys.ofConcerns(List.of(), Handovers.between(Dimension.DEPARTMENT))),
            Scope.ALL);
    assertThat(silos.journeys()).isEqualTo(1);
    assertThat(silos.ofCustomers().all()).isEqualTo(1);
    assertThat(timelines.learn(new OutsideJourneys(), Scope.ALL))
        .isEqualTo(new OutsideJourneys.Answer(2, 1));
  }

  private static <K> void meet(Map<K, Set<String>> customers, K number, String customer) {
    customers.computeIfAbsent(number, unseen -> new HashSet<>()).add(customer);
  }

  private static <K> Map<K, Long> counts(Map<K, Set<String>> customers) {
    Map<K, Long> counts = new HashMap<>();
    customers.forEach((number, all) -> counts.put(number, (long) all.size()));
    return counts;
  }

  private static long size(Map<String, Set<String>> customers, String number) {
    return customers.getOrDefault(number, Set.of()).size();
  }
}
