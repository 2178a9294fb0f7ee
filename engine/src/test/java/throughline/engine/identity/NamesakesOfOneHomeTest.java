package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesakesOfOneHomeTest {
  private static final Schema SCHEMA =
      Population.schema("born:BIRTH_DATE", "street:STREET", "name:GIVEN_NAME");

  private static Records born(String... dates) {
    Records records = new Records(SCHEMA);
    for (String date : dates) {
      records.add(List.of(date, "high street", "anna"));
    }
    return records;
  }

  private static boolean contradict(int some, String... dates) {
    return new SettledBirths(born(dates))
        .contradict(
            IntStream.range(0, some).toArray(), IntStream.range(some, dates.length).toArray());
  }

  @Test
  void areTwoWhereSeveralRecordsOfEachAgreeInTheirBirth() {
    assertThat(contradict(2, "1968-07-18", "1968-07-18", "1964-07-18", "1964-07-18")).isTrue();
  }

  @Test
  void mayBeOneWhereOneRecordAloneSaysOtherwise() {
    assertThat(contradict(2, "1968-07-18", "1968-07-18", "1964-07-18")).isFalse();
    assertThat(contradict(2, "1968-07-18", "1968-07-18", "1964-07-18", "1965-07-18")).isFalse();
  }

  @Test
  void mayBeOneWhereOnlyTheYearIsKnown() {
    assertThat(contradict(2, "1968-07-18", "1968-07-18", "1968-01-01", "1968-01-01")).isFalse();
  }

  @Test
  void mayBeOneWhereAGroupIsOfTwoMinds() {
    assertThat(
            contradict(
                4,
                "1968-07-18",
                "1968-07-18",
                "1964-07-18",
                "1964-07-18",
                "1964-07-18",
                "1964-07-18"))
        .isFalse();
  }

  @Test
  void areAskedForOnlyWhereHomesAreKnown() {
    Schema schema = Population.schema("born:BIRTH_DATE", "name:GIVEN_NAME");
    assertThat(new SettledBirths(new Records(schema)).any()).isFalse();
  }
}
