package throughline.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;

/**
 * What every place where timelines are kept must do: given the same interactions, learn the same.
 * Extend it and say how interactions come there.
 */
public abstract class TimelinesContract {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  /** Timelines of these interactions, which come in this order. */
  protected abstract Timelines timelines(List<Interaction> interactions) throws Exception;

  @Test
  protected void ordersACustomersInteractionsByTime() throws Exception {
    assertThatTranscript(
        List.of(
            Interaction.of("Ada", NOON.plusSeconds(2), "invoice"),
            Interaction.of("Ben", NOON, "call"),
            Interaction.of("Ada", NOON, "order")));
  }

  @Test
  protected void ordersTiesBySourceThenSequenceThenArrival() throws Exception {
    assertThatTranscript(
        List.of(
            from("a", Interaction.of("Ada", NOON, "third").numbered(2)),
            from("b", Interaction.of("Ada", NOON, "fifth").numbered(1)),
            from("a", Interaction.of("Ada", NOON, "first").numbered(1)),
            from("a", Interaction.of("Ada", NOON, "second").numbered(1)),
            from("a", Interaction.of("Ada", NOON, "fourth").numbered(2))));
  }

  @Test
  protected void keepsWhatIsNotKnownApartFromWhatIs() throws Exception {
    assertThatTranscript(
        List.of(
            Interaction.of("Ada", NOON, "call").with(Dimension.DEPARTMENT, "service"),
            Interaction.of("Ada", NOON.plusSeconds(1), "mail").about("order 1"),
            Interaction.of("Ada", NOON.plusSeconds(2), "visit").startedAt(NOON)));
  }

  @Test
  protected void learnsNothingFromNothing() throws Exception {
    Timelines empty = timelines(List.of());
    assertThat(empty.learn(new Transcript(empty.dictionaries()), Scope.ALL)).isEmpty();
  }

  @Test
  protected void showsOnlyThePeriodAndItsEndIsNotPartOfIt() throws Exception {
    assertSame(
        fourHours(), Period.between(NOON.plusSeconds(3600), NOON.plusSeconds(3 * 3600)), List.of());
  }

  @Test
  protected void doesNotSeeWhatHappenedAtOrAfterTheInstantAskedFor() throws Exception {
    List<Interaction> interactions = fourHours();
    long asOf = NOON.plus(Duration.ofHours(2)).toEpochMilli();
    Timelines timelines = timelines(interactions);
    assertThat(timelines.learn(new Transcript(timelines.dictionaries()), Scope.ALL.asOf(asOf)))
        .isEqualTo(PlainModel.transcript(interactions, Period.ALL, asOf, List.of()));
  }

  @Test
  protected void doesNotShowATimelineOfWhichNothingIsLeft() throws Exception {
    Timelines timelines = timelines(fourHours());
    Scope longAgo = Scope.ALL.within(new Period(0, 1));
    assertThat(timelines.learn(new Transcript(timelines.dictionaries()), longAgo)).isEmpty();
  }

  @Test
  protected void filtersByWhatThePeriodLeaves() throws Exception {
    Period afternoon = Period.between(NOON.plusSeconds(3600), NOON.plusSeconds(9 * 3600));
    assertSame(
        fourHours(),
        afternoon,
        List.of(new PlainModel.Filter(Dimension.TOUCHPOINT, Set.of("hour 0"), false)));
    assertSame(
        fourHours(),
        afternoon,
        List.of(new PlainModel.Filter(Dimension.TOUCHPOINT, Set.of("hour 0"), true)));
  }

  @Test
  protected void learnsFromOnlyTheDimensionsThatAnAnalysisNames() throws Exception {
    Timelines timelines = timelines(fourHours());
    Passing passing =
        new PlainModel.Filter(Dimension.CHANNEL, Set.of("phone"), true)
            .coded(timelines.dictionaries());
    assertThat(timelines.learn(new Counting(), Scope.ALL.passing(List.of(passing)))).isEqualTo(4);
  }

  @Test
  protected void passesOnTheFailureOfAnAnalysis() throws Exception {
    Timelines timelines = timelines(fourHours());
    assertThatThrownBy(() -> timelines.learn(new Failing(), Scope.ALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("planted");
  }

  @Test
  protected void learnsTheSameFromManyRandomLogs() throws Exception {
    long first = System.nanoTime();
    for (long seed = first; seed < first + rounds(); seed++) {
      System.out.println("TimelinesContract: seed " + seed);
      Random random = new Random(seed);
      List<Interaction> log = new RandomLog(seed).interactions(3 + random.nextInt(400));
      assertSame(log, Period.ALL, List.of());
      assertSame(log, period(random), List.of());
      assertSame(log, period(random), List.of(filter(random), filter(random)));
    }
  }

  @Test
  protected void countsACustomerOnceHoweverManyJourneysItHas() throws Exception {
    List<Interaction> log = new RandomLog(11).interactions(600);
    Timelines timelines = timelines(log);
    SiloFigures silos =
        timelines.learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL);
    assertThat(silos.ofCustomers().all())
        .isEqualTo(log.stream().map(Interaction::customer).distinct().count());
    assertThat(silos.ofCustomers())
        .isEqualTo(
            InMemoryTimelines.of(log)
                .learn(new EachJourney<>(Handovers.between(Dimension.DEPARTMENT)), Scope.ALL)
                .ofCustomers());
  }

  /** How many random logs are compared; fewer where making timelines is slow. */
  protected int rounds() {
    return 20;
  }

  /** The negative control: the comparison above must see two interactions of a tie swapped. */
  @Test
  protected void wouldNoticeASwappedTie() throws Exception {
    List<Interaction> tie =
        new ArrayList<>(
            List.of(
                from("a", Interaction.of("Ada", NOON, "first")),
                from("a", Interaction.of("Ada", NOON, "second"))));
    Timelines timelines = timelines(tie);
    Collections.reverse(tie);
    assertThat(timelines.learn(new Transcript(timelines.dictionaries()), Scope.ALL))
        .isNotEqualTo(PlainModel.transcript(tie, Period.ALL, Long.MAX_VALUE, List.of()));
  }

  private void assertThatTranscript(List<Interaction> interactions) throws Exception {
    assertSame(interactions, Period.ALL, List.of());
  }

  private void assertSame(
      List<Interaction> interactions, Period period, List<PlainModel.Filter> filters)
      throws Exception {
    Timelines timelines = timelines(interactions);
    List<Passing> coded =
        filters.stream().map(filter -> filter.coded(timelines.dictionaries())).toList();
    assertThat(
            timelines.learn(
                new Transcript(timelines.dictionaries()), Scope.ALL.within(period).passing(coded)))
        .isEqualTo(PlainModel.transcript(interactions, period, Long.MAX_VALUE, filters));
  }

  private static Interaction from(String source, Interaction interaction) {
    return interaction.with(Dimension.SOURCE, source);
  }

  private static List<Interaction> fourHours() {
    List<Interaction> interactions = new ArrayList<>();
    for (int hour = 0; hour < 4; hour++) {
      Instant time = NOON.plus(Duration.ofHours(hour));
      interactions.add(
          Interaction.of("Ada", time, "hour " + hour).with(Dimension.CHANNEL, "phone"));
      interactions.add(
          Interaction.of("Ben", time.plusMillis(-1), "hour " + hour)
              .with(Dimension.CHANNEL, "web"));
    }
    interactions.add(Interaction.of("Cleo", NOON.plus(Duration.ofHours(2)), "visit"));
    return interactions;
  }

  private static Period period(Random random) {
    Instant midnight = NOON.minus(Duration.ofHours(12));
    int from = random.nextInt(40);
    return Period.between(
        midnight.plus(Duration.ofHours(from)),
        midnight.plus(Duration.ofHours(from + random.nextInt(20))));
  }

  private static PlainModel.Filter filter(Random random) {
    return random.nextBoolean()
        ? new PlainModel.Filter(
            Dimension.TOUCHPOINT, Set.of("touchpoint " + random.nextInt(6)), random.nextBoolean())
        : new PlainModel.Filter(
            Dimension.DEPARTMENT,
            Set.of("a department unheard of", "department " + random.nextInt(5)),
            random.nextBoolean());
  }

  /** An analysis that fails on the first timeline. */
  private record Failing() implements Learning<Counted, Long> {
    @Override
    public Counted start() {
      throw new IllegalStateException("planted");
    }
  }

  /** An analysis that counts interactions and looks at no dimension. */
  private record Counting() implements Learning<Counted, Long> {
    @Override
    public Counted start() {
      return new Counted();
    }

    @Override
    public Set<Dimension> dimensions() {
      return Set.of();
    }
  }

  private static final class Counted implements Gathering<Counted, Long> {
    private static final long serialVersionUID = 1;
    private long count;

    @Override
    public void add(Timeline timeline) {
      count += timeline.size();
    }

    @Override
    public Counted join(Counted other) {
      count += other.count;
      return this;
    }

    @Override
    public Long result() {
      return count;
    }
  }
}
