package throughline.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A step that grows with the data, such as a pass over everything, and that nobody waits for: it is
 * taken only so often that it takes a small share of the time.
 */
public final class Sparingly implements BooleanSupplier {
  private final Clock clock;
  private final int oneIn;
  private final Runnable step;
  private Instant next = Instant.MIN;

  /**
   * @param oneIn the share of the time that the step may take, as one in so many
   */
  public Sparingly(Clock clock, int oneIn, Runnable step) {
    this.clock = clock;
    this.oneIn = oneIn;
    this.step = step;
  }

  /** Takes the step where it is due; there is never more to do at once. */
  @Override
  public boolean getAsBoolean() {
    Instant begun = clock.instant();
    if (!begun.isBefore(next)) {
      try {
        step.run();
      } finally {
        next = begun.plus(Duration.between(begun, clock.instant()).multipliedBy(oneIn));
      }
    }
    return false;
  }
}
