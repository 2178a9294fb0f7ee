package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.engine.journey.DirectlyFollows;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.Extents;
import throughline.engine.journey.Rework;
import throughline.engine.journey.StepLanes;
import throughline.engine.journey.Together;
import throughline.engine.journey.Waiting;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.InteractionColumns;
import throughline.engine.timeline.LearningTask;
import throughline.engine.timeline.Reassigned;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

/** Analyses and what they gathered, written and read as between the machines of a cluster. */
class AnalysesSentOverTheWireTest {
  private static final long SEED = 4711;
  private static final List<Interaction> LOG = RandomContacts.log(SEED);

  static List<TimelineAnalysis<?, ?>> analyses() {
    return List.of(
        new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)),
        new EachJourney<>(new Rework(Dimension.TOUCHPOINT)),
        new EachJourney<>(new Extents()),
        new EachJourney<>(new StepLanes(Dimension.TOUCHPOINT, Dimension.DEPARTMENT)),
        new EachJourney<>(Handovers.between(Dimension.TEAM)),
        new RepeatContacts(RepeatContacts.Contact.JOURNEY, List.of(1)),
        new RepeatContacts(RepeatContacts.Contact.INBOUND, List.of(1)),
        new RepeatedContacts(1, false, Long.MAX_VALUE, 0, 3),
        new RepeatedAtTouchpoints(1, false, Long.MAX_VALUE),
        new RepeatingCustomers(List.of(1), Long.MAX_VALUE),
        conflicts(),
        new ConflictsBehind(conflicts(), 0, 1, 2, 3),
        CrowdedContacts.USUAL,
        new CrowdedBehind(CrowdedContacts.USUAL, 1, 2, 3),
        new EachJourney<>(new ExcusedWaits(Dimension.DEPARTMENT, Waiting.CALENDAR_TIME)),
        new EachJourney<>(
            new WaitsWithin(Dimension.DEPARTMENT, codes(1, 2), Waiting.CALENDAR_TIME)),
        new EachJourney<>(new Effort(1, Effort.Weights.EQUAL)),
        new EachJourney<>(new Completion(codes(1), codes(2), 9_000_000, Long.MAX_VALUE)),
        new EachJourney<>(new ReworkOfSteps(Dimension.TOUCHPOINT, Map.of(1, 2))),
        new RepeatsOfTouchpoints(1, true, Long.MAX_VALUE),
        firstTimeRight(),
        new TransactionsBehind(
            firstTimeRight(), EnumSet.allOf(Failure.class), 0, Long.MAX_VALUE, 3),
        new Reassigned<>(
            Map.of(1, 2),
            Map.of(3, 1),
            new EachJourney<>(Handovers.between(Dimension.DEPARTMENT))));
  }

  private static Conflicts conflicts() {
    return new Conflicts(List.of(Trouble.untilClosed(codes(1), codes(2, 3))), Conflicts.USUAL, 0);
  }

  private static FirstTimeRight firstTimeRight() {
    return new FirstTimeRight(transaction(), true, List.of(), Long.MAX_VALUE);
  }

  private static StandardTransaction transaction() {
    return new StandardTransaction(
        codes(1),
        codes(2),
        Map.of(3, 2),
        codes(),
        1,
        new Promise.Within(9_000_000),
        ZoneOffset.UTC);
  }

  private static BitSet codes(int... codes) {
    BitSet set = new BitSet();
    Arrays.stream(codes).forEach(set::set);
    return set;
  }

  @ParameterizedTest
  @MethodSource("analyses")
  <A extends Serializable, R> void learnTheSame(TimelineAnalysis<A, R> analysis) throws Exception {
    assertThat(learnedFromHalves(analysis))
        .isEqualTo(InMemoryTimelines.of(LOG).learn(analysis, Scope.ALL));
  }

  @Test
  void learnTheSameTogether() throws Exception {
    Together together = new Together();
    var map = together.add(new EachJourney<>(new DirectlyFollows(Dimension.TOUCHPOINT)));
    var silos = together.add(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)));
    Together.Answers sent = learnedFromHalves(together);
    Together.Answers here = InMemoryTimelines.of(LOG).learn(together, Scope.ALL);
    assertThat(sent.of(map)).isEqualTo(here.of(map));
    assertThat(sent.of(silos)).isEqualTo(here.of(silos));
  }

  private static <A extends Serializable, R> R learnedFromHalves(TimelineAnalysis<A, R> analysis)
      throws IOException {
    InteractionColumns interactions = new InteractionColumns();
    LOG.forEach(interactions::append);
    Columns columns = interactions.build();
    int middle = columns.startOfCustomer(columns.size() / 2);
    TimelineAnalysis<A, R> arrived = sent(analysis);
    A left = sent(gathered(arrived, columns, 0, middle));
    A right = sent(gathered(sent(analysis), columns, middle, columns.size()));
    return arrived.finisher().apply(sent(arrived.combiner().apply(left, right)));
  }

  private static <A extends Serializable> A gathered(
      TimelineAnalysis<A, ?> analysis, Columns columns, int from, int to) {
    A gathered = analysis.supplier().get();
    var accumulator = analysis.accumulator();
    columns.show(from, to, Scope.ALL, timeline -> accumulator.accept(gathered, timeline));
    return gathered;
  }

  private static <T extends Serializable> T sent(T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LearningTask.write(value, bytes);
    return LearningTask.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void areReadFromTheEnginesClassesOnly() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LearningTask.write(URI.create("http://elsewhere.test"), bytes);
    assertThatThrownBy(() -> LearningTask.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class);
  }
}
