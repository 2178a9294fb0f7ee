package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import throughline.testing.SetClock;

class SparinglyTest {
  private final SetClock watch = new SetClock(Instant.parse("2026-11-23T06:00:00Z"));
  private int taken;

  @Test
  void takesALongStepSeldomAndAShortOneAsOftenAsAsked() {
    assertThat(takenInAnHour(Duration.ofSeconds(10))).isEqualTo(15);
    assertThat(takenInAnHour(Duration.ofMillis(1))).isEqualTo(60);
  }

  @Test
  void isAsSparingWithAStepThatFails() {
    Sparingly failing =
        new Sparingly(
            watch,
            20,
            () -> {
              watch.pass(Duration.ofSeconds(10));
              throw new IllegalStateException("the database starts again");
            });
    assertThatThrownBy(failing::getAsBoolean).isInstanceOf(IllegalStateException.class);
    assertThat(failing.getAsBoolean()).isFalse();
  }

  /** How often a step of some length is taken by one that asks each minute. */
  private int takenInAnHour(Duration length) {
    taken = 0;
    Sparingly sparingly =
        new Sparingly(
            watch,
            20,
            () -> {
              taken++;
              watch.pass(length);
            });
    Instant end = watch.instant().plus(Duration.ofHours(1));
    while (watch.instant().isBefore(end)) {
      Instant asked = watch.instant();
      assertThat(sparingly.getAsBoolean()).isFalse();
      watch.pass(Duration.ofMinutes(1).minus(Duration.between(asked, watch.instant())));
    }
    return taken;
  }
}
