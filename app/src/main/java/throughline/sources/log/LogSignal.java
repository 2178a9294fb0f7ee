package throughline.sources.log;

import java.time.Duration;

/** A bell that rings when the log has grown, so that its readers need not ask all the time. */
public final class LogSignal {

  private long rung;

  public synchronized void raise() {
    rung++;
    notifyAll();
  }

  /** How often it has rung. */
  public synchronized long count() {
    return rung;
  }

  /** Waits until it rings after the count that was seen, or for the longest time. */
  @SuppressWarnings("WaitNotInLoop") // Waking early only means asking the log once more.
  public synchronized void await(long seen, Duration longest) throws InterruptedException {
    if (rung == seen) {
      wait(longest.toMillis());
    }
  }
}
