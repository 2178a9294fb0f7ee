package throughline.engine.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;

/**
 * What people said of pairs, by the pairs' patterns. It corrects what is believed of all pairs that
 * are as likely, and then of those of the same pattern: the logarithm of the odds is taken for
 * known up to {@link #VARIANCE}, so one label moves it a little and many that agree as far as they
 * say.
 */
final class Labelled {
  private static final double VARIANCE = 2.25;
  private static final double LEAST = 1e-12;
  private static final int HALVINGS = 40;

  /** Half the width within which the logarithms of odds count as alike, in cells. */
  private static final int ALIKE = 4;

  private static final double CELL = 0.5;
  private static final int CELLS = 121;

  private final Map<Long, int[]> said = new TreeMap<>();

  void add(long pattern, boolean same) {
    said.computeIfAbsent(pattern, none -> new int[2])[same ? 1 : 0]++;
  }

  /**
   * What was said beside what is believed now.
   *
   * @param believed the chance that a pair of a pattern is one person
   */
  Correction of(LongToDoubleFunction believed) {
    double[][] counts = new double[CELLS][2];
    said.forEach(
        (pattern, each) -> {
          int cell = cell(odds(believed.applyAsDouble(pattern)));
          counts[cell][0] += each[0];
          counts[cell][1] += each[1];
        });
    double[] shifts = new double[said.isEmpty() ? 0 : CELLS];
    for (int cell = 0; cell < shifts.length; cell++) {
      shifts[cell] = shift(counts, cell);
    }
    return new Correction(said, shifts);
  }

  private static double shift(double[][] counts, int cell) {
    double[] alike = new double[2];
    for (int other = Math.max(0, cell - ALIKE);
        other <= Math.min(CELLS - 1, cell + ALIKE);
        other++) {
      double weight = 1 - Math.abs(other - cell) / (ALIKE + 1.0);
      alike[0] += weight * counts[other][0];
      alike[1] += weight * counts[other][1];
    }
    double middle = (cell - CELLS / 2) * CELL;
    return moved(middle, alike[0], alike[1]) - middle;
  }

  private static int cell(double odds) {
    return Math.max(0, Math.min(CELLS - 1, (int) Math.rint(odds / CELL) + CELLS / 2));
  }

  private static double odds(double chance) {
    double bounded = Math.max(LEAST, Math.min(1 - LEAST, chance));
    return Math.log(bounded / (1 - bounded));
  }

  // The most likely logarithm of the odds, between what every label by itself could make of it.
  private static double moved(double before, double different, double same) {
    double low = before - different * VARIANCE;
    double high = before + same * VARIANCE;
    for (int halving = 0; halving < HALVINGS && low < high; halving++) {
      double middle = (low + high) / 2;
      double chance = 1 / (1 + Math.exp(-middle));
      double pull = same * (1 - chance) - different * chance - (middle - before) / VARIANCE;
      low = pull > 0 ? middle : low;
      high = pull > 0 ? high : middle;
    }
    return (low + high) / 2;
  }

  /** What is to be believed after what was said. */
  record Correction(Map<Long, int[]> said, double[] shifts) {
    /** The chance that a pair of this pattern is one person, given the one believed before. */
    double corrected(long pattern, double believed) {
      if (said.isEmpty()) {
        return believed;
      }
      double before = odds(believed);
      double shifted = before + shifts[cell(before)];
      int[] own = said.get(pattern);
      double after = own == null ? shifted : moved(shifted, own[0], own[1]);
      return 1 / (1 + Math.exp(-after));
    }
  }
}
