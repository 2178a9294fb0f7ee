package throughline.simulator.world;

import java.util.List;

/**
 * A seeded source of chance whose numbers are the same on every machine and every Java: SplitMix64
 * and strict arithmetic.
 */
public final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public Chance(long seed) {
    state = mix(seed);
  }

  /** An independent chance for a part of the world, whatever was drawn from this one before. */
  public static Chance of(long seed, long part) {
    return new Chance(mix(seed) ^ mix(part * GOLDEN + 1));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number from 0 to 1, 1 excluded. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** A whole number between two, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  public double between(double low, double high) {
    return low + unit() * (high - low);
  }

  public boolean happens(double probability) {
    return unit() < probability;
  }

  /** A number around 0 with standard deviation 1. */
  public double normal() {
    double u = 1 - unit();
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * unit());
  }

  /** A positive number with the given median; the spread is that of its logarithm. */
  public double around(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  /** How often something happens that happens so often on average. */
  public int times(double average) {
    double limit = StrictMath.exp(-average);
    int times = 0;
    for (double product = unit(); product > limit; product *= unit()) {
      times++;
    }
    return times;
  }

  public <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  @SafeVarargs
  public final <T> T pick(T first, T... others) {
    int place = below(others.length + 1);
    return place == 0 ? first : others[place - 1];
  }
}
