package throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like a truth and is none is in the files too. */
class CompanyWithDecoysTest {

  static LongStream seeds() {
    return CompanyWithPlantedTruthsTest.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void letsCustomersWaitWhoWishedTo(long seed) {
    assertThat(Evidence.ofSeed(seed).found("slow borders of chosen waits"))
        .contains("Billing -> Field service", "Billing -> Technical Service");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasAStrikeAHeatwaveAndAGap(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("delivery days in strike"))
        .isGreaterThan(3 * evidence.figure("delivery days"));
    assertThat(evidence.figure("outages a day in heatwave"))
        .isGreaterThan(10 * evidence.figure("outages a day"));
    assertThat(evidence.figure("calls in missing fortnight")).isZero();
    assertThat(evidence.figure("calls in next fortnight")).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void renamedADepartment(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.found("units before")).containsExactly("Installers", "Technical Service");
    assertThat(evidence.found("units after")).containsExactly("Field service", "Installers");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void helpsBetterByChatThoughItLooksWorse(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("help both chat")).isLessThan(evidence.figure("help both phone"));
    assertThat(evidence.figure("help wifi chat")).isGreaterThan(evidence.figure("help wifi phone"));
    assertThat(evidence.figure("help tariff chat"))
        .isGreaterThan(evidence.figure("help tariff phone"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasOneExcellentTeam(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    for (String other : List.of("Zürich", "Lausanne", "Lugano")) {
      assertThat(evidence.figure("felt Service Bern"))
          .isGreaterThan(0.2 + evidence.figure("felt Service " + other));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void livesOrdinaryDays(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("inbound contacts per customer and year")).isBetween(0.5, 4.0);
    assertThat(evidence.figure("interactions per customer")).isBetween(40.0, 120.0);
    assertThat(evidence.figure("calls january to july")).isBetween(1.05, 2.5);
    assertThat(evidence.figure("calls on sundays")).isZero();
    assertThat(evidence.figure("calls on christmas")).isZero();
  }
}
