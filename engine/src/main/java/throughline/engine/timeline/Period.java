package throughline.engine.timeline;

import java.io.Serializable;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param from the first millisecond of the epoch that belongs to it
 * @param to the first millisecond after it
 */
public record Period(long from, long to) implements Serializable {
  public static final Period ALL = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

  public Period {
    if (from > to) {
      throw new IllegalArgumentException(
          "The period begins (%s) after it ends (%s).".formatted(from, to));
    }
  }

  public static Period between(Instant from, Instant to) {
    return new Period(from.toEpochMilli(), to.toEpochMilli());
  }

  public boolean contains(long time) {
    return time >= from && time < to;
  }
}
