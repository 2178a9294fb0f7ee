package throughline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is set. */
public final class SetClock extends Clock {
  private final AtomicReference<Instant> now;

  public SetClock(Instant begin) {
    now = new AtomicReference<>(begin);
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
