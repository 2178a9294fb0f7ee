package throughline.sources.door;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a refusal is held back. A refused body has to be read to its end all the same, or its
 * sender never sees the answer; who sends large ones again at once could keep the whole machine at
 * that. Held back, it cannot send more, and it waits no longer than it was asked to.
 */
final class Brake {

  /** Five times the load that must be held is refused at once. */
  static final long BYTES_A_SECOND = 48L << 20;

  static final Duration LONGEST = Duration.ofSeconds(1);

  /** What a request costs that has no body, in bytes of one. */
  private static final long REQUEST = 4 << 10;

  private static final long AT_ONCE_NANOS = 50_000_000;

  private final double nanosOfAByte;
  private final LongSupplier now;
  private long free;

  /**
   * @param now the nanoseconds of a clock
   */
  Brake(long bytesASecond, LongSupplier now) {
    nanosOfAByte = 1e9 / bytesASecond;
    this.now = now;
    free = now.getAsLong();
  }

  /** How long the refusal of a body with so many bytes is held back, from now on. */
  synchronized Duration hold(long bytes) {
    long time = now.getAsLong();
    long waits = Math.max(0, free - time);
    free =
        Math.min(
            time + waits + (long) ((bytes + REQUEST) * nanosOfAByte), time + LONGEST.toNanos());
    return waits <= AT_ONCE_NANOS ? Duration.ZERO : Duration.ofNanos(waits);
  }
}
