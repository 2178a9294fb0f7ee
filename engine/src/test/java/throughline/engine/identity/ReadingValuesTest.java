package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingValuesTest {
  @ParameterizedTest
  @CsvSource({
    "1975-03-22, 19750322",
    "19750322, 19750322",
    "22/03/1975, 19750322",
    "03/22/1975, 19750322",
    "22.3.1975, 19750322",
    "22 March 1975, 19750322",
    "Mar 22 1975, 19750322",
    "1975-03-22T10:11:12Z, 19750322",
    "1975-02-30, 19750230",
    "03/04/1975, 19750403",
    "1975, 19750101",
    "22031975, 19750322"
  })
  void readsDatesAsTheyAreWritten(String text, String date) {
    assertThat(Reading.DATE.read(text, true)).isEqualTo(date);
  }

  @Test
  void readsTheMonthFirstWhereTheColumnDoes() {
    assertThat(Reading.DATE.read("03/04/1975", false)).isEqualTo("19750304");
  }

  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "O'Shannessy, oshannessy",
    "Łódź, lodz",
    "Иванов, ivanov",
    "N/A, ''"
  })
  void foldsNames(String text, String folded) {
    assertThat(Reading.LETTERS.read(text, true)).isEqualTo(folded);
  }

  @Test
  void takesOneNumberWrittenInThreeWaysForOne() {
    assertThat(List.of("+49 30 1234567", "0049-30-1234567", "(030) 1234567"))
        .extracting(text -> Reading.PHONE.read(text, true))
        .containsOnly("301234567");
    assertThat(Reading.PHONE.read("000000000", true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "robert, bob, near",
    "thomas, tom, near",
    "campbell, cbmpael, near",
    "smith, smyth, near",
    "anna, otto, different",
    "j, john, similar"
  })
  void comparesNames(String one, String other, String level) {
    Lexicon words = new Lexicon(FieldKind.GIVEN_NAME);
    int reached = Measure.NAME.level(words, words.add(one), words.add(other));
    assertThat(Measure.NAME.labels().get(reached)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "19750322, 19750323, slip of the pen",
    "19750304, 19750403, slip of the pen",
    "19750322, 19750101, slip of the pen",
    "19750322, 19750411, days apart",
    "19750322, 19760330, same day of a year near",
    "19750322, 19751130, same year",
    "19750322, 19811130, same decade",
    "19750322, 19991130, different"
  })
  void comparesDates(String one, String other, String level) {
    Lexicon words = new Lexicon(FieldKind.BIRTH_DATE);
    int reached = Measure.DATE.level(words, words.add(one), words.add(other));
    assertThat(Measure.DATE.labels().get(reached)).isEqualTo(level);
  }

  @Test
  void guessesWhatColumnsMean() {
    Schema schema =
        SchemaGuess.of(
            List.of("FirstName", "last_name", "when", "contact", "cluster", "job"),
            List.of(
                List.of("a", "b"),
                List.of("c", "d"),
                List.of("12/31/1980", "01/30/1975"),
                List.of("a@b.de", "c@d.org"),
                List.of("1", "1"),
                List.of("smith", "smith")));
    assertThat(schema.fields())
        .extracting(Field::kind)
        .containsExactly(
            FieldKind.GIVEN_NAME,
            FieldKind.SURNAME,
            FieldKind.BIRTH_DATE,
            FieldKind.EMAIL,
            FieldKind.IGNORED,
            FieldKind.OTHER);
    assertThat(schema.fields().get(2).dayFirst()).isFalse();
  }
}
