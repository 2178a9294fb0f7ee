package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are written in one column. */
class WholeNamesTest {
  private static final long SEED = 20_261_123;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna Huber | Anna | Huber",
        "Huber, Anna | Anna | Huber",
        "HUBER Anna | Anna | HUBER",
        "Anna HUBER | Anna | HUBER",
        "ANNA HUBER | ANNA | HUBER",
        "Dr. Anna Maria Huber | Anna Maria | Huber",
        "Huber, Dr. Anna Maria | Anna Maria | Huber",
        "Prof. Dr. Huber | '' | Huber",
        "Anna Huber, PhD | Anna | Huber",
        "Anna van der Berg | Anna | van der Berg",
        "van der Berg | '' | van der Berg",
        "van der Berg, Anna | Anna | van der Berg",
        "Anna van der BERG | Anna | van der BERG",
        "ANNA VAN DER BERG | ANNA | VAN DER BERG",
        "Maria de la Cruz | Maria | de la Cruz",
        "Huber | '' | Huber",
        "Huber-Meier Anna Lena | Huber-Meier Anna | Lena",
        "Анна Каренина | Анна | Каренина",
        "Dr. | '' | Dr.",
      })
  void areToldApart(String whole, String given, String surname) {
    assertThat(WrittenName.of(whole)).isEqualTo(new WrittenName(given, surname));
  }

  @Test
  void yieldToPartsThatAreWrittenByThemselves() {
    WholeNames names =
        WholeNames.of(Population.schema("name:FULL_NAME", "born:BIRTH_DATE", "last:SURNAME"));
    assertThat(names.schema().fields())
        .extracting(Field::name)
        .containsExactly("name (given name)", "born", "last");
    assertThat(names.values(List.of("Anna Huber", "1990-01-02", "")))
        .containsExactly("Anna", "1990-01-02", "Huber");
    assertThat(names.values(List.of("Anna Huber", "1990-01-02", "Meier")))
        .containsExactly(null, "1990-01-02", "Meier");
  }

  @Test
  void areKeptWholeWhereACustomerMayHoldOnlyOne() {
    Schema schema = new Schema(List.of(new Field("name", FieldKind.FULL_NAME, true, 1)));
    assertThat(WholeNames.of(schema).schema()).isEqualTo(schema);
    assertThat(WholeNames.of(schema).values(List.of("Anna Huber"))).containsExactly("Anna Huber");
  }

  private static Population inParts() {
    Population people = GarbledPeople.of(1_500, SEED, 0.06, 0.12);
    List<List<String>> rows = people.rows().stream().map(row -> row.subList(0, 3)).toList();
    return new Population(
        Population.schema("first:GIVEN_NAME", "last:SURNAME", "born:BIRTH_DATE"),
        rows,
        people.persons());
  }

  /** The same people, with their names in one column, as different hands write them. */
  private static Population written(Population parts) {
    Random random = new Random(SEED);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : parts.rows()) {
      rows.add(List.of(written(row.get(0), row.get(1), random), row.get(2)));
    }
    return new Population(
        Population.schema("name:FULL_NAME", "born:BIRTH_DATE"), rows, parts.persons());
  }

  private static String written(String given, String surname, Random random) {
    String plain = (given + " " + surname).strip();
    if (given.isEmpty() || surname.isEmpty()) {
      return plain;
    }
    return switch (random.nextInt(5)) {
      case 0 -> surname + ", " + given;
      case 1 -> surname.toUpperCase(Locale.ROOT) + " " + given;
      case 2 -> "Dr. " + plain;
      case 3 -> plain.toUpperCase(Locale.ROOT);
      default -> plain;
    };
  }

  private static double score(Population people, Records records) {
    return Score.of(people, new Resolving(Settings.USUAL).resolve(records)).f1();
  }

  /** The negative control: what is compared as a whole is told apart worse. */
  @Test
  void resolveAsWellAsTheirParts() {
    Population parts = inParts();
    Population whole = written(parts);
    WholeNames names = WholeNames.of(whole.schema());
    Records split = new Records(names.schema());
    whole.rows().forEach(row -> split.add(names.values(row)));
    double asParts = score(parts, parts.records());
    double asSplit = score(whole, split);
    double asWhole = score(whole, whole.records());
    System.out.printf(
        Locale.ROOT,
        "seed %d: F1 in parts %.4f, whole and split %.4f, as a whole %.4f%n",
        SEED,
        asParts,
        asSplit,
        asWhole);
    assertThat(asSplit).isGreaterThan(asParts - 0.01);
    assertThat(asWhole).isLessThan(asParts - 0.01);
  }
}
