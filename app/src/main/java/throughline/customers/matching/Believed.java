package throughline.customers.matching;

/**
 * Which probable matches are evidence.
 *
 * @param learned the resolution that learned what they weigh, 0 where there is none
 * @param enough from how many bits on two records are taken for one person
 */
public record Believed(long learned, double enough) {
  public static final Believed NOTHING = new Believed(0, 0);
}
