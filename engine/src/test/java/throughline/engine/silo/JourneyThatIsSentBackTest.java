package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.Waiting;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

class JourneyThatIsSentBackTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  private static SiloFigures figures(String... departments) {
    return figures(journey(departments));
  }

  private static SiloFigures figures(List<Interaction> interactions) {
    return InMemoryTimelines.of(interactions)
        .learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL);
  }

  /** One interaction an hour; an empty department is not known. */
  private static List<Interaction> journey(String... departments) {
    List<Interaction> interactions = new ArrayList<>();
    for (int i = 0; i < departments.length; i++) {
      Interaction one = Interaction.of("Ada", NOON.plus(Duration.ofHours(i)), "step " + i);
      interactions.add(
          departments[i].isEmpty() ? one : one.with(Dimension.DEPARTMENT, departments[i]));
    }
    return interactions;
  }

  @Test
  void isPingPong() {
    SiloFigures figures = figures("sales", "billing", "sales");
    assertThat(figures.handovers()).isEqualTo(2);
    assertThat(figures.pingPongs()).isEqualTo(1);
    assertThat(figures.ofJourneys().withPingPong().value()).isEqualTo(1);
    assertThat(figures.ofJourneys().right()).isZero();
  }

  @Test
  void isPingPongAlsoWhenADepartmentTakesTwoSteps() {
    assertThat(figures("sales", "billing", "billing", "sales").pingPongs()).isEqualTo(1);
  }

  @Test
  void isNotPingPongWhereAThirdDepartmentLiesBetween() {
    assertThat(figures("sales", "billing", "logistics", "sales").pingPongs()).isZero();
  }

  @Test
  void countsEveryReturn() {
    assertThat(figures("sales", "billing", "sales", "billing").pingPongs()).isEqualTo(2);
  }

  @Test
  void waitsAtTheBorderFromTheLastKnownDepartmentToTheNext() {
    SiloFigures figures = figures("sales", "", "", "billing", "billing");
    assertThat(Duration.ofMillis(figures.waits().sum())).hasHours(3);
    assertThat(figures.borderWaitShare()).isEqualTo(0.75);
    assertThat(figures.units().interactions()).isEqualTo(3);
  }

  @Test
  void isNotBlamedForAWaitThatTheCustomerChose() {
    List<Interaction> journey = new ArrayList<>(journey("sales", "billing"));
    journey.set(1, journey.get(1).with(Dimension.KIND, "appointment"));
    SiloFigures figures = figures(journey);
    assertThat(figures.handovers()).isEqualTo(1);
    assertThat(figures.waits().sum()).isZero();
    assertThat(Duration.ofMillis(figures.excusedWaits().sum())).hasHours(1);
    assertThat(learned(journey, new ExcusedWaits(Dimension.DEPARTMENT, Waiting.CALENDAR_TIME)))
        .singleElement()
        .satisfies(kind -> assertThat(kind.waits()).isEqualTo(figures.excusedWaits()))
        .satisfies(kind -> assertThat(behind(journey, kind.kind())).hasHours(1));
  }

  private static Duration behind(List<Interaction> journey, int kind) {
    ExcusedWaits.Trait trait =
        new ExcusedWaits.Trait(Dimension.DEPARTMENT, kind, Waiting.CALENDAR_TIME);
    return Duration.ofMillis(
        learned(journey, new JourneysBehind(trait, 3)).journeys().get(0).weight());
  }

  private static <A extends Serializable, R> R learned(
      List<Interaction> log, TimelineAnalysis<A, R> ofJourneys) {
    return InMemoryTimelines.of(log).learn(new EachJourney<>(ofJourneys), Scope.ALL);
  }

  @Test
  void waitsWithinAUnitWhereNoBorderIsCrossed() {
    List<Interaction> journey = journey("sales", "sales", "", "sales", "billing", "billing");
    BitSet both = RandomContacts.codes(departments(journey), List.of("sales", "billing"));
    BitSet sales = RandomContacts.codes(departments(journey), List.of("sales"));
    assertThat(Duration.ofMillis(within(journey, both).sum())).hasHours(4);
    assertThat(within(journey, both).count()).isEqualTo(3);
    assertThat(Duration.ofMillis(within(journey, sales).sum())).hasHours(3);
  }

  private static Dictionary departments(List<Interaction> log) {
    return InMemoryTimelines.of(log).dictionaries().of(Dimension.DEPARTMENT);
  }

  private static Summary within(List<Interaction> log, BitSet units) {
    return learned(log, new WaitsWithin(Dimension.DEPARTMENT, units, Waiting.CALENDAR_TIME));
  }

  @Test
  void isRightTheFirstTimeWhereNothingIsRepeatedAndNobodySentBack() {
    assertThat(figures("sales", "billing", "logistics").ofJourneys().firstTimeRight().n())
        .isEqualTo(1);
    List<Interaction> repeated = new ArrayList<>(journey("sales", "sales"));
    repeated.add(Interaction.of("Ada", NOON.plus(Duration.ofDays(1)), "step 0"));
    assertThat(figures(repeated).ofJourneys().firstTimeRight().n()).isZero();
  }
}
