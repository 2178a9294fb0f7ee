package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class EffortOfJourneysTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  private static Interaction contact(int day, Direction direction, String channel, String unit) {
    return Interaction.of("Ada", NOON.plus(Duration.ofDays(day)), "contact")
        .with(direction)
        .with(Dimension.CHANNEL, channel)
        .with(Dimension.DEPARTMENT, unit)
        .with(Dimension.TOPIC, "bill")
        .about("case 1");
  }

  private static Effort.Answer effort(Effort.Weights weights, List<Interaction> log) {
    return InMemoryTimelines.of(log).learn(new EachJourney<>(new Effort(7, weights)), Scope.ALL);
  }

  @Test
  void isTheSumOfItsComponents() {
    List<Interaction> log =
        List.of(
            contact(0, Direction.INBOUND, "phone", "service"),
            contact(2, Direction.INBOUND, "email", "billing"),
            contact(20, Direction.INBOUND, "email", "billing"),
            contact(21, Direction.OUTBOUND, "phone", "billing"));
    Effort.Answer answer = effort(Effort.Weights.EQUAL, log);
    assertThat(answer.inbound().sum()).isEqualTo(3);
    assertThat(answer.switches().sum()).isEqualTo(2);
    assertThat(answer.handovers().sum()).isEqualTo(1);
    assertThat(answer.repeats().sum()).isEqualTo(1);
    for (Effort.Component component : Effort.Component.values()) {
      JourneysBehind behind =
          new JourneysBehind(new Effort.Trait(new Effort(7, Effort.Weights.EQUAL), component), 5);
      assertThat(InMemoryTimelines.of(log).learn(new EachJourney<>(behind), Scope.ALL).journeys())
          .as("%s", component)
          .extracting(JourneysBehind.Journey::weight)
          .containsExactly(sum(answer, component));
    }
    assertThat(answer.effort().sum()).isEqualTo(7);
    assertThat(effort(new Effort.Weights(1, 0, 2, 10), log).effort().sum()).isEqualTo(15);
  }

  private static long sum(Effort.Answer answer, Effort.Component component) {
    return List.of(answer.inbound(), answer.switches(), answer.handovers(), answer.repeats())
        .get(component.ordinal())
        .sum();
  }

  @Test
  void doesNotSeeWhatHappensInside() {
    Interaction inside =
        Interaction.of("Ada", NOON.plus(Duration.ofDays(1)), "checked")
            .with(Dimension.CHANNEL, "letter")
            .with(Dimension.DEPARTMENT, "network")
            .about("case 1");
    Effort.Answer answer =
        effort(
            Effort.Weights.EQUAL,
            List.of(
                contact(0, Direction.INBOUND, "phone", "service"),
                inside,
                contact(2, Direction.OUTBOUND, "phone", "service")));
    assertThat(answer.effort().sum()).isEqualTo(1);
  }

  @Test
  void countsInboundContactsAsByHandInRandomLogs() {
    long first = System.nanoTime();
    System.out.println("EffortOfJourneysTest: seeds from " + first);
    for (long seed = first; seed < first + 40; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      Effort.Answer answer = effort(Effort.Weights.EQUAL, log);
      long inbound = 0;
      long switches = 0;
      for (List<Interaction> journey : PlainJourneys.of(log)) {
        List<Interaction> contacts =
            journey.stream().filter(one -> !label(one, Dimension.DIRECTION).isEmpty()).toList();
        inbound +=
            contacts.stream()
                .filter(one -> label(one, Dimension.DIRECTION).equals("inbound"))
                .count();
        List<String> channels =
            contacts.stream()
                .map(one -> label(one, Dimension.CHANNEL))
                .filter(channel -> !channel.isEmpty())
                .toList();
        for (int i = 1; i < channels.size(); i++) {
          switches += channels.get(i).equals(channels.get(i - 1)) ? 0 : 1;
        }
      }
      assertThat(answer.inbound().sum()).as("seed %s", seed).isEqualTo(inbound);
      assertThat(answer.switches().sum()).as("seed %s", seed).isEqualTo(switches);
      assertThat(sum(answer)).isEqualTo(answer.effort().sum());
    }
  }

  private static long sum(Effort.Answer answer) {
    return List.of(answer.inbound(), answer.switches(), answer.handovers(), answer.repeats())
        .stream()
        .mapToLong(Summary::sum)
        .sum();
  }

  private static String label(Interaction one, Dimension dimension) {
    return PlainJourneys.label(one, dimension);
  }
}
