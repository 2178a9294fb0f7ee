package throughline.customers.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often each of many may come in a span of time. */
final class Throttle {
  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;
  private final int most;
  private final Duration span;
  private final Map<String, Integer> comings = new HashMap<>();
  private Instant begun;

  Throttle(Clock clock, int most, Duration span) {
    this.clock = clock;
    this.most = most;
    this.span = span;
    begun = clock.instant();
  }

  /** Counts somebody's coming; false where it was once too often. */
  synchronized boolean admits(String whom) {
    Instant now = clock.instant();
    // Of so many at once, forgetting some is better than holding all of them in memory.
    if (now.isAfter(begun.plus(span)) || comings.size() >= MOST_REMEMBERED) {
      comings.clear();
      begun = now;
    }
    return comings.merge(whom, 1, Integer::sum) <= most;
  }
}
