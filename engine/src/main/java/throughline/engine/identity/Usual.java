package throughline.engine.identity;

/**
 * What share of pairs is usual at each level, from the lowest one: what is believed before data.
 */
final class Usual {
  private final double[] shares;

  private Usual(double... shares) {
    this.shares = shares;
  }

  static Usual of(double... shares) {
    return new Usual(shares.clone());
  }

  /** The share of a level, which are counted from 1. */
  double share(int level) {
    return shares[level - 1];
  }
}
