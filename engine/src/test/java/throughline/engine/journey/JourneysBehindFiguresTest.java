package throughline.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.JourneysBehind.Found;
import throughline.engine.journey.JourneysBehind.Journey;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Passing;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineFilter;

class JourneysBehindFiguresTest {
  private static final long SEED = 20_261_122;

  private final InMemoryTimelines timelines =
      InMemoryTimelines.of(new RandomLog(SEED).interactions(4_000));

  private Found behind(JourneyTrait trait, int limit) {
    return timelines.learn(new EachJourney<>(new JourneysBehind(trait, limit)), Scope.ALL);
  }

  private SiloFigures figures() {
    return timelines.learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL);
  }

  @Test
  void areAsManyAsTheBorderCounts() {
    assertThat(figures().borders()).isNotEmpty();
    for (SiloFigures.Border border : figures().borders()) {
      JourneyTrait trait =
          new JourneyTrait.CrossesBorder(Dimension.DEPARTMENT, border.from(), border.to());
      Found found = behind(trait, 10_000);

      assertThat(found.total()).isEqualTo(border.journeys());
      assertThat(found.journeys().stream().mapToLong(Journey::weight).sum())
          .isEqualTo(border.waits().sum());
    }
  }

  @Test
  void areAsManyAsTheArcOfTheMapCounts() {
    JourneyMap map =
        timelines.learn(new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)), Scope.ALL);
    for (JourneyMap.Arc arc : map.arcs()) {
      assertThat(
              behind(new JourneyTrait.Follows(Dimension.TOUCHPOINT, arc.from(), arc.to()), 1)
                  .total())
          .isEqualTo(arc.journeys());
    }
  }

  @Test
  void comeHeaviestFirstAndTheSameFromSeveralThreads() {
    Found all = behind(new JourneyTrait.Any(), 10_000);
    Found some =
        timelines
            .withThreads(3)
            .learn(new EachJourney<>(new JourneysBehind(new JourneyTrait.Any(), 25)), Scope.ALL);

    assertThat(some.total()).isEqualTo(all.total());
    assertThat(some.journeys()).isEqualTo(all.journeys().subList(0, 25));
    assertThat(all.journeys()).isSortedAccordingTo(Journey.BY_WEIGHT);
  }

  @Test
  void areOnlyThoseThatPassTheFilters() {
    int department = timelines.dictionaries().of(Dimension.DEPARTMENT).find("department 1");
    List<Passing> filters = List.of(Passing.any(Dimension.DEPARTMENT, List.of(department)));
    JourneysBehind any = new JourneysBehind(new JourneyTrait.Any(), 10_000);

    Found passing = timelines.learn(new EachJourney<>(new OnlyJourneys<>(filters, any)), Scope.ALL);

    assertThat(passing.total()).isPositive().isLessThan(behind(new JourneyTrait.Any(), 1).total());
    assertThat(passing.journeys())
        .allSatisfy(journey -> assertThat(journey.departments()).contains(department));
  }

  @Test
  void areThoseThatLastedSoLongAndServeOneOfSomeConcerns() {
    List<Journey> all = behind(new JourneyTrait.Any(), 10_000).journeys();
    long median = all.get(all.size() / 2).weight();
    BitSet concerns = new BitSet();
    all.stream()
        .filter(journey -> journey.concern() % 3 == 1)
        .forEach(journey -> concerns.set((int) journey.concern()));
    List<TimelineFilter> filters = List.of(new Lasting(1, median), new ServingOneOf(concerns));
    List<Journey> wanted =
        all.stream()
            .filter(journey -> journey.weight() >= 1 && journey.weight() <= median)
            .filter(journey -> journey.concern() % 3 == 1)
            .toList();

    Found passing =
        timelines.learn(
            new EachJourney<>(
                new OnlyJourneys<>(filters, new JourneysBehind(new JourneyTrait.Any(), 10_000))),
            Scope.ALL);

    assertThat(passing.journeys()).isNotEmpty().isEqualTo(wanted);
    Set<Long> customers = wanted.stream().map(Journey::customer).collect(Collectors.toSet());
    assertThat(customersHaving(filters)).isEqualTo(customers.size());
    assertThat(customersHaving(List.of(new Lasting(0, Long.MAX_VALUE))))
        .as("what serves no concern is no journey")
        .isEqualTo(
            all.stream()
                .filter(journey -> journey.concern() != Columns.NO_CONCERN)
                .map(Journey::customer)
                .distinct()
                .count());
  }

  /** Of whole timelines, those with such a journey; each is one customer's. */
  private long customersHaving(List<TimelineFilter> filters) {
    return timelines
        .learn(
            new HavingJourney<>(filters, new JourneysBehind(new JourneyTrait.Any(), 1)), Scope.ALL)
        .total();
  }

  @Test
  void haveTheHandoversThatTheFigureCounts() {
    Found found = behind(new JourneyTrait.CountsHandovers(Dimension.DEPARTMENT), 10_000);

    assertThat(found.journeys().stream().mapToLong(Journey::weight).sum())
        .isEqualTo(figures().handovers());
    assertThat(found.total()).isEqualTo(figures().ofJourneys().withHandover().n());
    assertThat(found.journeys())
        .allSatisfy(
            journey ->
                assertThat(journey.departments()).hasSize(Math.toIntExact(journey.weight()) + 1));
  }

  @Test
  void waitAtBordersAsLongAsTheFigureSays() {
    Found found =
        behind(
            new JourneyTrait.WaitsAtBorders(Dimension.DEPARTMENT, Waiting.CALENDAR_TIME), 10_000);

    assertThat(found.journeys().stream().mapToLong(Journey::weight).sum())
        .isEqualTo(figures().borders().stream().mapToLong(border -> border.waits().sum()).sum());
    assertThat(found.total()).isEqualTo(figures().ofJourneys().withHandover().n());
  }

  @Test
  void passAllOthersWhereAnyArcOfTheMapLeadsThere() {
    JourneyMap map =
        timelines.learn(new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)), Scope.ALL);
    MapSelection selection = MapSelection.of(map, 0.7, 0.3, Integer::toString);
    ShownMap shown =
        timelines.learn(
            new EachJourney<>(new ShownFlows(Dimension.TOUCHPOINT, selection)), Scope.ALL);
    Set<Long> led = new HashSet<>();
    for (ShownMap.Arc arc : shown.arcs()) {
      if (arc.to() == ShownMap.OTHERS) {
        behind(new FlowsAlong(Dimension.TOUCHPOINT, selection, arc.from(), arc.to()), 10_000)
            .journeys()
            .forEach(journey -> led.add(journey.concern()));
      }
    }
    Found found = behind(new PassesOthers(Dimension.TOUCHPOINT, selection), 10_000);

    assertThat(found.journeys().stream().map(Journey::concern)).hasSameElementsAs(led);
    assertThat(found.total()).isPositive().isLessThan(shown.journeys());
  }
}
