package throughline.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RushAtTheIntakeTest {
  private final List<Duration> waits = new ArrayList<>();
  private long now;
  private long busy;
  private double load;

  private final GivingWay projection = new GivingWay(() -> busy, () -> now, this::pass);

  private void pass(Duration time) {
    waits.add(time);
    work(time);
  }

  private void work(Duration time) {
    now += time.toNanos();
    busy += (long) (load * time.toNanos());
  }

  @Test
  void holdsNothingBackWhileTheWriterRests() throws InterruptedException {
    load = 0.4;
    for (int step = 0; step < 10; step++) {
      work(Duration.ofMillis(250));
      projection.giveWay();
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void letsTheIntakeGoFirstButNotForEver() throws InterruptedException {
    load = 0.95;
    for (int step = 1; step <= 10; step++) {
      work(Duration.ofMillis(250));
      projection.giveWay();
      assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(400L * step);
    }
  }

  @Test
  void goesOnAsSoonAsTheRushIsOver() throws InterruptedException {
    load = 0.95;
    work(Duration.ofMillis(250));
    load = 0;
    projection.giveWay();
    assertThat(waits).hasSize(1);
  }

  @Test
  void knowsWhetherAnythingArrivedMeanwhile() throws InterruptedException {
    load = 0.1;
    work(Duration.ofMillis(250));
    assertThat(projection.giveWay()).isTrue();
    load = 0;
    work(Duration.ofMillis(250));
    assertThat(projection.giveWay()).isFalse();
  }
}
