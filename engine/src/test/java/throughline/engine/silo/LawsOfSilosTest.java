package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;

/** What metrics.md promises of every log. */
class LawsOfSilosTest {
  private static final int LOGS = 60;

  private final List<List<Interaction>> logs = logs();

  private static List<List<Interaction>> logs() {
    long first = System.nanoTime();
    System.out.println("LawsOfSilosTest: seeds from " + first);
    List<List<Interaction>> logs = new ArrayList<>();
    for (long seed = first; seed < first + LOGS; seed++) {
      logs.add(new RandomLog(seed).interactions(3 + new Random(seed).nextInt(500)));
    }
    return logs;
  }

  @Test
  void withoutHandoversThereIsNoPingPongAndNoBorderWait() {
    for (List<Interaction> log : logs) {
      SiloFigures figures = figures(relabelled(log, department -> "the only one"));
      assertThat(figures.handovers()).isZero();
      assertThat(figures.pingPongs()).isZero();
      assertThat(figures.waits().sum()).isZero();
      assertThat(figures.borderWaitShare()).isZero();
    }
  }

  @Test
  void renamingDepartmentsChangesNothing() {
    for (List<Interaction> log : logs) {
      SiloFigures before = figures(log);
      SiloFigures after = figures(relabelled(log, department -> "new " + department));
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void mergingTwoDepartmentsNeverRaisesHandovers() {
    for (List<Interaction> log : logs) {
      UnaryOperator<String> merging =
          department -> department.equals("department 0") ? "department 1" : department;
      assertThat(figures(relabelled(log, merging)).handovers())
          .isLessThanOrEqualTo(figures(log).handovers());
    }
  }

  /**
   * The negative control: splitting a department does raise them, and the law above must see it.
   */
  @Test
  void splittingADepartmentRaisesHandoversSomewhere() {
    assertThat(logs)
        .anySatisfy(
            log -> {
              Random random = new Random(1);
              UnaryOperator<String> splitting = department -> department + random.nextInt(2);
              assertThat(figures(relabelled(log, splitting)).handovers())
                  .isGreaterThan(figures(log).handovers());
            });
  }

  @Test
  void waitsAtBordersAddUpAndNeverExceedTheJourneys() {
    for (List<Interaction> log : logs) {
      SiloFigures figures = figures(log);
      assertThat(figures.borders().stream().mapToLong(border -> border.waits().sum()).sum())
          .isEqualTo(figures.waits().sum())
          .isLessThanOrEqualTo(figures.milliseconds());
      assertThat(figures.borders().stream().mapToLong(SiloFigures.Border::handovers).sum())
          .isEqualTo(figures.handovers());
      assertThat(figures.ofJourneys().handedOver()).isLessThanOrEqualTo(figures.journeys());
    }
  }

  @Test
  void handoversAndPingPongAreAsCountedByHand() {
    for (List<Interaction> log : logs) {
      long handovers = 0;
      long pingPongs = 0;
      for (List<Interaction> journey : PlainJourneys.of(log)) {
        List<String> collapsed = collapsed(journey);
        handovers += Math.max(0, collapsed.size() - 1);
        for (int i = 2; i < collapsed.size(); i++) {
          pingPongs += collapsed.get(i).equals(collapsed.get(i - 2)) ? 1 : 0;
        }
      }
      assertThat(figures(log).handovers()).isEqualTo(handovers);
      assertThat(figures(log).pingPongs()).isEqualTo(pingPongs);
    }
  }

  @Test
  void fewerDaysNeverHoldMoreRepeatsOfTheSameContacts() {
    for (List<Interaction> log : logs) {
      List<Interaction> andMuchLater = new ArrayList<>(log);
      andMuchLater.add(
          Interaction.of("someone else", Instant.parse("2024-06-01T00:00:00Z"), "much later"));
      long before = 0;
      for (int days = 0; days < 4; days++) {
        Share share = repeats(andMuchLater, days, false);
        assertThat(share.n()).isGreaterThanOrEqualTo(before);
        assertThat(repeats(andMuchLater, days, true).n()).isLessThanOrEqualTo(share.n());
        before = share.n();
      }
    }
  }

  @Test
  void repeatsAreAsCountedByHand() {
    for (List<Interaction> log : logs) {
      assertThat(repeats(log, 1, false)).isEqualTo(repeatsByHand(log, 1, false));
      assertThat(repeats(log, 1, true)).isEqualTo(repeatsByHand(log, 1, true));
    }
  }

  private static Share repeats(List<Interaction> log, int days, boolean sameTopic) {
    RepeatContacts asked = new RepeatContacts(RepeatContacts.Contact.JOURNEY, List.of(days));
    return InMemoryTimelines.of(log)
        .learn(asked, Scope.ALL)
        .repeats()
        .get(sameTopic ? 1 : 0)
        .share();
  }

  private static Share repeatsByHand(List<Interaction> log, int days, boolean sameTopic) {
    Instant end = log.stream().map(Interaction::time).max(Instant::compareTo).orElseThrow();
    List<List<Interaction>> contacts = PlainJourneys.of(log);
    long eligible = 0;
    long repeated = 0;
    for (List<Interaction> contact : contacts) {
      Instant start = contact.get(0).time();
      Instant until = contact.get(contact.size() - 1).time().plus(Duration.ofDays(days));
      if (until.isAfter(end) || (sameTopic && topic(contact).isEmpty())) {
        continue;
      }
      eligible++;
      repeated +=
          contacts.stream()
                  .filter(other -> other.get(0).customer().equals(contact.get(0).customer()))
                  .filter(other -> !sameTopic || topic(other).equals(topic(contact)))
                  .map(other -> other.get(0).time())
                  .anyMatch(other -> other.isAfter(start) && !other.isAfter(until))
              ? 1
              : 0;
    }
    return new Share(repeated, eligible);
  }

  private static String topic(List<Interaction> journey) {
    return journey.stream()
        .map(one -> PlainJourneys.label(one, Dimension.TOPIC))
        .filter(topic -> !topic.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Test
  void halvesThatWereWrittenAndReadAgainJoinToTheSame() throws Exception {
    for (List<Interaction> log : logs) {
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      EachJourney<Handovers.SoFar, SiloFigures> analysis =
          new EachJourney<>(Handovers.between(Dimension.DEPARTMENT));
      EachJourney<Handovers.SoFar, SiloFigures> copied = copy(analysis);
      assertThat(timelines.withThreads(3).learn(copied, Scope.ALL))
          .isEqualTo(timelines.learn(analysis, Scope.ALL));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  private static List<String> collapsed(List<Interaction> journey) {
    List<String> collapsed = new ArrayList<>();
    for (Interaction one : journey) {
      String department = PlainJourneys.label(one, Dimension.DEPARTMENT);
      boolean same = !collapsed.isEmpty() && collapsed.get(collapsed.size() - 1).equals(department);
      if (!department.isEmpty() && !same) {
        collapsed.add(department);
      }
    }
    return collapsed;
  }

  private static SiloFigures figures(List<Interaction> log) {
    return InMemoryTimelines.of(log)
        .learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL);
  }

  private static List<Interaction> relabelled(List<Interaction> log, UnaryOperator<String> change) {
    return log.stream()
        .map(
            one ->
                one.labels().containsKey(Dimension.DEPARTMENT)
                    ? one.with(
                        Dimension.DEPARTMENT, change.apply(one.labels().get(Dimension.DEPARTMENT)))
                    : one)
        .toList();
  }
}
