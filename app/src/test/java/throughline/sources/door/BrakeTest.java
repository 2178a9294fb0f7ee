package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Requests that are refused, again and again. */
class BrakeTest {

  private static final int BATCH = 225_000;
  private static final int SINGLE = 450;

  private long now;

  @Test
  void areAnsweredAtOnceAtFiveTimesTheLoad() {
    Brake brake = new Brake(Brake.BYTES_A_SECOND, () -> now);
    for (int second = 0; second < 5; second++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(brake.hold(SINGLE)).isZero();
        if (i % 100 == 0) {
          assertThat(brake.hold(BATCH)).isZero();
        }
        now += 200_000;
      }
    }
  }

  @Test
  void fromConnectionsThatNeverPauseAreReadNoFasterThanAllowed() {
    assertThat(bytesASecond(Brake.BYTES_A_SECOND)).isLessThan(1.2 * Brake.BYTES_A_SECOND);
  }

  /** The negative control. */
  @Test
  void wouldBeReadAsFastAsTheyComeWithoutABrake() {
    assertThat(bytesASecond(Long.MAX_VALUE)).isGreaterThan(10.0 * Brake.BYTES_A_SECOND);
  }

  /** 100 connections, each of which sends again as soon as it is answered, a millisecond later. */
  private double bytesASecond(long allowed) {
    Brake brake = new Brake(allowed, () -> now);
    long[] due = new long[100];
    long bytes = 0;
    for (now = 0; now < Duration.ofSeconds(10).toNanos(); now += 1_000_000) {
      for (int connection = 0; connection < due.length; connection++) {
        if (due[connection] <= now) {
          bytes += BATCH;
          due[connection] = now + brake.hold(BATCH).toNanos() + 1_000_000;
        }
      }
    }
    return bytes / 10.0;
  }

  @Test
  void areHeldBackNoLongerThanTheyAreAskedToWait() {
    Brake brake = new Brake(1, () -> now);
    for (int i = 0; i < 100; i++) {
      assertThat(brake.hold(BATCH)).isLessThanOrEqualTo(Brake.LONGEST);
    }
  }
}
