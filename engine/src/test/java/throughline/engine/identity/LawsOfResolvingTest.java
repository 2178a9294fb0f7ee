package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LawsOfResolvingTest {
  private static final Schema PEOPLE =
      Population.schema(
          "given:GIVEN_NAME", "surname:SURNAME", "born:BIRTH_DATE", "city:PLACE", "phone:PHONE");

  private static Resolution resolved(Population population) {
    return new Resolving(Settings.USUAL).resolve(population.records());
  }

  /** Garbled people with some rows more, which come last. */
  private static Population crowdAnd(List<List<String>> rows) {
    Population crowd = GarbledPeople.of(1_500, 11);
    List<List<String>> all = new ArrayList<>();
    crowd
        .rows()
        .forEach(row -> all.add(List.of(row.get(0), row.get(1), row.get(2), row.get(3), "")));
    all.addAll(rows);
    List<Integer> persons = new ArrayList<>(crowd.persons());
    rows.forEach(row -> persons.add(-1));
    return new Population(PEOPLE, all, persons);
  }

  private static void assertLastAreOne(Resolution resolution, int last) {
    int size = resolution.size();
    assertThat(IntStream.range(size - last, size).map(resolution::customer).distinct().count())
        .isEqualTo(1);
  }

  @Test
  void theOrderOfRecordsChangesNothing() {
    Population population = GarbledPeople.of(2_000, 5);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 2_000).boxed().toList());
    Collections.shuffle(order, new Random(6));
    Resolution first = resolved(population);
    Resolution second = resolved(population.in(order));
    Map<Integer, Integer> names = new HashMap<>();
    Map<Integer, Integer> back = new HashMap<>();
    for (int place = 0; place < order.size(); place++) {
      int one = first.customer(order.get(place));
      int other = second.customer(place);
      assertThat(names.merge(one, other, (old, fresh) -> old)).isEqualTo(other);
      assertThat(back.merge(other, one, (old, fresh) -> old)).isEqualTo(one);
    }
    assertThat(second.figures()).isEqualTo(first.figures());
  }

  @Test
  void threadsChangeNothing() {
    Population population = GarbledPeople.of(1_500, 5);
    Resolution one = new Resolving(new Settings(0, 1, 1)).resolve(population.records());
    Resolution four = new Resolving(new Settings(0, 4, 1)).resolve(population.records());
    assertThat(IntStream.range(0, one.size()).map(one::customer))
        .containsExactlyElementsOf(
            IntStream.range(0, four.size()).map(four::customer).boxed().toList());
  }

  @Test
  void theNamesOfColumnsChangeNothing() {
    Population population = GarbledPeople.of(1_000, 5);
    Schema renamed =
        new Schema(
            population.schema().fields().stream()
                .map(field -> new Field("x_" + field.name(), field.kind()))
                .toList());
    Resolution first = resolved(population);
    Resolution second = resolved(new Population(renamed, population.rows(), population.persons()));
    assertThat(IntStream.range(0, first.size()).map(first::customer))
        .containsExactlyElementsOf(
            IntStream.range(0, second.size()).map(second::customer).boxed().toList());
  }

  @Test
  void emptyRecordsAreNobody() {
    List<List<String>> empty = Collections.nCopies(500, List.of("", "n/a", "", "NULL", "0000000"));
    Resolution resolution = resolved(crowdAnd(empty));
    assertThat(IntStream.range(1_500, 2_000).map(resolution::customer).distinct().count())
        .isEqualTo(500);
  }

  @Test
  void onlyEmptyRecordsAreNobodyToo() {
    List<List<String>> rows = Collections.nCopies(300, List.of("", "", "", "", ""));
    Resolution resolution = resolved(new Population(PEOPLE, rows, Collections.nCopies(300, 0)));
    assertThat(resolution.figures().customers()).isEqualTo(300);
    assertThat(resolution.verdict().isTrusted()).isFalse();
  }

  @Test
  void noRecordsAreNoCustomers() {
    Resolution resolution = resolved(new Population(PEOPLE, List.of(), List.of()));
    assertThat(resolution.figures().customers()).isZero();
  }

  @Test
  void oneValueInEveryRecordProvesNothing() {
    Population crowd = GarbledPeople.of(2_000, 12);
    List<List<String>> rows =
        crowd.rows().stream()
            .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(3), "030 123456"))
            .toList();
    Population population = new Population(PEOPLE, rows, crowd.persons());
    Score score = Score.of(population, resolved(population));
    assertThat(score.largest()).isLessThan(15);
    assertThat(score.precision()).isGreaterThan(0.95);
  }

  @Test
  void aPhoneThatAHundredThousandShareMakesNoGiant() {
    Invention invention = new Invention(new Random(13));
    List<String> given = invention.words(400, 2);
    List<String> surnames = invention.words(4_000, 2);
    Random random = new Random(14);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 100_000; row++) {
      String born =
          "%d-%02d-%02d"
              .formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
      rows.add(
          List.of(
              given.get(random.nextInt(400)),
              surnames.get(random.nextInt(4_000)),
              born,
              "",
              "+49 30 123456"));
    }
    Resolution resolution =
        resolved(new Population(PEOPLE, rows, Collections.nCopies(rows.size(), 0)));
    assertThat(resolution.figures().largest()).isLessThan(5);
    assertThat(resolution.figures().customers()).isGreaterThan(99_000);
  }

  @Test
  void scriptsMayMix() {
    assertLastAreOne(
        resolved(
            crowdAnd(
                List.of(
                    List.of("Наталья", "Чайковская", "1981-05-17", "Łódź", "+48 42 1234567"),
                    List.of("Natalya", "Chaikovskaya", "17.05.1981", "Lodz", "042 1234567")))),
        2);
  }

  @Test
  void namesMayStandInEachOthersField() {
    assertLastAreOne(
        resolved(
            crowdAnd(
                List.of(
                    List.of("Wilhelmina", "Brandenburg", "1975-03-02", "Potsdam", ""),
                    List.of("Brandenburg", "Wilhelmina", "1975-03-02", "Potsdam", "")))),
        2);
  }

  @Test
  void datesMayComeInThreeFormats() {
    assertLastAreOne(
        resolved(
            crowdAnd(
                List.of(
                    List.of("Wilhelmina", "Brandenburg", "1975-03-22", "", ""),
                    List.of("Wilhelmina", "Brandenburg", "22/03/1975", "", ""),
                    List.of("Wilhelmina", "Brandenburg", "19750322", "", ""),
                    List.of("Wilhelmina", "Brandenburg", "22 March 1975", "", "")))),
        4);
  }

  @Test
  void explanationsSumToTheScore() {
    Population population = Families.of(1_500, 3);
    Resolution resolution = resolved(population);
    int[] told = {0};
    resolution.matches(
        -6,
        (one, other, score, same) -> {
          Explanation explanation = resolution.explain(one, other);
          double sum = explanation.start() + explanation.household();
          for (Contribution field : explanation.fields()) {
            sum += field.bits();
          }
          assertThat(sum).isCloseTo(score, within(1e-4));
          assertThat(sum).isCloseTo(explanation.score(), within(1e-9));
          told[0]++;
        });
    assertThat(told[0]).isPositive();
  }

  @Test
  void whoIsOneCustomerIsConnectedAndWhoIsNotHasAReason() {
    Resolution resolution = resolved(GarbledPeople.of(1_000, 4));
    for (int record = 1; record < 200; record++) {
      boolean same = resolution.customer(0) == resolution.customer(record);
      assertThat(resolution.whyNot(0, record).isEmpty()).isEqualTo(same);
      assertThat(resolution.path(0, record).isEmpty()).isNotEqualTo(same);
    }
    int other = resolution.together(resolution.size() - 1).get(0);
    assertThat(resolution.path(resolution.size() - 1, other))
        .startsWith(resolution.size() - 1)
        .endsWith(other);
  }

  @Test
  void aLimitKeepsDifferentNumbersApart() {
    Schema limited =
        new Schema(
            List.of(
                new Field("given", FieldKind.GIVEN_NAME),
                new Field("surname", FieldKind.SURNAME),
                new Field("born", FieldKind.BIRTH_DATE),
                new Field("city", FieldKind.PLACE),
                new Field("number", FieldKind.IDENTIFIER, true, 1)));
    Population crowd =
        crowdAnd(
            List.of(
                List.of("Wilhelmina", "Brandenburg", "1975-03-22", "Potsdam", "A11111"),
                List.of("Wilhelmina", "Brandenburg", "1975-03-22", "Potsdam", "B99999")));
    Resolution resolution = resolved(new Population(limited, crowd.rows(), crowd.persons()));
    int last = resolution.size() - 1;
    assertThat(resolution.customer(last)).isNotEqualTo(resolution.customer(last - 1));
    assertThat(resolution.whyNot(last, last - 1)).contains("at most 1 different values of number");
  }
}
