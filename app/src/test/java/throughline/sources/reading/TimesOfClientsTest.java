package throughline.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.testing.Seed;

class TimesOfClientsTest {

  @Test
  void areReadInTheirUsualFormAsByAGeneralParser() {
    long seed = Seed.of(TimesOfClientsTest.class);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Instant time = Instant.ofEpochMilli(random.nextLong(4_102_444_800_000L));
      String written = time.toString();
      assertThat(Times.parse(written)).isEqualTo(time).isEqualTo(general(written));
    }
  }

  private static Instant general(String written) {
    return OffsetDateTime.parse(written).toInstant();
  }

  @Test
  void areReadInTheirOtherForms() {
    Instant time = Instant.parse("2026-03-01T10:00:00Z");
    assertThat(Times.parse("2026-03-01T11:00:00+01:00")).isEqualTo(time);
    assertThat(Times.parse("2026-03-01T11:00:00+0100")).isEqualTo(time);
    assertThat(Times.parse(" 2026-03-01T10:00:00 ")).isEqualTo(time);
    assertThat(Times.parse("2026-03-01T10:00:00.000000Z")).isEqualTo(time);
  }

  @Test
  void areRefusedWhereThereIsNoSuchTime() {
    for (String wrong :
        new String[] {
          "2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-03-01T24:00:00Z",
          "2026-03-01T10:60:00.000Z", "2026-03-01 10:00:00Z", "2026-03-01T10:00:00,000Z"
        }) {
      assertThatThrownBy(() -> Times.parse(wrong)).isInstanceOf(DateTimeException.class);
    }
  }
}
