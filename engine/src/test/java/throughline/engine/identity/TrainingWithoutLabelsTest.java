package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingWithoutLabelsTest {
  private static final double[] CHANGED = {0.05, 0.1, 0.15, 0.3};

  private final Random random = new Random(21);

  /** Two records a person, each field replaced by another's with the planted rate. */
  private Population planted(int persons) {
    Invention invention = new Invention(random);
    List<List<String>> pools =
        List.of(
            invention.words(500, 2),
            invention.words(2_000, 2),
            dates(8_000),
            invention.words(100, 3));
    List<List<String>> rows = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      List<String> first = new ArrayList<>();
      List<String> second = new ArrayList<>();
      for (int field = 0; field < pools.size(); field++) {
        first.add(any(pools.get(field)));
        boolean changed = random.nextDouble() < CHANGED[field];
        second.add(changed ? any(pools.get(field)) : first.get(field));
      }
      rows.add(first);
      rows.add(second);
      of.addAll(List.of(person, person));
    }
    return new Population(
        Population.schema("given:GIVEN_NAME", "surname:SURNAME", "born:BIRTH_DATE", "city:PLACE"),
        rows,
        of);
  }

  private List<String> dates(int count) {
    return random
        .ints(count, 0, 25_000)
        .mapToObj(day -> java.time.LocalDate.of(1930, 1, 1).plusDays(day).toString())
        .toList();
  }

  private String any(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  @Test
  void findsThePlantedRates() {
    Resolution resolution = new Resolving(Settings.USUAL).resolve(planted(4_000).records());
    Rates person = resolution.trained.estimate().person();
    Layout layout = resolution.trained.model().layout();
    for (int place = 0; place < layout.size(); place++) {
      double same = person.rate(place, 0, layout.measure(place).same());
      assertThat(same).as(layout.name(place)).isCloseTo(1 - CHANGED[place], within(0.04));
    }
    assertThat(resolution.trained.estimate().mates()).isCloseTo(1, within(0.06));
    assertThat(resolution.verdict().doubts()).isEmpty();
  }

  @Test
  void doubtsItselfWithOneTellingField() {
    Population people = planted(1_000);
    Schema few = Population.schema("given:GIVEN_NAME", "a:IGNORED", "b:IGNORED", "sex:SEX");
    Resolution resolution =
        new Resolving(Settings.USUAL)
            .resolve(new Population(few, people.rows(), people.persons()).records());
    assertThat(resolution.verdict().isTrusted()).isFalse();
  }

  @Test
  void neverLetsABetterLevelWeighLess() {
    double[] bits =
        Weights.monotone(
            new double[] {0, 0.1, 0.3, 0.05, 0.55}, new double[] {0, 0.9, 0.05, 0.04, 0.01});
    assertThat(bits[1]).isLessThanOrEqualTo(0);
    for (int level = 2; level < bits.length; level++) {
      assertThat(bits[level]).isGreaterThanOrEqualTo(bits[level - 1]);
    }
  }
}
