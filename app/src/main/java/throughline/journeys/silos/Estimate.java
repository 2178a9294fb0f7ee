package throughline.journeys.silos;

import throughline.engine.silo.UnitCosts.Range;

/** Cents: at least, most likely, at most. */
public record Estimate(long low, long mid, long high) {
  private static final long MOST = 100_000_000_00L;

  public Estimate {
    if (low < 0 || low > mid || mid > high) {
      throw new IllegalArgumentException(
          "The cost (%s, %s, %s) must not be negative and must rise from low to high."
              .formatted(low, mid, high));
    }
  }

  static Estimate of(Range range) {
    return new Estimate(range.low(), range.middle(), range.high());
  }

  /** Refuses what nobody pays, so that sums stay numbers. */
  Estimate ofOne() {
    if (high > MOST) {
      throw new IllegalArgumentException(
          "The cost (%s) of one is more than anybody pays.".formatted(high));
    }
    return this;
  }

  Range range() {
    return new Range(low, mid, high);
  }

  Estimate plus(Estimate other) {
    return of(range().plus(other.range()));
  }
}
