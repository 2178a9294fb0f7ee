package throughline.testing;

/**
 * The seed of a random test, printed. It is the same one in each run, so that a commit that was
 * green stays green; {@code -Dthroughline.seed=N} asks for another, {@code
 * -Dthroughline.seed=random} for one that nobody tried before.
 */
public final class Seed {
  private static final long USUAL = 20_261_123;

  private Seed() {}

  public static long of(Class<?> test) {
    String asked = System.getProperty("throughline.seed", Long.toString(USUAL));
    long seed = asked.equals("random") ? System.nanoTime() : Long.parseLong(asked);
    System.out.println(test.getSimpleName() + " seed " + seed);
    return seed;
  }
}
