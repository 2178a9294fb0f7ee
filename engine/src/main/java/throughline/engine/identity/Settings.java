package throughline.engine.identity;

/**
 * How records are resolved.
 *
 * @param enough the average score, in bits, from which records are one customer; 0 is an even
 *     chance
 * @param seed of the pairs drawn at random
 */
public record Settings(double enough, int threads, long seed) {
  public static final Settings USUAL =
      new Settings(0, Math.max(1, Runtime.getRuntime().availableProcessors()), 1);

  public Settings {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread must work, not " + threads + ".");
    }
  }

  /**
   * What is usually enough for records of such fields: an even chance where they say where people
   * live, a little less where they say little, because the average over two groups then holds many
   * pairs that merely lack fields.
   */
  public static double enough(Schema schema) {
    return schema.hasHomes() ? 0 : -1;
  }
}
