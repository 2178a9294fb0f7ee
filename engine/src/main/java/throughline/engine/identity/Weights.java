package throughline.engine.identity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What each level of each field weighs, in bits: the logarithm of how much more often it comes
 * among pairs of one person than among strangers (Fellegi and Sunter 1969). Never falls from a
 * level to a better one: levels that would are pooled (the algorithm of Ayer and others, 1955).
 */
final class Weights {
  private final double[][][] person;
  private final double[][][] home;

  private Weights(int size) {
    this.person = new double[size][2][];
    this.home = new double[size][2][];
  }

  static Weights read(DataInputStream in, int size) throws IOException {
    Weights weights = new Weights(size);
    for (int place = 0; place < size; place++) {
      for (int context = 0; context < 2; context++) {
        weights.person[place][context] = bits(in);
        weights.home[place][context] = bits(in);
      }
    }
    return weights;
  }

  private static double[] bits(DataInputStream in) throws IOException {
    double[] bits = new double[in.readByte()];
    for (int level = 0; level < bits.length; level++) {
      bits[level] = in.readDouble();
    }
    return bits;
  }

  void write(DataOutputStream out) throws IOException {
    for (int place = 0; place < person.length; place++) {
      for (int context = 0; context < 2; context++) {
        write(out, person[place][context]);
        write(out, home[place][context]);
      }
    }
  }

  private static void write(DataOutputStream out, double[] bits) throws IOException {
    out.writeByte(bits.length);
    for (double each : bits) {
      out.writeDouble(each);
    }
  }

  static Weights of(Layout layout, Rates person, Rates stranger) {
    Weights weights = new Weights(layout.size());
    for (int place = 0; place < layout.size(); place++) {
      for (int context = 0; context < 2; context++) {
        weights.fill(layout, place, context, person, stranger);
      }
    }
    return weights;
  }

  private void fill(Layout layout, int place, int context, Rates ofPerson, Rates ofStranger) {
    int levels = layout.measure(place).levels();
    double shared = layout.kind(place).sharedAtHome();
    double[] m = new double[levels];
    double[] u = new double[levels];
    double[] h = new double[levels];
    for (int level = 1; level < levels; level++) {
      m[level] = ofPerson.rate(place, context, level);
      u[level] = ofStranger.rate(place, context, level);
      h[level] = shared * m[level] + (1 - shared) * u[level];
    }
    if (layout.kind(place).isGivenAtHome()) {
      h[levels - 1] = shared;
      h[1] += shared * m[1] + (1 - shared) * u[levels - 1];
    }
    person[place][context] = monotone(m, u);
    home[place][context] = monotone(h, u);
  }

  static double[] monotone(double[] one, double[] other) {
    int[] start = new int[one.length];
    double[] above = new double[one.length];
    double[] below = new double[one.length];
    int blocks = 0;
    for (int level = 1; level < one.length; level++) {
      start[blocks] = level;
      above[blocks] = one[level];
      below[blocks] = other[level];
      blocks++;
      while (blocks > 1
          && above[blocks - 2] * below[blocks - 1] > above[blocks - 1] * below[blocks - 2]) {
        above[blocks - 2] += above[blocks - 1];
        below[blocks - 2] += below[blocks - 1];
        blocks--;
      }
    }
    return bits(start, above, below, blocks, one.length);
  }

  private static double[] bits(
      int[] start, double[] above, double[] below, int blocks, int levels) {
    double[] bits = new double[levels];
    for (int block = 0; block < blocks; block++) {
      int end = block + 1 < blocks ? start[block + 1] : levels;
      double weight = log2(above[block] / below[block]);
      for (int level = start[block]; level < end; level++) {
        bits[level] = weight;
      }
    }
    if (levels > 1) {
      bits[1] = Math.min(0, bits[1]);
      bits[levels - 1] = Math.max(0, bits[levels - 1]);
    }
    return bits;
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** How much a level speaks for one person rather than strangers. */
  double person(int place, int context, int level) {
    return person[place][context][level];
  }

  /** How much a level speaks for two people of one household rather than strangers. */
  double home(int place, int context, int level) {
    return home[place][context][level];
  }

  double personSum(Layout layout, long pattern) {
    return sum(person, layout, pattern);
  }

  double homeSum(Layout layout, long pattern) {
    return sum(home, layout, pattern);
  }

  private static double sum(double[][][] bits, Layout layout, long pattern) {
    double sum = 0;
    for (int place = 0; place < bits.length; place++) {
      int level = Comparer.level(pattern, place);
      if (level != Measure.MISSING) {
        sum += bits[place][layout.context(pattern, place)][level];
      }
    }
    return sum;
  }
}
