package throughline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.engine.statistics.ControlChart.Rule;

class SharesUnderControlTest {

  private static List<Share> shares(int of, int... n) {
    List<Share> shares = new ArrayList<>();
    for (int some : n) {
      shares.add(new Share(some, of));
    }
    return shares;
  }

  /** Twenty points around one half, in turn above and below it, as chance does. */
  private static List<Share> steady(int... more) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      shares.add(new Share(i % 2 == 0 ? 48 : 52, 100));
    }
    shares.addAll(shares(100, more));
    return shares;
  }

  private static ControlChart.Point last(ControlChart chart) {
    return chart.points().get(chart.points().size() - 1);
  }

  @Test
  void haveLimitsThreeDeviationsFromTheCentre() {
    ControlChart chart = ControlChart.of(steady(), 20);
    assertThat(chart.centre()).isEqualTo(0.5);
    assertThat(chart.spread()).isEqualTo(1);
    assertThat(chart.points().get(0).low()).isCloseTo(0.35, within(1e-12));
    assertThat(chart.points().get(0).high()).isCloseTo(0.65, within(1e-12));
    assertThat(chart.points()).allSatisfy(point -> assertThat(point.broken()).isEmpty());
  }

  @Test
  void breakTheRulesByTheirNames() {
    assertThat(last(ControlChart.of(steady(66), 20)).broken()).contains(Rule.BEYOND_LIMIT);
    assertThat(last(ControlChart.of(steady(61, 50, 61), 20)).broken())
        .containsExactly(Rule.TWO_OF_THREE);
    assertThat(last(ControlChart.of(steady(44, 44, 50, 44, 44), 20)).broken())
        .containsExactly(Rule.FOUR_OF_FIVE);
    assertThat(last(ControlChart.of(steady(51, 51, 51, 51, 51, 51, 51, 51), 20)).broken())
        .containsExactly(Rule.EIGHT_ON_ONE_SIDE);
  }

  @Test
  void breakNothingOnDaysOnWhichNothingHappened() {
    List<Share> shares = new ArrayList<>(steady(66));
    shares.add(new Share(0, 0));
    assertThat(last(ControlChart.of(shares, 20)).broken()).isEmpty();
  }

  @Test
  void areJudgedByWhatWasLearnedBefore() {
    List<Share> shares = new ArrayList<>(steady());
    shares.addAll(shares(100, 30, 30, 30));
    ControlChart chart = ControlChart.of(shares, 20);
    assertThat(chart.centre()).isEqualTo(0.5);
    assertThat(last(chart).broken()).contains(Rule.BEYOND_LIMIT, Rule.TWO_OF_THREE);
  }

  /** Days that differ by more than chance are no alarms where they always did. */
  @Test
  void areNotAlarmingWhereTheyAlwaysVariedMoreThanChance() {
    Random random = new Random(20261123);
    List<Share> shares = new ArrayList<>();
    for (int day = 0; day < 200; day++) {
      double share = 0.9 + 0.02 * random.nextGaussian();
      shares.add(new Share(Math.min(100_000, Math.round(100_000 * share)), 100_000));
    }
    ControlChart chart = ControlChart.of(shares, 200);
    assertThat(chart.spread()).isGreaterThan(10);
    long beyond =
        chart.points().stream().filter(one -> one.broken().contains(Rule.BEYOND_LIMIT)).count();
    assertThat(beyond).isLessThan(4);
  }

  @Test
  void areAllowedToBeAllAlike() {
    ControlChart chart = ControlChart.of(shares(10, 10, 10, 10, 9), 3);
    assertThat(chart.centre()).isEqualTo(1);
    assertThat(last(chart).broken()).contains(Rule.BEYOND_LIMIT);
    assertThat(chart.points().get(0).broken()).isEmpty();
  }
}
