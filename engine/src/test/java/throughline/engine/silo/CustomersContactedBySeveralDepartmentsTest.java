package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;

class CustomersContactedBySeveralDepartmentsTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  private static Interaction called(int hour, String department) {
    return Interaction.of("Ada", NOON.plus(Duration.ofHours(hour)), "call")
        .with(Dimension.DEPARTMENT, department)
        .with(Direction.OUTBOUND);
  }

  private static CrowdedContacts.Answer crowded(int departments, Interaction... interactions) {
    return InMemoryTimelines.of(List.of(interactions))
        .learn(new CrowdedContacts(Duration.ofHours(24).toMillis(), departments), Scope.ALL);
  }

  @Test
  void areCrowdedWithinADay() {
    CrowdedContacts.Answer answer = crowded(2, called(0, "sales"), called(24, "service"));
    assertThat(answer.contacts()).isEqualTo(new Share(1, 2));
    assertThat(answer.customers()).isEqualTo(new Share(1, 1));
    assertThat(answer.pairs()).hasSize(1);
    assertOpen(List.of(called(0, "sales"), called(24, "service")), answer, CrowdedContacts.USUAL);
  }

  @Test
  void areNotCrowdedByTheNextDayOrByOneDepartment() {
    assertThat(crowded(2, called(0, "sales"), called(25, "service")).contacts().n()).isZero();
    assertThat(crowded(2, called(0, "sales"), called(1, "sales")).contacts().n()).isZero();
  }

  @Test
  void areCrowdedByThreeOnlyWhereThreeComeTogether() {
    assertThat(
            crowded(3, called(0, "sales"), called(1, "service"), called(2, "marketing")).contacts())
        .isEqualTo(new Share(1, 3));
    assertThat(
            crowded(3, called(0, "sales"), called(20, "service"), called(40, "marketing"))
                .contacts()
                .n())
        .isZero();
  }

  @Test
  void areAsCountedByHandInRandomLogs() {
    long first = System.nanoTime();
    System.out.println("CustomersContactedBySeveralDepartmentsTest: seeds from " + first);
    for (long seed = first; seed < first + 60; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      int departments = 2 + (int) Math.floorMod(seed, 2);
      Duration window = Duration.ofHours(Math.floorMod(seed, 7));
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      CrowdedContacts asked = new CrowdedContacts(window.toMillis(), departments);
      CrowdedContacts.Answer answer = timelines.learn(asked, Scope.ALL);
      assertThat(answer.contacts()).as("seed %s", seed).isEqualTo(byHand(log, window, departments));
      assertThat(timelines.withThreads(3).learn(asked, Scope.ALL)).isEqualTo(answer);
      assertOpen(log, answer, asked);
    }
  }

  /** Behind each pair stand as many contacts as it counts. */
  private static void assertOpen(
      List<Interaction> log, CrowdedContacts.Answer answer, CrowdedContacts asked) {
    InMemoryTimelines timelines = InMemoryTimelines.of(log);
    for (CrowdedContacts.Pair pair : answer.pairs()) {
      CrowdedBehind behind = new CrowdedBehind(asked, pair.before(), pair.after(), 2);
      assertThat(timelines.learn(behind, Scope.ALL).total()).isEqualTo(pair.contacts());
    }
  }

  private static Share byHand(List<Interaction> log, Duration window, int departments) {
    long contacts = 0;
    long crowded = 0;
    for (Map.Entry<String, List<Interaction>> entry : PlainJourneys.timelines(log).entrySet()) {
      List<Interaction> own = entry.getValue().stream().filter(one -> isContact(one)).toList();
      for (int i = 0; i < own.size(); i++) {
        Set<String> others = new HashSet<>();
        for (Interaction before : own.subList(0, i + 1)) {
          if (!before.time().isBefore(own.get(i).time().minus(window))) {
            others.add(PlainJourneys.label(before, Dimension.DEPARTMENT));
          }
        }
        contacts++;
        crowded += others.size() >= departments ? 1 : 0;
      }
    }
    return new Share(crowded, contacts);
  }

  private static boolean isContact(Interaction one) {
    return PlainJourneys.label(one, Dimension.DIRECTION).equals("outbound")
        && !PlainJourneys.label(one, Dimension.DEPARTMENT).isEmpty();
  }
}
