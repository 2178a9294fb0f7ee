package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeFormTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant detected(String value) {
    return at(TimeForm.detected(BERLIN).millis(value));
  }

  private static Instant at(long millis) {
    assertThat(TimeForm.isTime(millis)).isTrue();
    return Instant.ofEpochMilli(millis);
  }

  @Test
  void tellsOneInstantInAllItsForms() {
    Instant expected = Instant.parse("2024-03-09T13:05:00Z");
    List<String> forms =
        List.of(
            "2024-03-09T13:05:00Z",
            "2024-03-09T13:05:00.000Z",
            "2024-03-09T14:05:00+01:00",
            "2024-03-09T14:05:00.0000001+0100",
            "2024-03-09 13:05:00+00",
            "2024-03-09T14:05",
            "2024-03-09 14:05:00",
            "2024-03-09T14:05:00+01:00[Europe/Berlin]",
            "9.3.2024 14:05",
            "09.03.2024 14:05:00",
            "2024/3/9 14:05",
            "1709989500",
            "1709989500000",
            "20240309140500");
    assertThat(forms).extracting(TimeFormTest::detected).containsOnly(expected);
  }

  @Test
  void takesADayAsItsMidnight() {
    Instant midnight = Instant.parse("2024-07-01T22:00:00Z");
    assertThat(List.of("2024-07-02", "20240702", "02.07.2024", "2024/07/02"))
        .extracting(TimeFormTest::detected)
        .containsOnly(midnight);
  }

  @Test
  void doesNotGuessWhetherDayOrMonthComesFirst() {
    assertThat(TimeForm.detected(BERLIN).millis("3/4/2024 10:00")).isEqualTo(TimeForm.AMBIGUOUS);
    assertThat(at(TimeForm.named("d/M/yyyy H:mm", ZoneOffset.UTC).millis("3/4/2024 10:00")))
        .isEqualTo(Instant.parse("2024-04-03T10:00:00Z"));
    assertThat(at(TimeForm.named("M/d/yyyy H:mm", ZoneOffset.UTC).millis("3/4/2024 10:00")))
        .isEqualTo(Instant.parse("2024-03-04T10:00:00Z"));
  }

  @Test
  void refusesWhatIsNoTime() {
    List<String> none =
        List.of(
            "",
            "?",
            "2024-02-30",
            "2024-13-01",
            "2024-01-01T25:00",
            "31.02.2024",
            "yesterday",
            "2024-01-01T10:00:61",
            "2024-01-01X10:00",
            "99",
            "1e9",
            "2024-01-01T10:00:00+99:00");
    assertThat(none)
        .allSatisfy(
            value ->
                assertThat(TimeForm.detected(BERLIN).millis(value))
                    .as(value)
                    .isEqualTo(TimeForm.UNREADABLE));
    assertThat(TimeForm.named("dd.MM.yyyy", BERLIN).millis("31.02.2024"))
        .isEqualTo(TimeForm.UNREADABLE);
  }

  @Test
  void agreesWithTheJdkOnEveryDayAndAroundEveryChangeOfClocks() {
    TimeForm form = TimeForm.detected(BERLIN);
    DateTimeFormatter written = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    Random random = new Random(1);
    for (LocalDateTime time = LocalDateTime.of(1899, 12, 31, 0, 0);
        time.getYear() < 2110;
        time = time.plusMinutes(random.nextInt(3_000)).plusNanos(1_000_000)) {
      long expected = time.atZone(BERLIN).toInstant().toEpochMilli();
      assertThat(form.millis(time.format(written))).as(time::toString).isEqualTo(expected);
    }
  }
}
