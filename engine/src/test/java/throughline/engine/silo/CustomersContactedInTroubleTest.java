package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Purpose;
import throughline.engine.timeline.Scope;

class CustomersContactedInTroubleTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final String OPENED = "complaint received";
  private static final String CLOSED = "complaint closed";

  private static Interaction at(int day, String touchpoint, String department) {
    return Interaction.of("Ada", NOON.plus(Duration.ofDays(day)), touchpoint)
        .with(Dimension.DEPARTMENT, department);
  }

  private static Interaction opened(int day) {
    return at(day, OPENED, "complaints").about("case 1");
  }

  private static Interaction closed(int day) {
    return at(day, CLOSED, "complaints").about("case 1");
  }

  private static Interaction offer(int day) {
    return at(day, "offer", "sales").with(Direction.OUTBOUND).with(Purpose.SALES);
  }

  private static Conflicts.Answer conflicts(Interaction... interactions) {
    return conflicts(0, Trouble.UNTIL_CLOSED, interactions);
  }

  private static Conflicts.Answer conflicts(long grace, long longest, Interaction... interactions) {
    InMemoryTimelines timelines = InMemoryTimelines.of(List.of(interactions));
    return timelines.learn(asked(timelines, grace, longest), Scope.ALL);
  }

  private static Conflicts asked(InMemoryTimelines timelines, long grace, long longest) {
    Dictionary touchpoints = timelines.dictionaries().of(Dimension.TOUCHPOINT);
    Trouble trouble =
        new Trouble(
            RandomContacts.codes(touchpoints, List.of(OPENED)),
            RandomContacts.codes(touchpoints, List.of(CLOSED)),
            longest);
    return new Conflicts(List.of(trouble), Conflicts.USUAL, grace);
  }

  @Test
  void areInConflictFromTheOpeningOn() {
    assertThat(conflicts(opened(0), offer(3), closed(5)).contacts()).isEqualTo(new Share(1, 1));
    assertThat(conflicts(opened(0), offer(0), closed(5)).contacts()).isEqualTo(new Share(1, 1));
    assertThat(conflicts(offer(0), opened(1), closed(5)).contacts()).isEqualTo(new Share(0, 1));
  }

  @Test
  void areInConflictUntilTheClosingAndNotWithIt() {
    assertThat(conflicts(opened(0), closed(5), offer(5)).contacts().n()).isZero();
    assertThat(conflicts(2 * DAY, Trouble.UNTIL_CLOSED, opened(0), closed(5), offer(6)).contacts())
        .isEqualTo(new Share(1, 1));
    assertThat(
            conflicts(2 * DAY, Trouble.UNTIL_CLOSED, opened(0), closed(5), offer(7)).contacts().n())
        .isZero();
  }

  @Test
  void areInConflictForGoodWhereNobodyClosesIt() {
    assertThat(conflicts(opened(0), offer(900)).contacts().n()).isEqualTo(1);
    assertThat(conflicts(0, 5 * DAY, opened(0), offer(4), offer(5)).contacts())
        .isEqualTo(new Share(1, 2));
  }

  @Test
  void areNotFreedByTheClosingOfAnotherConcern() {
    Interaction other = at(1, CLOSED, "complaints").about("case 2");
    assertThat(conflicts(opened(0), other, offer(3)).contacts().n()).isEqualTo(1);
  }

  @Test
  void areInConflictAgainWhereItIsOpenedAgain() {
    assertThat(conflicts(opened(0), closed(1), opened(3), offer(4)).contacts().n()).isEqualTo(1);
    assertThat(conflicts(opened(0), closed(1), offer(2), opened(3)).contacts().n()).isZero();
  }

  @Test
  void areNotInConflictWithWhatTheyBeganOrWithService() {
    Interaction asked = at(1, "call", "sales").with(Direction.INBOUND).with(Purpose.SALES);
    Interaction helped = at(1, "letter", "service").with(Direction.OUTBOUND).with(Purpose.SERVICE);
    assertThat(conflicts(opened(0), asked, helped).contacts()).isEqualTo(new Share(0, 0));
  }

  @Test
  void areToldByWhoReceivedTheTroubleAndWhoContactedThem() {
    Conflicts.Answer answer = conflicts(opened(0), offer(1), offer(2), closed(5), offer(9));
    assertThat(answer.contacts()).isEqualTo(new Share(2, 3));
    assertThat(answer.customers()).isEqualTo(new Share(1, 1));
    assertThat(answer.pairs()).hasSize(1);
    Conflicts.Pair pair = answer.pairs().get(0);
    assertThat(pair.contacts()).isEqualTo(2);
    assertThat(pair.disturbed()).isEqualTo(new Share(1, 1));
    assertThat(pair.received()).isNotEqualTo(pair.contacting());
  }

  @Test
  void cannotBeAskedForWithTouchpointsThatOpenAndClose() {
    BitSet both = new BitSet();
    both.set(1);
    assertThatThrownBy(() -> Trouble.untilClosed(both, both))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open and close");
  }

  @Test
  void areAsCountedByHandInRandomLogs() {
    long first = System.nanoTime();
    System.out.println("CustomersContactedInTroubleTest: seeds from " + first);
    for (long seed = first; seed < first + 60; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      Conflicts asked = random(timelines, seed);
      Conflicts.Answer answer = timelines.learn(asked, Scope.ALL);
      assertThat(answer.contacts()).as("seed %s", seed).isEqualTo(byHand(log, asked.grace(), true));
      for (Conflicts.Pair pair : answer.pairs()) {
        assertThat(found(timelines, asked, pair).total()).isEqualTo(pair.contacts());
        assertThat(pair.contacts()).isLessThanOrEqualTo(answer.contacts().n());
      }
      assertThat(timelines.withThreads(3).learn(asked, Scope.ALL)).isEqualTo(answer);
    }
  }

  /** The negative control: who forgets that a closing frees the customer counts otherwise. */
  @Test
  void wouldBeMiscountedByWhoForgetsTheClosing() {
    long missed = 0;
    for (long seed = 1; seed <= 60; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      Conflicts asked = random(timelines, seed);
      Share answer = timelines.learn(asked, Scope.ALL).contacts();
      missed += answer.equals(byHand(log, asked.grace(), false)) ? 0 : 1;
    }
    assertThat(missed).isPositive();
  }

  private static Conflicts random(InMemoryTimelines timelines, long seed) {
    Dictionary touchpoints = timelines.dictionaries().of(Dimension.TOUCHPOINT);
    Trouble trouble =
        Trouble.untilClosed(
            RandomContacts.codes(touchpoints, List.of("touchpoint 0")),
            RandomContacts.codes(touchpoints, List.of("touchpoint 1", "touchpoint 2")));
    return new Conflicts(List.of(trouble), Conflicts.USUAL, Math.floorMod(seed, 3) * 3_600_000);
  }

  private static JourneysBehind.Found found(
      InMemoryTimelines timelines, Conflicts asked, Conflicts.Pair pair) {
    return timelines.learn(
        new ConflictsBehind(asked, pair.trouble(), pair.received(), pair.contacting(), 5),
        Scope.ALL);
  }

  private static Share byHand(List<Interaction> log, long grace, boolean closing) {
    Map<String, List<Interaction>> timelines = PlainJourneys.timelines(log);
    long contacts = 0;
    long conflicts = 0;
    for (List<Interaction> timeline : timelines.values()) {
      for (Interaction one : timeline) {
        if (disturbs(one)) {
          contacts++;
          conflicts += isTroubled(timeline, one, grace, closing) ? 1 : 0;
        }
      }
    }
    return new Share(conflicts, contacts);
  }

  private static boolean disturbs(Interaction one) {
    Set<String> purposes = Set.of("sales", "marketing", "dunning");
    return PlainJourneys.label(one, Dimension.DIRECTION).equals("outbound")
        && purposes.contains(PlainJourneys.label(one, Dimension.PURPOSE).toLowerCase(Locale.ROOT));
  }

  /** Whether some concern was opened before, and at the instant not closed, or only just. */
  private static boolean isTroubled(
      List<Interaction> timeline, Interaction contact, long grace, boolean closing) {
    List<Instant[]> spans = new ArrayList<>();
    Map<@Nullable String, Instant> open = new HashMap<>();
    for (Interaction one : timeline) {
      String touchpoint = PlainJourneys.label(one, Dimension.TOUCHPOINT);
      if (touchpoint.equals("touchpoint 0")) {
        open.putIfAbsent(one.concern(), one.time());
      } else if (closing && List.of("touchpoint 1", "touchpoint 2").contains(touchpoint)) {
        Instant from = open.remove(one.concern());
        if (from != null) {
          spans.add(new Instant[] {from, one.time().plusMillis(grace)});
        }
      }
    }
    open.values().forEach(from -> spans.add(new Instant[] {from, Instant.MAX}));
    return spans.stream()
        .anyMatch(span -> !contact.time().isBefore(span[0]) && contact.time().isBefore(span[1]));
  }
}
