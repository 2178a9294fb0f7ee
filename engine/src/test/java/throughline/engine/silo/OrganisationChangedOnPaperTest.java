package throughline.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.EachJourney;
import throughline.engine.journey.PlainJourneys;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Reassigned;
import throughline.engine.timeline.Scope;

class OrganisationChangedOnPaperTest {
  private static final EachJourney<Handovers.SoFar, SiloFigures> SILOS =
      new EachJourney<>(Handovers.between(Dimension.DEPARTMENT));

  /** What is counted on paper is what is counted where the work was really done so. */
  @Test
  void givesTheFiguresOfALogWrittenThatWay() {
    long first = System.nanoTime();
    System.out.println("OrganisationChangedOnPaperTest: seeds from " + first);
    for (long seed = first; seed < first + 60; seed++) {
      List<Interaction> log = RandomContacts.log(seed);
      InMemoryTimelines timelines = InMemoryTimelines.of(log);
      Map<Integer, Integer> touchpoints =
          codes(timelines, Dimension.TOUCHPOINT, "touchpoint 3", "department 2");
      Map<Integer, Integer> departments =
          codes(timelines, Dimension.DEPARTMENT, "department 0", "department 1");
      SiloFigures onPaper =
          timelines.learn(new Reassigned<>(touchpoints, departments, SILOS), Scope.ALL);
      SiloFigures written =
          InMemoryTimelines.of(log.stream().map(OrganisationChangedOnPaperTest::changed).toList())
              .learn(SILOS, Scope.ALL);
      assertThat(onPaper.handoversOfJourneys())
          .as("seed %s", seed)
          .isEqualTo(written.handoversOfJourneys());
      assertThat(onPaper.pingPongs()).isEqualTo(written.pingPongs());
      assertThat(onPaper.waits()).isEqualTo(written.waits());
      assertThat(onPaper.ofCustomers()).isEqualTo(written.ofCustomers());
    }
  }

  @Test
  void leavesWhatIsStoredAsItWas() {
    InMemoryTimelines timelines = InMemoryTimelines.of(RandomContacts.log(7));
    SiloFigures before = timelines.learn(SILOS, Scope.ALL);
    timelines.learn(new Reassigned<>(Map.of(), Map.of(1, 2), SILOS), Scope.ALL);
    assertThat(timelines.learn(SILOS, Scope.ALL)).isEqualTo(before);
  }

  private static Map<Integer, Integer> codes(
      InMemoryTimelines timelines, Dimension dimension, String from, String to) {
    Dictionary departments = timelines.dictionaries().of(Dimension.DEPARTMENT);
    int code = timelines.dictionaries().of(dimension).find(from);
    return code == Dimension.UNKNOWN ? Map.of() : Map.of(code, departments.code(to));
  }

  private static Interaction changed(Interaction one) {
    if (PlainJourneys.label(one, Dimension.TOUCHPOINT).equals("touchpoint 3")) {
      return one.with(Dimension.DEPARTMENT, "department 2");
    }
    return PlainJourneys.label(one, Dimension.DEPARTMENT).equals("department 0")
        ? one.with(Dimension.DEPARTMENT, "department 1")
        : one;
  }
}
