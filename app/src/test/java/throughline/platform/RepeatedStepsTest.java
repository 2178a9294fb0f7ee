package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RepeatedStepsTest {

  private final AtomicInteger taken = new AtomicInteger();

  @Test
  void areTakenAtOnceWhileTheyGetOn() throws InterruptedException {
    CountDownLatch fifty = new CountDownLatch(50);
    RepeatedSteps steps =
        repeated(
            () -> {
              fifty.countDown();
              return true;
            });
    steps.start();
    assertThat(fifty.await(20, TimeUnit.SECONDS)).isTrue();
    steps.stop();
  }

  @Test
  void endInTheMiddleOfALongPause() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    RepeatedSteps steps =
        repeated(
            () -> {
              taken.incrementAndGet();
              first.countDown();
              return false;
            });
    steps.start();
    first.await();
    steps.stop();
    assertThat(steps.isRunning()).isFalse();
    assertThat(taken).hasValue(1);
  }

  @Test
  void goOnAfterAFailureAndAfterANewStart() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    RepeatedSteps steps =
        repeated(
            () -> {
              twice.countDown();
              throw new IllegalStateException("the database starts again");
            });
    steps.start();
    while (twice.getCount() == 2) {
      Thread.sleep(1);
    }
    steps.stop();
    steps.start();
    assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
    steps.stop();
  }

  private static RepeatedSteps repeated(BooleanSupplier step) {
    return new RepeatedSteps("Steps wait", Duration.ofHours(1), Map.of("steps", step));
  }
}
