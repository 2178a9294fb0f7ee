package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class JourneysOfAStandardTransactionTest {
  private static final Instant MONDAY = Instant.parse("2024-01-01T12:00:00Z");
  private static final Duration MUCH_LATER = Duration.ofDays(90);
  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  private static Interaction at(int day, String touchpoint, String department) {
    return Interaction.of("Ada", MONDAY.plus(Duration.ofDays(day)), touchpoint)
        .with(Dimension.DEPARTMENT, department)
        .with(Dimension.TOPIC, "fibre")
        .about("order 1");
  }

  private static FirstTimeRight.Answer judged(Interaction... interactions) {
    return judged(new Promise.Within(Duration.ofDays(10).toMillis()), interactions);
  }

  private static FirstTimeRight.Answer judged(Promise promise, Interaction... interactions) {
    List<Interaction> log = new ArrayList<>(List.of(interactions));
    log.add(Interaction.of("Ben", MONDAY.plus(MUCH_LATER), "something else").about("other"));
    InMemoryTimelines timelines = InMemoryTimelines.of(log);
    Dictionary touchpoints = timelines.dictionaries().of(Dimension.TOUCHPOINT);
    StandardTransaction transaction =
        new StandardTransaction(
            RandomContacts.codes(touchpoints, List.of("ordered")),
            RandomContacts.codes(touchpoints, List.of("connected")),
            Map.of(),
            new BitSet(),
            30,
            promise,
            ZONE);
    FirstTimeRight asked =
        new FirstTimeRight(transaction, true, List.of(), MONDAY.plus(MUCH_LATER).toEpochMilli());
    FirstTimeRight.Answer answer = timelines.learn(asked, Scope.ALL);
    opensWhatItCounts(timelines, asked, answer);
    return answer;
  }

  private static void opensWhatItCounts(
      InMemoryTimelines timelines, FirstTimeRight asked, FirstTimeRight.Answer answer) {
    for (Failure failure : Failure.values()) {
      assertThat(behind(timelines, asked, Set.of(failure)))
          .as("%s", failure)
          .isEqualTo(answer.failures().getOrDefault(failure, 0L));
    }
    assertThat(behind(timelines, asked, Set.of())).isEqualTo(answer.right().n());
    assertThat(behind(timelines, asked, EnumSet.allOf(Failure.class)))
        .isEqualTo(answer.right().of() - answer.right().n());
  }

  private static long behind(
      InMemoryTimelines timelines, FirstTimeRight asked, Set<Failure> failures) {
    return timelines
        .learn(
            new TransactionsBehind(asked, failures, Long.MIN_VALUE, Long.MAX_VALUE, 1), Scope.ALL)
        .total();
  }

  @Test
  void areRightWhereNothingWentWrong() {
    FirstTimeRight.Answer answer =
        judged(at(0, "ordered", "sales"), at(5, "connected", "field service"));
    assertThat(answer.right()).isEqualTo(new Share(1, 1));
    assertThat(answer.kept()).isEqualTo(new Share(1, 1));
    assertThat(answer.failures()).isEmpty();
    assertThat(answer.days())
        .extracting(FirstTimeRight.Day::day)
        .containsExactly(LocalDate.of(2024, 1, 6).toEpochDay());
    assertThat(answer.weeks())
        .extracting(FirstTimeRight.Day::day)
        .containsExactly(LocalDate.of(2024, 1, 1).toEpochDay());
  }

  @Test
  void areReworkWhereAStepIsTakenAgain() {
    assertFails(
        Failure.REWORK,
        at(0, "ordered", "sales"),
        at(1, "visited", "field service"),
        at(2, "visited", "field service"),
        at(3, "connected", "field service"));
  }

  @Test
  void arePingPongWhereTheCustomerIsSentBack() {
    assertFails(
        Failure.PING_PONG,
        at(0, "ordered", "sales"),
        at(1, "checked", "network"),
        at(2, "asked", "sales"),
        at(3, "connected", "field service"));
  }

  @Test
  void areReopenedByAnInboundContactAfterTheirEnd() {
    assertFails(
        Failure.REOPENED,
        at(0, "ordered", "sales"),
        at(3, "connected", "field service"),
        at(8, "called", "field service").with(Direction.INBOUND));
  }

  @Test
  void areRepeatedByAnotherConcernOnTheTopic() {
    assertFails(
        Failure.REPEATED,
        at(0, "ordered", "sales"),
        at(3, "connected", "field service"),
        at(33, "called", "service").with(Direction.INBOUND).about("case 2"));
  }

  @Test
  void areNotRepeatedAfterTheDaysOrOnAnotherTopic() {
    assertThat(
            judged(
                    at(0, "ordered", "sales"),
                    at(3, "connected", "field service"),
                    at(34, "called", "service").with(Direction.INBOUND).about("case 2"),
                    at(9, "called", "service")
                        .with(Direction.INBOUND)
                        .with(Dimension.TOPIC, "bill")
                        .about("case 3"))
                .right())
        .isEqualTo(new Share(1, 1));
  }

  @Test
  void breakThePromiseWhereTheyTakeLonger() {
    FirstTimeRight.Answer answer =
        judged(at(0, "ordered", "sales"), at(11, "connected", "field service"));
    assertThat(answer.failures()).isEqualTo(Map.of(Failure.PROMISE_BROKEN, 1L));
    assertThat(answer.kept()).isEqualTo(new Share(0, 1));
  }

  @Test
  void keepAPromiseInWorkingDaysOverAWeekend() {
    WorkingCalendar weekdays =
        new WorkingCalendar(
            ZONE,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        day ->
                            List.of(
                                new WorkingCalendar.Hours(LocalTime.of(8, 0), LocalTime.NOON)))),
            Set.of(LocalDate.of(2024, 1, 8)));
    Promise fiveDays = new Promise.WithinWorkingDays(5, weekdays, ZONE);
    // Tuesday to Friday are four; Monday is a holiday, Tuesday the fifth, Wednesday the sixth.
    assertThat(
            judged(fiveDays, at(0, "ordered", "sales"), at(8, "connected", "field service")).kept())
        .isEqualTo(new Share(1, 1));
    assertThat(
            judged(fiveDays, at(0, "ordered", "sales"), at(9, "connected", "field service")).kept())
        .isEqualTo(new Share(0, 1));
  }

  @Test
  void areNotJudgedBeforeTheyAreCompleteAndSettled() {
    FirstTimeRight.Answer open = judged(at(0, "ordered", "sales"), at(5, "visited", "sales"));
    assertThat(open.right()).isEqualTo(new Share(0, 0));
    assertThat(open.incomplete()).isEqualTo(1);
    FirstTimeRight.Answer young =
        judged(at(70, "ordered", "sales"), at(75, "connected", "field service"));
    assertThat(young.right()).isEqualTo(new Share(0, 0));
    assertThat(young.tooYoung()).isEqualTo(1);
  }

  private static void assertFails(Failure failure, Interaction... interactions) {
    FirstTimeRight.Answer answer = judged(interactions);
    assertThat(answer.right()).isEqualTo(new Share(0, 1));
    assertThat(answer.failures()).isEqualTo(Map.of(failure, 1L));
  }
}
