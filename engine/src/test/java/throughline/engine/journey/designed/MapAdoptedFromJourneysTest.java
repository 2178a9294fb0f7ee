package throughline.engine.journey.designed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;

class MapAdoptedFromJourneysTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  /** Journeys in short: a letter for each touchpoint, blanks between journeys. */
  private static List<Interaction> log(String journeys) {
    List<Interaction> log = new ArrayList<>();
    for (String journey : journeys.split(" ")) {
      String customer = "customer " + log.size();
      for (char touchpoint : journey.toCharArray()) {
        log.add(Interaction.of(customer, NOON.plusSeconds(log.size()), String.valueOf(touchpoint)));
      }
    }
    return log;
  }

  private static AdoptedMap adopt(InMemoryTimelines timelines, double coverage) {
    WaysByDepartment ways =
        timelines.learn(
            new EachJourney<>(new VariantsByDepartment(Dimension.TOUCHPOINT, Dimension.DEPARTMENT)),
            Scope.ALL);
    Dictionaries labels = timelines.dictionaries();
    return AdoptedMap.of(
        "adopted",
        ways,
        coverage,
        new AdoptedMap.Names(
            code -> labels.label(Dimension.TOUCHPOINT, code),
            code -> code == Dimension.UNKNOWN ? null : labels.label(Dimension.DEPARTMENT, code)));
  }

  private static String flow(String journeys) {
    Part flow = adopt(InMemoryTimelines.of(log(journeys)), 1).map().flow();
    return flow.by(new InShort());
  }

  @Test
  void hasTheBlocksThatTheJourneysShow() {
    assertThat(flow("abc abc")).isEqualTo("(a, b, c)");
    assertThat(flow("abd acd")).isEqualTo("(a, [b, c], d)");
    assertThat(flow("abcd acbd")).isEqualTo("(a, {b, c}, d)");
    assertThat(flow("abc ac")).isEqualTo("(a, b?, c)");
    assertThat(flow("ab abcab")).isEqualTo("(a, b)+(c)");
    assertThat(flow("aab ab")).isEqualTo("(a+, b)");
    assertThat(flow("ab abab")).isEqualTo("(a, b)+");
    assertThat(flow("abc bca")).isEqualTo("{(b, c), a}");
    assertThat(flow("xabc axbc abxc abcx xacb")).isEqualTo("{(a, {b, c}), x}");
    assertThat(flow("axbc abcx abxxcx")).isEqualTo("(a, {(b, c), x+})");
  }

  @Test
  void allowsEveryJourneyThatItWasMadeFrom() {
    Random random = RandomMaps.random(getClass());
    for (int i = 0; i < 40; i++) {
      InMemoryTimelines timelines =
          InMemoryTimelines.of(
              new RandomLog(random.nextLong()).interactions(10 + random.nextInt(150)));
      double coverage = 0.1 + random.nextDouble() * 0.9;
      assertThatItAllowsWhatItSays(timelines, adopt(timelines, coverage), coverage);
    }
  }

  @Test
  void allowsJourneysThatWereLivedByADesign() {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    for (int i = 0; i < 100; i++) {
      DesignedMap map = maps.map(1 + random.nextInt(6), 6);
      List<List<Integer>> words = new ArrayList<>(PlainLanguage.words(map.flow(), 8));
      words.removeIf(List::isEmpty);
      if (words.isEmpty()) {
        continue;
      }
      List<Interaction> log = new ArrayList<>();
      for (int journey = 0; journey < 30; journey++) {
        for (int step : words.get(random.nextInt(words.size()))) {
          Instant time = NOON.plusSeconds(log.size());
          log.add(Interaction.of("customer " + journey, time, map.step(step).touchpoint()));
        }
      }
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      assertThatItAllowsWhatItSays(timelines, adopt(timelines, 1), 1);
    }
  }

  private static void assertThatItAllowsWhatItSays(
      InMemoryTimelines timelines, AdoptedMap adopted, double coverage) {
    LivedWays lived =
        timelines.learn(
            new EachJourney<>(
                new Conformance(CodedMap.of(adopted.map(), timelines.dictionaries()))),
            Scope.ALL);
    long allowed = lived.ofJourneys().all() - lived.ofJourneys().departed();
    assertThat(allowed).isGreaterThanOrEqualTo(adopted.journeys());
    assertThat((double) adopted.journeys()).isGreaterThanOrEqualTo(coverage * adopted.of());
  }

  @Test
  void hasAStepForEachDepartmentThatWorksAtATouchpoint() {
    List<Interaction> log = new ArrayList<>();
    for (String department : List.of("metering", "billing")) {
      Instant time = NOON.plusSeconds(log.size());
      log.add(
          Interaction.of("customer", time, "address entered")
              .with(Dimension.DEPARTMENT, department));
    }
    AdoptedMap adopted = adopt(InMemoryTimelines.of(log), 1);
    List<@Nullable String> departments = new ArrayList<>();
    adopted.map().flow().eachStep(step -> departments.add(step.department()));
    assertThat(departments).containsExactly("metering", "billing");
    assertThatItAllowsWhatItSays(InMemoryTimelines.of(log), adopted, 1);
  }

  @Test
  void leavesOutRareWaysWhereNotAllAreWanted() {
    InMemoryTimelines timelines = InMemoryTimelines.of(log("abc abc abc ac xyz"));
    AdoptedMap adopted = adopt(timelines, 0.6);
    assertThat(adopted.map().flow().by(new InShort())).isEqualTo("(a, b, c)");
    assertThat(adopted.ways()).isEqualTo(1);
    assertThat(adopted.journeys()).isEqualTo(3);
    assertThat(adopted.of()).isEqualTo(5);
  }

  @Test
  void isRefusedWhereThereIsNothingToAdopt() {
    assertThatThrownBy(() -> adopt(InMemoryTimelines.of(List.of()), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no journeys to adopt");
    assertThatThrownBy(() -> adopt(InMemoryTimelines.of(log("a")), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be above 0");
  }
}
