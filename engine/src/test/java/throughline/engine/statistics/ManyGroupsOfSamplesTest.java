package throughline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyGroupsOfSamplesTest {
  private static final long FIRST_SEED = System.nanoTime();
  private static final int SEEDS = 20;

  private record Sample(int group, long value) {}

  @Test
  void areSummarisedAsIfEachWereSorted() {
    for (Random random : randoms("areSummarisedAsIfEachWereSorted")) {
      List<Sample> samples = samples(random, 1 + random.nextInt(3_000));
      GroupedSamples joined = joined(samples, random, GroupedSamples.EXACT);
      List<Summary> groups = joined.summaries(groups(samples));
      for (int group = 0; group < groups.size(); group++) {
        assertThat(groups.get(group)).isEqualTo(sorted(samples, group));
      }
      assertThat(joined.all()).isEqualTo(sorted(samples, -1));
      assertThat(joined.count()).isEqualTo(samples.size());
    }
  }

  @Test
  void areSketchedAlikeInWhateverOrderTheyComeAndHalvesAreJoined() {
    for (Random random : randoms("areSketchedAlike")) {
      List<Sample> samples = samples(random, 1 + random.nextInt(20));
      long exactUpTo = 1 + random.nextInt(samples.size());
      GroupedSamples one = joined(samples, random, exactUpTo);
      Collections.shuffle(samples, random);
      GroupedSamples other = joined(samples, random, exactUpTo);
      int groups = groups(samples);
      assertThat(one.summaries(groups)).isEqualTo(other.summaries(groups));
      assertThat(one.all()).isEqualTo(other.all());
    }
  }

  @Test
  void keepToTheErrorThatTheyState() {
    for (Random random : randoms("keepToTheErrorThatTheyState")) {
      List<Sample> samples = samples(random, 1 + random.nextInt(20));
      GroupedSamples sketched = joined(samples, random, 1 + random.nextInt(samples.size() - 1));
      int groups = groups(samples);
      for (int group = 0; group < groups; group++) {
        assertNear(sketched.summaries(groups).get(group), sorted(samples, group));
      }
      assertNear(sketched.all(), sorted(samples, -1));
    }
  }

  @Test
  void areExactUpToTheLimitAndInSmallGroupsAlways() {
    GroupedSamples samples = new GroupedSamples(2_000);
    IntStream.range(0, 2_000).forEach(i -> samples.add(i < 1_990 ? 0 : 1, i * 1_001L));
    assertThat(samples.summaries(2)).allMatch(summary -> summary.error() == 0);
    samples.add(0, 7);
    assertThat(samples.summaries(2)).extracting(Summary::error).containsExactly(Sketch.ERROR, 0.0);
    assertThat(samples.all().error()).isEqualTo(Sketch.ERROR);
  }

  /** The negative control: with the limit lowered the figures are not those of all values. */
  @Test
  void wouldNoticeThatTheLimitIsNotHeeded() {
    Random random = new Random(7);
    List<Sample> samples = samples(random, 3);
    assertThat(joined(samples, random, 1).all().median())
        .isNotEqualTo(sorted(samples, -1).median());
  }

  private static List<Random> randoms(String test) {
    System.out.println("ManyGroupsOfSamplesTest " + test + ": seeds from " + FIRST_SEED);
    return IntStream.range(0, SEEDS).mapToObj(i -> new Random(FIRST_SEED + i)).toList();
  }

  /** A few groups get most of them; some numbers are large, negative or all the same. */
  private static List<Sample> samples(Random random, int groups) {
    List<Sample> samples = new ArrayList<>();
    int size = 4_000 + random.nextInt(12_000);
    for (int i = 0; i < size; i++) {
      int group = Math.min(random.nextInt(groups), random.nextInt(groups));
      samples.add(new Sample(group, value(random)));
    }
    return samples;
  }

  private static long value(Random random) {
    long value = random.nextLong() >>> (24 + random.nextInt(40));
    return switch (random.nextInt(20)) {
      case 0 -> -value;
      case 1 -> 60_000;
      default -> value;
    };
  }

  private static int groups(List<Sample> samples) {
    return samples.stream().mapToInt(Sample::group).max().orElse(0) + 1;
  }

  /** The samples in some parts whose groups have other numbers, joined in some order. */
  private static GroupedSamples joined(List<Sample> samples, Random random, long exactUpTo) {
    int groups = groups(samples);
    int[] here = IntStream.range(0, groups).map(group -> groups - 1 - group).toArray();
    GroupedSamples[] parts = new GroupedSamples[1 + random.nextInt(4)];
    Arrays.setAll(parts, i -> new GroupedSamples(exactUpTo));
    for (Sample sample : samples) {
      int part = random.nextInt(parts.length);
      parts[part].add(part == 0 ? sample.group : here[sample.group], sample.value);
    }
    for (int part = 1; part < parts.length; part++) {
      parts[0].addAll(parts[part], here);
    }
    return parts[0];
  }

  private static Summary sorted(List<Sample> samples, int group) {
    long[] values =
        samples.stream()
            .filter(sample -> group < 0 || sample.group == group)
            .mapToLong(Sample::value)
            .sorted()
            .toArray();
    if (values.length == 0) {
      return Summary.NONE;
    }
    long sum = Arrays.stream(values).sum();
    return Summary.of(values.length, sum, values[values.length - 1], rank -> values[(int) rank]);
  }

  private static void assertNear(Summary sketched, Summary exact) {
    assertThat(sketched.count()).isEqualTo(exact.count());
    assertThat(sketched.sum()).isEqualTo(exact.sum());
    assertThat(sketched.max()).isEqualTo(exact.max());
    double error = sketched.error();
    assertThat(sketched.median())
        .isEqualTo(exact.median(), within(error * Math.abs(exact.median())));
    assertThat(sketched.p90()).isEqualTo(exact.p90(), within(error * Math.abs(exact.p90())));
  }
}
