package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class JourneysLeftBeforeTheirEndTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final Instant END = NOON.plus(Duration.ofDays(30));

  private static Interaction at(String customer, int day, String touchpoint) {
    return Interaction.of(customer, NOON.plus(Duration.ofDays(day)), touchpoint);
  }

  private static Completion.Answer completion(Interaction... interactions) {
    return completion(List.of(interactions), List.of("paid"), TEN_DAYS, END);
  }

  private static Completion.Answer completion(
      List<Interaction> log, List<String> ends, Duration within, Instant end) {
    InMemoryTimelines timelines = InMemoryTimelines.of(log);
    Dictionary touchpoints = timelines.dictionaries().of(Dimension.TOUCHPOINT);
    return timelines.learn(
        new EachJourney<>(
            new Completion(
                new BitSet(),
                RandomContacts.codes(touchpoints, ends),
                within.toMillis(),
                end.toEpochMilli())),
        Scope.ALL);
  }

  @Test
  void areCountedByTheStepWhereTheyWereLeft() {
    Completion.Answer answer =
        completion(
            at("Ada", 0, "ordered"),
            at("Ada", 5, "paid"),
            at("Ben", 0, "ordered"),
            at("Cleo", 0, "ordered"),
            at("Cleo", 1, "reserved"),
            at("Cleo", 11, "paid"));
    assertThat(answer.completed()).isEqualTo(new Share(1, 3));
    assertThat(answer.durations().sum()).isEqualTo(Duration.ofDays(5).toMillis());
    assertThat(answer.dropOffs()).extracting(Completion.DropOff::journeys).containsExactly(1L, 1L);
  }

  @Test
  void areNotJudgedBeforeTheyHadTheirTime() {
    Completion.Answer answer = completion(at("Ada", 21, "ordered"), at("Ada", 22, "paid"));
    assertThat(answer.completed()).isEqualTo(new Share(0, 0));
    assertThat(answer.tooYoung()).isEqualTo(1);
    assertThat(completion(at("Ada", 20, "ordered")).completed()).isEqualTo(new Share(0, 1));
  }

  @Test
  void areAsCountedByHandInRandomLogs() {
    long first = System.nanoTime();
    System.out.println("JourneysLeftBeforeTheirEndTest: seeds from " + first);
    for (long seed = first; seed < first + 40; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      Instant end = log.stream().map(Interaction::time).max(Instant::compareTo).orElseThrow();
      Duration within = Duration.ofHours(5);
      List<String> ends = List.of("touchpoint 1", "touchpoint 2");
      Completion.Answer answer = completion(log, ends, within, end);
      assertThat(answer.completed()).as("seed %s", seed).isEqualTo(byHand(log, ends, within, end));
      assertThat(answer.dropOffs().stream().mapToLong(Completion.DropOff::journeys).sum())
          .isEqualTo(answer.completed().of() - answer.completed().n());
    }
  }

  private static Share byHand(
      List<Interaction> log, List<String> ends, Duration within, Instant end) {
    long eligible = 0;
    long completed = 0;
    for (List<Interaction> journey : PlainJourneys.of(log)) {
      Instant until = journey.get(0).time().plus(within);
      if (!until.isAfter(end)) {
        eligible++;
        completed +=
            journey.stream()
                    .filter(one -> !one.time().isAfter(until))
                    .anyMatch(one -> ends.contains(PlainJourneys.label(one, Dimension.TOUCHPOINT)))
                ? 1
                : 0;
      }
    }
    return new Share(completed, eligible);
  }
}
