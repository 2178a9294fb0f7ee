package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kinds of data that differ in everything but the configuration. */
class GeneratedPeopleTest {
  private static final long SEED = 20_261_122;

  private static Resolution resolved(Population population) {
    return new Resolving(Settings.USUAL).resolve(population.records());
  }

  private static Score score(Population population) {
    Score score = Score.of(population, resolved(population));
    System.out.println("seed " + SEED + ": " + score);
    return score;
  }

  @Test
  void withFewGarbledFieldsAreToldApart() {
    Score score = score(GarbledPeople.of(4_000, SEED));
    assertThat(score.f1()).isGreaterThan(0.95);
    assertThat(score.bCubed()).isGreaterThan(0.95);
  }

  @Test
  void withVeryGarbledFieldsAreToldApartMostly() {
    Score score = score(GarbledPeople.of(4_000, SEED, 0.3, 0.35));
    assertThat(score.f1()).isGreaterThan(0.84);
    assertThat(score.precision()).isGreaterThan(0.98);
  }

  /** The negative controls: the same by records alone, and with those that stayed alone then. */
  @Test
  void withoutAnAddressAreFoundByWhatTheirRecordsAgreeIn() {
    Population population = GarbledPeople.of(4_000, SEED, 0.3, 0.35).without("email");
    Resolution resolution = resolved(population);
    Score score = score(population);
    int[] alone =
        new Grouping(resolution.records, resolution.trained.model(), 0, resolution.links).groups();
    Score recordsAlone = score(population, resolution, alone);
    Score leftAlone = score(population, resolution, resolution.cores);
    assertThat(leftAlone.f1()).isGreaterThan(recordsAlone.f1() + 0.03);
    assertThat(score.f1()).isGreaterThan(leftAlone.f1() + 0.02);
    assertThat(score.precision()).isGreaterThan(0.96);
  }

  private static Score score(Population population, Resolution resolution, int[] groups) {
    return Score.of(
        population.persons(),
        IntStream.range(0, groups.length)
            .map(record -> groups[resolution.place(record)])
            .boxed()
            .toList());
  }

  @Test
  void areToldWhyTheirPortraitsOrTheLikeliestCustomerJoinedThem() {
    Resolution resolution = resolved(GarbledPeople.of(2_000, SEED, 0.3, 0.35).without("email"));
    assertThat(resolution.portraits().size()).isGreaterThan(50);
    for (PortraitMatch match : resolution.portraits()) {
      Explanation why = match.why();
      double sum = why.start() + why.household();
      for (Contribution field : why.fields()) {
        sum += field.bits();
      }
      assertThat(sum).isCloseTo(why.score(), within(1e-4));
      assertThat(why.score()).isGreaterThanOrEqualTo(0);
      assertThat(resolution.customer(match.one())).isEqualTo(resolution.customer(match.other()));
    }
  }

  @Test
  void ofWhomOnlyOtherThingsAreKnownAreFoundToo() {
    Population population = TwoRegisters.of(2_000, SEED);
    Set<String> told = Set.of("given_name", "surname", "address_1", "soc_sec_id");
    List<Field> fields =
        population.schema().fields().stream()
            .map(Field::name)
            .map(name -> new Field(name, told.contains(name) ? FieldKind.OTHER : FieldKind.IGNORED))
            .toList();
    Population others = new Population(new Schema(fields), population.rows(), population.persons());
    assertThat(score(others).f1()).isGreaterThan(0.95);
  }

  @Test
  void ofHistoryWithManyRecordsEachMakeNoGiant() {
    Score score = score(HistoricalPeople.of(8_000, SEED));
    assertThat(score.f1()).isGreaterThan(0.93);
    assertThat(score.largest()).isLessThanOrEqualTo(35);
  }

  @Test
  void ofOneHouseholdStayApart() {
    Score score = score(Families.of(8_000, SEED));
    assertThat(score.f1()).isGreaterThan(0.9993);
  }

  @Test
  void ofTwoRegistersAreJoinedWithoutOneWrongPair() {
    Score score = score(TwoRegisters.of(5_000, SEED));
    assertThat(score.f1()).isGreaterThanOrEqualTo(0.9998);
    assertThat(score.precision()).isEqualTo(1);
  }

  /** The negative control: who follows every link makes strangers of history one person. */
  @Test
  void areChainedWhereEveryLinkIsFollowed() {
    Population population = HistoricalPeople.of(8_000, SEED);
    Resolution resolution = resolved(population);
    Components components = new Components(population.rows().size());
    resolution.matches(0, (one, other, score, same) -> components.connect(one, other));
    Score chained =
        Score.of(
            population.persons(),
            IntStream.range(0, population.rows().size()).map(components::of).boxed().toList());
    assertThat(chained.f1()).isLessThan(Score.of(population, resolution).f1() - 0.01);
    assertThat(chained.precision()).isLessThan(Score.of(population, resolution).precision());
  }
}
