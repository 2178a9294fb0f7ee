package throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.simulator.world.Planted;

/**
 * Everything is computed from the files, read through the mappings beside them. More seeds: {@code
 * -Dthroughline.seeds=5}.
 */
class CompanyWithPlantedTruthsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("throughline.seeds", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isReadWithoutAFault(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("faults")).isZero();
    assertThat(evidence.figure("unknown records")).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasThreeSlowBordersAndNoOther(long seed) {
    assertThat(Evidence.ofSeed(seed).found("slow borders"))
        .containsExactly(
            "Billing -> Metering and network",
            "Complaints -> Product and pricing",
            "Onboarding -> Installers");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takesUpWhatItIsGivenInTheHoursThatItDeclares(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    // Billing writes days without times, Marketing's tool sends at any time, and Customer service
    // is written to in the evening.
    assertThat(evidence.found("departments that keep their hours"))
        .containsExactlyInAnyOrder(
            "Carriers",
            "Collections",
            "Complaints",
            "Field service",
            "Installers",
            "Logistics",
            "Metering and network",
            "Onboarding",
            "Product and pricing",
            "Sales");
    // The control: with shorter hours nobody would.
    assertThat(evidence.found("departments that would keep mornings")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losesAddressesAtOneBorderOnly(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double threshold = Planted.ADDRESS_LOSS_THRESHOLD;
    assertThat(evidence.figure("address loss billing")).isGreaterThan(threshold);
    assertThat(evidence.figure("address loss metering")).isLessThan(threshold);
    assertThat(evidence.figure("address loss onboarding")).isLessThan(threshold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void doesWorkTwiceWhereItIsPlanted(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("second swap faulty")).isGreaterThan(Planted.SECOND_SWAP_THRESHOLD);
    assertThat(evidence.figure("second swap other")).isLessThan(Planted.SECOND_SWAP_THRESHOLD);
    assertThat(evidence.figure("second visit installers"))
        .isGreaterThan(Planted.SECOND_VISIT_THRESHOLD);
    assertThat(evidence.figure("second visit field")).isLessThan(Planted.SECOND_VISIT_THRESHOLD);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isAskedAgainAboutEstimatedBillsOnly(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.found("topics that come back")).containsExactly("bill");
    assertThat(evidence.figure("login becomes contact"))
        .isGreaterThan(Planted.LOGIN_CALL_THRESHOLD);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contradictsItselfInFiveWays(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double threshold = Planted.CONFLICT_THRESHOLD;
    assertThat(evidence.figure("offer in complaint")).isGreaterThan(threshold);
    assertThat(evidence.figure("dunning in dispute")).isGreaterThan(threshold);
    assertThat(evidence.figure("loyalty after price letter")).isGreaterThan(threshold);
    assertThat(evidence.figure("letters to the dead")).isGreaterThan(threshold);
    assertThat(evidence.figure("three departments after cancellation")).isGreaterThan(threshold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void doesNotContradictItselfElsewhere(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double threshold = Planted.CONFLICT_THRESHOLD;
    assertThat(evidence.figure("mail in complaint")).isLessThan(threshold);
    assertThat(evidence.figure("dunning in other complaint")).isLessThan(threshold);
    assertThat(evidence.figure("newsletter after price letter")).isLessThan(threshold);
    assertThat(evidence.figure("three departments after question")).isLessThan(threshold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void handlesOneTouchpointElsewhereThanAssigned(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.found("touchpoints handled elsewhere")).containsExactly("Bill question");
    assertThat(evidence.figure("roles none accountable")).isEqualTo(3);
    assertThat(evidence.figure("roles two accountable")).isEqualTo(2);
    assertThat(evidence.figure("roles vacant")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasAnUndeclaredServiceADeadOneAndOneThatPassesDelaysOn(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.found("undeclared services"))
        .containsExactly("Complaints & Product and pricing");
    assertThat(evidence.found("dead services")).containsExactly("Logistics & Marketing");
    assertThat(evidence.figure("delay passed on")).isBetween(0.4, 0.8);
    assertThat(evidence.found("departments without insight")).containsExactly("Logistics");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void overratesItselfInOneDimension(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.found("credibility gaps")).containsExactly("keeps promises");
    assertThat(evidence.figure("gap keeps promises")).isBetween(0.34, 0.36);
    assertThat(evidence.figure("gap accessible")).isBetween(-0.01, 0.01);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void servesSegmentsWithDifferentNeeds(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double threshold = Planted.NEED_THRESHOLD;
    assertThat(evidence.figure("wish family one-person")).isGreaterThan(threshold);
    assertThat(evidence.figure("wish senior human")).isGreaterThan(threshold);
    assertThat(evidence.figure("wish small_business predictable")).isGreaterThan(threshold);
    assertThat(evidence.figure("wish single app")).isGreaterThan(threshold);
    assertThat(evidence.figure("wish family human")).isLessThan(threshold);
    assertThat(evidence.figure("wish couple app")).isLessThan(threshold);
    assertThat(evidence.figure("wish senior app")).isLessThan(threshold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasAChainWithStrongLinksANullLinkAndAReverseOne(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double threshold = Planted.CHAIN_THRESHOLD;
    assertThat(evidence.figure("chain training quality")).isGreaterThan(threshold);
    assertThat(evidence.figure("chain presence wait")).isLessThan(-threshold);
    assertThat(evidence.figure("chain quality satisfaction")).isGreaterThan(threshold);
    assertThat(evidence.figure("chain handling satisfaction")).isBetween(-threshold, threshold);
    assertThat(evidence.figure("chain satisfaction mood")).isGreaterThan(threshold);
    assertThat(evidence.figure("chain mood satisfaction")).isBetween(-threshold, threshold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void creditsTheTrainingAndNotTheCampaign(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("plans kept more after training"))
        .isGreaterThan(Planted.INITIATIVE_THRESHOLD);
    assertThat(evidence.figure("spring lift")).isGreaterThan(0.3);
    assertThat(evidence.figure("spring greetings lift")).isBetween(-0.6, 0.6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isExpectedToAnswerSoonerFromYearToYear(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    double first = evidence.figure("tolerated days first year");
    double last = evidence.figure("tolerated days last year");
    assertThat(first - last).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chargesLoyalCustomersMoreAndEarnsAFeeThatCosts(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("loyalty penalty")).isGreaterThan(Planted.PENALTY_THRESHOLD);
    assertThat(evidence.figure("fee share of bill")).isGreaterThan(Planted.FEE_SHARE_OF_BILL / 2);
    assertThat(evidence.figure("leaving for the fee")).isGreaterThan(Planted.FEE_THRESHOLD);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losesSomeWithoutAWordAndIsRecommendedAfterGoodwill(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("silent leavers")).isGreaterThanOrEqualTo(25);
    assertThat(evidence.figure("silent leavers without complaint")).isEqualTo(1);
    assertThat(evidence.figure("recommendation after goodwill")).isGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsGoalsThatAreWrongInFiveWays(long seed) {
    Evidence evidence = Evidence.ofSeed(seed);
    assertThat(evidence.figure("goals")).isEqualTo(40);
    assertThat(evidence.figure("goals orphans")).isEqualTo(5);
    assertThat(evidence.figure("goals ownerless")).isEqualTo(3);
    assertThat(evidence.figure("goals overdue")).isEqualTo(4);
    assertThat(evidence.found("goals with wrong levers")).containsExactly("G04");
    assertThat(evidence.found("goals gone the wrong way")).containsExactly("G09");
  }
}
