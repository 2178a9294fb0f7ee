package throughline.engine.identity;

/**
 * How often each level of each compared field comes among pairs of one kind (of one person, of
 * strangers), apart for pairs that agree in the field's parent and pairs that do not: people of one
 * postcode live in one place, so the place then proves nothing more.
 */
final class Rates {
  private final double[][][] rates;

  Rates(Layout layout) {
    rates = new double[layout.size()][2][];
    for (int place = 0; place < rates.length; place++) {
      rates[place][0] = new double[layout.measure(place).levels()];
      rates[place][1] = new double[layout.measure(place).levels()];
    }
  }

  double rate(int place, int context, int level) {
    return rates[place][context][level];
  }

  void set(int place, int context, int level, double rate) {
    rates[place][context][level] = rate;
  }

  /** Counts a pattern with a weight. */
  void count(Layout layout, long pattern, double weight) {
    for (int place = 0; place < rates.length; place++) {
      int level = Comparer.level(pattern, place);
      if (level != Measure.MISSING) {
        rates[place][layout.context(pattern, place)][level] += weight;
      }
    }
  }

  double total(int place, int context) {
    double total = 0;
    for (double rate : rates[place][context]) {
      total += rate;
    }
    return total;
  }
}
