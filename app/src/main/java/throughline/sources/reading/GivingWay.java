package throughline.sources.reading;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A projection's courtesy to the intake: while the log's writer is busy, what waits to be
 * acknowledged goes first. It holds back for a while at most, so that a projection goes on under
 * any load; what it is behind then, it makes up when the rush is over.
 */
final class GivingWay {
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int GLANCES = 8;

  /** Of the time between two glances, the share that makes a writer a busy one. */
  private static final double BUSY = 0.5;

  private final LongSupplier busy;
  private final LongSupplier now;
  private final Waiting waiting;
  private long busyBefore;
  private long before;

  /** Lets time pass. */
  @FunctionalInterface
  interface Waiting {
    void forSoLong(Duration time) throws InterruptedException;
  }

  /**
   * @param busy the nanoseconds that the writer has worked so far
   * @param now the nanoseconds of the same clock
   */
  GivingWay(LongSupplier busy, LongSupplier now, Waiting waiting) {
    this.busy = busy;
    this.now = now;
    this.waiting = waiting;
    busyBefore = busy.getAsLong();
    before = now.getAsLong();
  }

  /**
   * Waits while the writer is busy, but not for ever.
   *
   * @return whether the writer had anything to do since the last time
   */
  boolean giveWay() throws InterruptedException {
    long workedBefore = busyBefore;
    for (int glance = 0; glance < GLANCES && isBusy(); glance++) {
      waiting.forSoLong(GLANCE);
    }
    return busyBefore > workedBefore;
  }

  private boolean isBusy() {
    long worked = busy.getAsLong();
    long time = now.getAsLong();
    boolean isBusy = worked - busyBefore > BUSY * (time - before);
    busyBefore = worked;
    before = time;
    return isBusy;
  }
}
