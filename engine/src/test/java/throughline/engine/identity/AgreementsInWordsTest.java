package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementsInWordsTest {
  private static String inWords(FieldKind kind, String one, String other) {
    Records records = new Records(new Schema(List.of(new Field("field", kind))));
    records.add(Arrays.asList(one));
    records.add(Arrays.asList(other));
    int level = Comparer.level(new Comparer(records).pattern(0, 1), 0);
    return AgreementInWords.of(
        kind,
        records.lexicon(0),
        records.code(0, 0),
        records.code(0, 1),
        kind.measure().labels().get(level));
  }

  @Test
  void tellHowNamesAreAlike() {
    assertThat(inWords(FieldKind.GIVEN_NAME, "Anna", "ANNA")).isEqualTo("the same");
    assertThat(inWords(FieldKind.GIVEN_NAME, "Bill", "William"))
        .isEqualTo("a short form of the other");
    assertThat(inWords(FieldKind.GIVEN_NAME, "Mary", "Mary Ann"))
        .isEqualTo("the beginning of the other");
    assertThat(inWords(FieldKind.GIVEN_NAME, "A", "Anna")).isEqualTo("the same initial");
    assertThat(inWords(FieldKind.SURNAME, "Conradi", "Conrady")).isEqualTo("one character differs");
    assertThat(inWords(FieldKind.SURNAME, "Huber", "Zwick")).isEqualTo("different");
    assertThat(inWords(FieldKind.SURNAME, "Huber", "")).isEqualTo("missing in one of the records");
  }

  @Test
  void tellHowAddressesAndNumbersAreAlike() {
    assertThat(inWords(FieldKind.EMAIL, "anna.huber@mail.com", "anna.hubre@mail.com"))
        .isIn("one character differs", "two characters differ");
    assertThat(inWords(FieldKind.EMAIL, "anna.huber@mail.com", "anna.huber@post.org"))
        .isEqualTo("the same before the @");
    assertThat(inWords(FieldKind.EMAIL, "anna.huber@mail.com", "zoe@mail.com"))
        .isEqualTo("the same domain only");
    assertThat(inWords(FieldKind.PHONE, "+41 44 123 45 67", "+41 44 123 45 68"))
        .isEqualTo("one character differs");
  }

  @Test
  void tellHowBirthsAreAlike() {
    assertThat(inWords(FieldKind.BIRTH_DATE, "1968-07-18", "1968-01-01"))
        .isEqualTo("only the year is known in one");
    assertThat(inWords(FieldKind.BIRTH_DATE, "1968-07-05", "1968-05-07"))
        .isEqualTo("day and month are swapped");
    assertThat(inWords(FieldKind.BIRTH_DATE, "1968-07-18", "1964-07-18"))
        .isEqualTo("one digit differs");
    assertThat(inWords(FieldKind.BIRTH_DATE, "1968-07-18", "1986-07-18"))
        .isEqualTo("two digits are swapped");
  }

  /** Whatever two values are, words are found for them. */
  @Test
  void areFoundForAllLevels() {
    List<String> values = List.of("a", "anna", "1968-07-18", "x@y.org", "8001", "", "hannah s.");
    for (FieldKind kind : FieldKind.values()) {
      if (kind.isCompared()) {
        for (String one : values) {
          values.forEach(other -> assertThat(inWords(kind, one, other)).isNotEmpty());
        }
      }
    }
  }
}
