package throughline.engine.journey.designed;

import java.io.Serializable;

/**
 * What each departure from a designed map costs. Skipping a step and doing an unexpected one cost
 * one each, the standard costs of Adriansyah, van Dongen and van der Aalst (Conformance Checking
 * Using Cost-Based Fitness Analysis, EDOC 2011), where only what is both designed and lived is
 * free. A step of another department costs one, less than skipping it and doing another, as in the
 * balanced alignments of Mannhardt, de Leoni, Reijers and van der Aalst (2016). Two neighbours in
 * the wrong order cost one, the transposition of Damerau (1964).
 *
 * @param skipped a step of the map that the journey did not take
 * @param unexpected an interaction that the map has no place for
 * @param misordered two interactions, one directly after the other, that the map has the other way
 *     round; what it has between them is skipped
 * @param wrongDepartment a step that another department took
 */
public record Costs(int skipped, int unexpected, int misordered, int wrongDepartment)
    implements Serializable {
  public static final Costs USUAL = new Costs(1, 1, 1, 1);

  private static final int MOST = 100;

  public Costs {
    check("skipped", skipped);
    check("unexpected", unexpected);
    check("misordered", misordered);
    check("wrong department", wrongDepartment);
  }

  private static void check(String what, int cost) {
    if (cost < 1 || cost > MOST) {
      throw new IllegalArgumentException(
          "The cost (%s) of \"%s\" must be 1 to %s. Correct it.".formatted(cost, what, MOST));
    }
  }
}
