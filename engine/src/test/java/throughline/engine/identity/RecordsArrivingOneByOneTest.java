package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordsArrivingOneByOneTest {
  private static Score score(Population population, Arrivals arrivals) {
    return Score.of(
        population.persons(),
        IntStream.range(0, population.rows().size()).map(arrivals::customer).boxed().toList());
  }

  private static void assertAsGoodAsTheBatch(Population given) {
    Score batch = Score.of(given, new Resolving(Settings.USUAL).resolve(given.records()));
    for (int order = 1; order <= 3; order++) {
      List<Integer> shuffled =
          new ArrayList<>(IntStream.range(0, given.rows().size()).boxed().toList());
      Collections.shuffle(shuffled, new Random(order));
      Population population = given.in(shuffled);
      Arrivals arrivals =
          Arrivals.withModelOf(new Resolving(Settings.USUAL).resolve(population.records()));
      population.rows().forEach(arrivals::add);
      Score oneByOne = score(population, arrivals);
      System.out.println("order " + order + ": " + oneByOne.f1() + ", batch " + batch.f1());
      assertThat(oneByOne.f1()).isCloseTo(batch.f1(), within(0.002));
    }
  }

  @Test
  void areResolvedAsWellAsAllAtOnceWhereFieldsAreGarbled() {
    assertAsGoodAsTheBatch(GarbledPeople.of(3_000, 31));
  }

  @Test
  void areResolvedAsWellAsAllAtOnceInHistory() {
    assertAsGoodAsTheBatch(HistoricalPeople.of(3_000, 31));
  }

  @Test
  void areResolvedAsWellAsAllAtOnceByWhatCustomersRecordsAgreeIn() {
    assertAsGoodAsTheBatch(GarbledPeople.of(2_000, 31, 0.3, 0.35));
  }

  @Test
  void areWhatTheWholeSetSaysAfterResolvingAgain() {
    Population population = GarbledPeople.of(2_000, 32);
    Population begin = population.in(IntStream.range(0, 1_500).boxed().toList());
    Arrivals arrivals = Arrivals.after(new Resolving(Settings.USUAL).resolve(begin.records()));
    population.rows().subList(1_500, 2_000).forEach(arrivals::add);
    assertThat(score(population, arrivals).f1()).isGreaterThan(0.95);
    Resolution again = new Resolving(Settings.USUAL).resolve(arrivals.records());
    Resolution whole = new Resolving(Settings.USUAL).resolve(population.records());
    assertThat(IntStream.range(0, 2_000).map(again::customer))
        .containsExactlyElementsOf(IntStream.range(0, 2_000).map(whole::customer).boxed().toList());
  }

  /** The negative control: whoever stays alone until the whole set is resolved again. */
  @Test
  void areGivenToTheLikeliestCustomerAtOnce() {
    Population population = GarbledPeople.of(2_000, 34, 0.3, 0.35).without("email");
    Arrivals arrivals =
        Arrivals.withModelOf(new Resolving(Settings.USUAL).resolve(population.records()));
    population.rows().forEach(arrivals::add);
    Resolution whole = new Resolving(Settings.USUAL).resolve(population.records());
    Score leftAlone =
        Score.of(
            population.persons(),
            IntStream.range(0, 2_000)
                .map(record -> whole.cores[whole.place(record)])
                .boxed()
                .toList());
    Score batch = Score.of(population, whole);
    Score oneByOne = score(population, arrivals);
    System.out.println("one by one: " + oneByOne.f1() + ", batch " + batch.f1());
    assertThat(oneByOne.f1()).isGreaterThan(leftAlone.f1() + 0.02);
    assertThat(oneByOne.precision()).isGreaterThan(batch.precision() - 0.01);
  }

  @Test
  void goOnFromWhereTheWholeSetPutThem() {
    Population population = GarbledPeople.of(2_000, 35, 0.3, 0.35).without("email");
    Resolution whole = new Resolving(Settings.USUAL).resolve(population.records());
    Arrivals arrivals = Arrivals.after(whole);
    assertThat(IntStream.range(0, 2_000).map(arrivals::customer))
        .containsExactlyElementsOf(IntStream.range(0, 2_000).map(whole::customer).boxed().toList());
  }

  @Test
  void emptyOnesAreNobody() {
    Population population = GarbledPeople.of(1_000, 33);
    Arrivals arrivals = Arrivals.after(new Resolving(Settings.USUAL).resolve(population.records()));
    int first = arrivals.add(List.of("", "", "", "", ""));
    int second = arrivals.add(List.of("", "", "", "", ""));
    assertThat(arrivals.customer(first)).isEqualTo(first);
    assertThat(arrivals.customer(second)).isEqualTo(second);
  }
}
