package throughline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void ofNothingIsNothing() {
    assertThat(new Samples().summary()).isEqualTo(Summary.NONE);
  }

  @Test
  void takesTheMeanOfTheTwoMiddleValuesOfAnEvenCount() {
    assertThat(summary(4, 1, 3, 2).median()).isEqualTo(2.5);
    assertThat(summary(5, 1, 3).median()).isEqualTo(3);
  }

  @Test
  void interpolatesThePercentileAsNumPyDoes() {
    assertThat(summary(1, 2, 3, 4).p90()).isEqualTo(3.7, within(1e-12));
    assertThat(summary(LongStream.rangeClosed(0, 10).toArray()).p90()).isEqualTo(9);
  }

  @Test
  void refusesASumThatOverflows() {
    assertThatThrownBy(() -> summary(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void equalsSortingForManyRandomSamples() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      long[] values = values(random);
      Summary summary = summary(values);
      Arrays.sort(values);
      assertThat(summary.median()).as("seed %s", seed).isEqualTo(percentile(values, 0.5));
      assertThat(summary.p90()).as("seed %s", seed).isEqualTo(percentile(values, 0.9));
      assertThat(summary.max()).isEqualTo(values[values.length - 1]);
      assertThat(summary.sum()).isEqualTo(Arrays.stream(values).sum());
    }
  }

  @Test
  void isTheSameForEachGroupHoweverTheGroupsAreGathered() {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      GroupedSamples one = new GroupedSamples();
      GroupedSamples other = new GroupedSamples();
      Samples[] expected = {new Samples(), new Samples(), new Samples()};
      for (int i = random.nextInt(40_000); i > 0; i--) {
        int group = random.nextInt(2);
        long value = random.nextInt(1000);
        expected[group].add(value);
        if (random.nextBoolean()) {
          one.add(group, value);
        } else {
          other.add(1 - group, value);
        }
      }
      one.addAll(other, new int[] {1, 0});
      assertThat(one.summaries(3))
          .as("seed %s", seed)
          .containsExactly(expected[0].summary(), expected[1].summary(), expected[2].summary());
    }
  }

  private static long[] values(Random random) {
    int kind = random.nextInt(4);
    return IntStream.range(0, 1 + random.nextInt(2000))
        .mapToLong(
            i ->
                switch (kind) {
                  case 0 -> i;
                  case 1 -> -i;
                  case 2 -> random.nextInt(3);
                  default -> random.nextInt();
                })
        .toArray();
  }

  private static double percentile(long[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int rank = (int) place;
    return rank == place
        ? sorted[rank]
        : sorted[rank] + (sorted[rank + 1] - sorted[rank]) * (place - rank);
  }

  private static Summary summary(long... values) {
    Samples samples = new Samples();
    Arrays.stream(values).forEach(samples::add);
    return samples.summary();
  }
}
