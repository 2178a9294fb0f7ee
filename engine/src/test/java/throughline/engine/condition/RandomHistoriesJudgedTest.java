package throughline.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.InteractionColumns;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timeline;

/** Random conditions over random histories, compared with what they plainly mean. */
class RandomHistoriesJudgedTest {
  private static final int SEEDS = 300;
  private static final Set<String> SETTLING = Set.of("o0");

  /** A judge in doubt: the real one, or one with a planted fault. */
  private interface Doubt {
    long verdict(Judge judge, Timeline timeline, Beside beside, long at);
  }

  private static final Doubt NONE =
      (judge, timeline, beside, at) -> judge.judge(timeline, beside, 1, at);

  @Test
  void holdAsTheyPlainlyMeanAndUntilTheySayAtLeast() {
    for (int seed = 0; seed < SEEDS; seed++) {
      check(seed, NONE);
    }
  }

  /** The negative control: one that never expects a change misses those that time alone brings. */
  @Test
  void wouldNoticeAVerdictThatNeverEnds() {
    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < SEEDS; seed++) {
                check(
                    seed,
                    (judge, timeline, beside, at) ->
                        Judge.verdict(
                            Judge.holds(judge.judge(timeline, beside, 1, at)), Judge.NEVER));
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  /** The negative control: one that sees the instant itself differs by a millisecond. */
  @Test
  void wouldNoticeAJudgeThatSeesAMillisecondMore() {
    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < SEEDS; seed++) {
                check(
                    seed,
                    (judge, timeline, beside, at) -> judge.judge(timeline, beside, 1, at + 1));
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private static void check(int seed, Doubt doubt) {
    RandomConditions random = new RandomConditions(seed);
    List<Interaction> history = random.history("somebody");
    Condition condition = random.condition(3);
    Columns columns = columns(history);
    Compiling compiling = compiling(history);
    Judge judge = condition.compile(compiling);
    Set<Question> known = new HashSet<>();
    compiling.questions().stream().filter(one -> random.coin()).forEach(known::add);
    Beside beside =
        (question, customer) ->
            Judge.verdict(known.contains(compiling.questions().get(question)), Judge.NEVER);
    PlainConditions plain = new PlainConditions(known, SETTLING);
    Timeline timeline = new Timeline(columns, 0, columns.size());
    long verdict = 0;
    for (Instant at : instantsOfChange(history)) {
      if (Judge.until(verdict) <= at.toEpochMilli()) {
        verdict = doubt.verdict(judge, timeline, beside, at.toEpochMilli());
      }
      assertThat(Judge.holds(verdict))
          .as("seed %s, %s at %s over %s", seed, condition, at, history)
          .isEqualTo(plain.holds(condition, history, at));
    }
  }

  /** Every instant at which any such condition could change, and those beside it. */
  private static Set<Instant> instantsOfChange(List<Interaction> history) {
    Set<Instant> instants = new TreeSet<>();
    for (Interaction one : history) {
      for (int days = 0; days <= 4; days++) {
        for (int beside = -1; beside <= 2; beside++) {
          instants.add(one.time().plus(Duration.ofDays(days)).plusMillis(beside));
        }
      }
    }
    for (int day = 0; day < RandomConditions.DAYS + 8; day++) {
      instants.add(RandomConditions.BEGIN.plus(Duration.ofDays(day)));
    }
    return instants;
  }

  private static Columns columns(List<Interaction> history) {
    InteractionColumns columns = new InteractionColumns();
    history.forEach(columns::append);
    return columns.build();
  }

  private static Compiling compiling(List<Interaction> history) {
    InteractionColumns columns = new InteractionColumns();
    history.forEach(columns::append);
    return compiling(columns.dictionaries());
  }

  private static Compiling compiling(Dictionaries dictionaries) {
    BitSet settling = new BitSet();
    SETTLING.stream()
        .map(dictionaries.of(Dimension.OUTCOME)::find)
        .filter(code -> code != Dimension.UNKNOWN)
        .forEach(settling::set);
    return new Compiling(dictionaries, settling, ZoneOffset.UTC);
  }

  @Test
  void areCountedTogetherAsEachByItself() {
    for (int seed = 0; seed < 30; seed++) {
      RandomConditions random = new RandomConditions(seed);
      InteractionColumns columns = new InteractionColumns();
      List<List<Interaction>> histories = new ArrayList<>();
      for (int customer = 0; customer < 40; customer++) {
        histories.add(random.history("customer " + customer));
        histories.get(customer).forEach(columns::append);
      }
      List<Condition> conditions =
          List.of(random.condition(2), random.condition(2), random.condition(2));
      InMemoryTimelines timelines =
          new InMemoryTimelines(columns.build(), columns.dictionaries(), 1);
      Compiling compiling = compiling(columns.dictionaries());
      List<Judge> judges = conditions.stream().map(one -> one.compile(compiling)).toList();
      Instant at = random.instant();
      Memberships asked = new Memberships(judges, Beside.NOTHING, at.toEpochMilli());
      Memberships.Answer answer = timelines.withThreads(2).learn(asked, Scope.ALL);
      PlainConditions plain = new PlainConditions(Set.of(), SETTLING);
      for (int i = 0; i < conditions.size(); i++) {
        Condition condition = conditions.get(i);
        assertThat(answer.standings().get(i).members())
            .as("seed %s, %s", seed, condition)
            .isEqualTo(histories.stream().filter(one -> plain.holds(condition, one, at)).count());
      }
      assertThat(answer.customers().cardinality()).isEqualTo(40);
    }
  }

  @Test
  void areCountedOverTimeAsAtEachInstant() {
    for (int seed = 0; seed < 100; seed++) {
      checkTrend(seed, 0);
    }
  }

  /** The negative control: a count that does not look again when more is known beside. */
  @Test
  void wouldNoticeACountThatHearsNothingBeside() {
    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < 100; seed++) {
                checkTrend(seed, 1);
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private static void checkTrend(int seed, int unheard) {
    RandomConditions random = new RandomConditions(seed);
    InteractionColumns columns = new InteractionColumns();
    List<List<Interaction>> histories = new ArrayList<>();
    for (int customer = 0; customer < 20; customer++) {
      histories.add(random.history("customer " + customer));
      histories.get(customer).forEach(columns::append);
    }
    Condition condition = random.condition(2);
    Compiling compiling = compiling(columns.dictionaries());
    Judge judge = condition.compile(compiling);
    List<Set<Question>> known = new ArrayList<>();
    List<Trend.AsOf> instants = new ArrayList<>();
    TreeSet<Instant> some = new TreeSet<>();
    for (int i = 0; i < 8; i++) {
      some.add(random.instant());
    }
    for (Instant at : some) {
      Set<Question> now = new HashSet<>();
      compiling.questions().stream().filter(one -> random.coin()).forEach(now::add);
      known.add(now);
      Beside beside =
          (question, customer) ->
              Judge.verdict(now.contains(compiling.questions().get(question)), Judge.NEVER);
      instants.add(new Trend.AsOf(at.toEpochMilli(), beside));
    }
    int questions = Math.max(0, compiling.questions().size() - unheard);
    List<Long> counts =
        new InMemoryTimelines(columns.build(), columns.dictionaries(), 2)
            .learn(new Trend(judge, questions, instants), Scope.ALL);
    int place = 0;
    for (Instant at : some) {
      PlainConditions plain = new PlainConditions(known.get(place), SETTLING);
      assertThat(counts.get(place++))
          .as("seed %s, %s at %s", seed, condition, at)
          .isEqualTo(
              histories.stream()
                  .filter(one -> one.stream().anyMatch(done -> done.time().isBefore(at)))
                  .filter(one -> plain.holds(condition, one, at))
                  .count());
    }
  }
}
