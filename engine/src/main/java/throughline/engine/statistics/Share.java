package throughline.engine.statistics;

import java.io.Serializable;

/**
 * How many out of how many, with the interval in which the true share lies in 95 of 100 cases: the
 * score interval of Wilson, "Probable inference, the law of succession, and statistical inference"
 * (1927), which stays within 0 and 1 and holds for small numbers too.
 */
public record Share(long n, long of) implements Serializable {
  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  public Share {
    if (n < 0 || n > of) {
      throw new IllegalArgumentException("The share (%s of %s) must be 0 to 1.".formatted(n, of));
    }
  }

  /** The share itself; 0 of nothing is 0. */
  public double value() {
    return of == 0 ? 0 : (double) n / of;
  }

  public double low() {
    return of == 0 || n == 0 ? 0 : Math.max(0, center() - reach());
  }

  public double high() {
    return of == 0 || n == of ? 1 : Math.min(1, center() + reach());
  }

  private double center() {
    return (value() + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
  }

  private double reach() {
    double variance = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
    return Z * Math.sqrt(variance) / (1 + Z * Z / of);
  }
}
