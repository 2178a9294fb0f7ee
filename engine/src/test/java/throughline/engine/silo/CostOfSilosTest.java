package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.silo.UnitCosts.Range;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class CostOfSilosTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
  private static final Range HANDOVER = new Range(100, 200, 400);
  private static final Range STEP = new Range(1, 2, 3);
  private static final Range CONTACT = new Range(500, 600, 900);
  private static final UnitCosts COSTS = UnitCosts.alike(HANDOVER, STEP, CONTACT, 8);

  private static Interaction call(int day, String department) {
    return Interaction.of("Ada", NOON.plus(Duration.ofDays(day)), "call")
        .with(Direction.INBOUND)
        .with(Dimension.DEPARTMENT, department)
        .with(Dimension.TOPIC, "bill")
        .about("case");
  }

  private static final List<Interaction> TWO_CALLS =
      List.of(
          call(0, "service"),
          call(2, "billing"),
          Interaction.of("Ben", NOON.plus(Duration.ofDays(40)), "later").about("other"));

  private static SiloCost cost(List<Interaction> log, UnitCosts costs, boolean any) {
    InMemoryTimelines timelines = InMemoryTimelines.of(log);
    SiloFigures figures =
        timelines.learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL);
    List<ReworkOfSteps.Again> again =
        timelines.learn(
            new EachJourney<>(new ReworkOfSteps(Dimension.TOUCHPOINT, Map.of())), Scope.ALL);
    return SiloCost.of(figures, border -> any, again, repeats(timelines, 7), costs);
  }

  private static List<RepeatsOfTouchpoints.Repeated> repeats(
      InMemoryTimelines timelines, int days) {
    long end =
        timelines
            .learn(new RepeatContacts(RepeatContacts.Contact.INBOUND, List.of(days)), Scope.ALL)
            .end();
    return timelines.learn(new RepeatsOfTouchpoints(days, true, end), Scope.ALL);
  }

  @Test
  void isHandoversAndReworkAndRepeatsAtTheirUnitCosts() {
    SiloCost cost = cost(TWO_CALLS, COSTS, true);
    assertThat(cost.handovers()).isEqualTo(HANDOVER);
    assertThat(cost.rework()).isEqualTo(STEP);
    assertThat(cost.repeats()).isEqualTo(CONTACT);
    assertThat(cost.money()).isEqualTo(new Range(601, 802, 1303));
  }

  @Test
  void keepsTheCustomersTimeApart() {
    SiloCost cost = cost(TWO_CALLS, COSTS, true);
    assertThat(cost.waited()).isEqualTo(Duration.ofDays(2).toMillis());
    assertThat(cost.spent()).isEqualTo(8);
  }

  @Test
  void leavesOutBordersThatAreIntended() {
    SiloCost cost = cost(TWO_CALLS, COSTS, false);
    assertThat(cost.handovers()).isEqualTo(Range.NOTHING);
    assertThat(cost.waited()).isZero();
    assertThat(cost.repeats()).isEqualTo(CONTACT);
  }

  @Test
  void refusesEstimatesThatDoNotRise() {
    assertThatThrownBy(() -> new Range(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Range(-1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsReworkAsByHandInRandomLogs() {
    long first = System.nanoTime();
    System.out.println("CostOfSilosTest: seeds from " + first);
    for (long seed = first; seed < first + 40; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      Map<Integer, Integer> allowed = Map.of(1, 2, 3, 4);
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      Dictionary touchpoints = timelines.dictionaries().of(Dimension.TOUCHPOINT);
      List<ReworkOfSteps.Again> again =
          timelines.learn(
              new EachJourney<>(new ReworkOfSteps(Dimension.TOUCHPOINT, allowed)), Scope.ALL);
      for (ReworkOfSteps.Again one : again) {
        ReworkOfSteps rework = new ReworkOfSteps(Dimension.TOUCHPOINT, allowed);
        JourneysBehind behind = new JourneysBehind(new ReworkOfSteps.Trait(rework, one.step()), 1);
        assertThat(timelines.learn(new EachJourney<>(behind), Scope.ALL).total())
            .isEqualTo(one.journeys().n());
      }
      long byHand = 0;
      for (List<Interaction> journey : PlainJourneys.of(log)) {
        for (int code = 1; code <= touchpoints.size(); code++) {
          String label = touchpoints.label(code);
          long taken =
              journey.stream()
                  .filter(one -> PlainJourneys.label(one, Dimension.TOUCHPOINT).equals(label))
                  .count();
          byHand += Math.max(0, taken - allowed.getOrDefault(code, 1));
        }
      }
      assertThat(again.stream().mapToLong(ReworkOfSteps.Again::times).sum())
          .as("seed %s", seed)
          .isEqualTo(byHand);
    }
  }

  @Test
  void countsAsManyRepeatsAsTheFigureSays() {
    for (long seed = 1; seed <= 40; seed++) {
      InMemoryTimelines timelines = InMemoryTimelines.of(RandomContacts.log(seed));
      RepeatContacts.Answer answer =
          timelines.learn(
              new RepeatContacts(RepeatContacts.Contact.INBOUND, List.of(1)), Scope.ALL);
      assertThat(
              repeats(timelines, 1).stream()
                  .mapToLong(RepeatsOfTouchpoints.Repeated::contacts)
                  .sum())
          .as("seed %s", seed)
          .isEqualTo(answer.repeats().get(1).share().n());
      List<RepeatedAtTouchpoints.At> places =
          timelines.learn(new RepeatedAtTouchpoints(1, true, answer.end()), Scope.ALL);
      assertThat(places.stream().mapToLong(one -> one.contacts().n()).sum())
          .isEqualTo(answer.repeats().get(1).share().n());
      for (RepeatedAtTouchpoints.At one : places) {
        RepeatedContacts behind = new RepeatedContacts(1, true, answer.end(), one.touchpoint(), 1);
        assertThat(timelines.learn(behind, Scope.ALL).total()).isEqualTo(one.contacts().n());
      }
    }
  }
}
