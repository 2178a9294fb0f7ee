package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingWhatWasLearnedTest {
  private final Population population = Families.of(1_500, 4);
  private final Resolution resolution = new Resolving(Settings.USUAL).resolve(population.records());
  private final Weighing kept = Weighing.read(Weighing.of(resolution).write());

  private record Pair(int one, int other, double score) {}

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    resolution.matches(-12, (one, other, score, same) -> pairs.add(new Pair(one, other, score)));
    return pairs;
  }

  @Test
  void weighsEveryPairAsBefore() {
    Comparing comparing = kept.comparing();
    population.rows().forEach(comparing::add);
    assertThat(pairs()).hasSizeGreaterThan(500);
    for (Pair pair : pairs()) {
      assertThat(comparing.score(pair.one(), pair.other())).isCloseTo(pair.score(), within(0.01));
    }
  }

  @Test
  void explainsAPairSoThatItsFieldsSumToTheScore() {
    Comparing comparing = kept.comparing(resolution);
    for (Pair pair : pairs().subList(0, 200)) {
      Explanation why = comparing.explain(pair.one(), pair.other());
      double sum = why.start() + why.household();
      for (Contribution field : why.fields()) {
        sum += field.bits();
      }
      assertThat(sum).isCloseTo(why.score(), within(1e-9));
      assertThat(why.fields()).extracting(Contribution::field).isEqualTo(kept.fields());
    }
  }

  @Test
  void findsRecordsByKeysThatDoNotDependOnTheirCompany() {
    Comparing all = kept.comparing();
    population.rows().forEach(all::add);
    Pair likely = pairs().stream().filter(pair -> pair.score() > 5).findFirst().orElseThrow();
    Comparing few = kept.comparing();
    int one = few.add(population.rows().get(likely.one()));
    int other = few.add(population.rows().get(likely.other()));
    assertThat(few.keys(one)).containsExactly(all.keys(likely.one()));
    assertThat(few.keys(one)).containsAnyOf(Arrays.stream(few.keys(other)).toArray());
    assertThat(few.score(one, other))
        .isCloseTo(all.score(likely.one(), likely.other()), within(1e-9));
  }

  @Test
  void ofOtherPeopleIsAnotherOne() {
    Resolution others = new Resolving(Settings.USUAL).resolve(Families.of(300, 9).records());
    Comparing comparing = Weighing.of(others).comparing();
    population.rows().forEach(comparing::add);
    assertThat(pairs())
        .anySatisfy(
            pair ->
                assertThat(comparing.score(pair.one(), pair.other()))
                    .isNotCloseTo(pair.score(), within(0.5)));
  }
}
