package throughline.engine.identity;

/**
 * What speaks how much for two records being one person: the sum, in bits, of where every pair
 * starts, a weight for each field, and what a shared household takes off. Agreement in a rare value
 * weighs more than in a frequent one (Winkler 2000). 0 bits is an even chance.
 */
final class Model {
  /** How often a slip of a rare name comes is not known well. */
  private static final double MOST_BY_RARITY = 3;

  private final Layout layout;
  private final Weights weights;
  private final Shares shares;
  private final float[][] same;
  private final float[][] sameHome;
  private final float[] unseen;

  /** With weights of values that are given, and may be added to. */
  Model(
      Layout layout,
      Weights weights,
      Shares shares,
      float[][] same,
      float[][] sameHome,
      float[] unseen) {
    this.layout = layout;
    this.weights = weights;
    this.shares = shares;
    this.same = same;
    this.sameHome = sameHome;
    this.unseen = unseen;
  }

  Model(Layout layout, Rates person, Weights weights, Shares shares, Chances chances) {
    this.layout = layout;
    this.weights = weights;
    this.shares = shares;
    this.same = new float[layout.size()][];
    this.sameHome = new float[layout.size()][];
    this.unseen = new float[layout.size()];
    for (int place = 0; place < layout.size(); place++) {
      weighValues(place, person.rate(place, 0, layout.measure(place).same()), chances);
    }
  }

  private void weighValues(int place, double ofPerson, Chances chances) {
    int values = chances.values(place);
    same[place] = new float[values];
    sameHome[place] = new float[values];
    for (int code = 0; code < values; code++) {
      double chance = chances.same(place, code);
      same[place][code] = (float) Math.max(0, Weights.log2(ofPerson / chance));
      double atHome = atHome(layout.kind(place), ofPerson, chance);
      sameHome[place][code] = (float) Weights.log2(atHome / chance);
    }
    unseen[place] = (float) Math.max(0, Weights.log2(ofPerson / chances.unseen(place)));
  }

  private static double atHome(FieldKind kind, double ofPerson, double chance) {
    double shared = kind.sharedAtHome();
    return kind.isGivenAtHome() ? shared : shared * ofPerson + (1 - shared) * chance;
  }

  Layout layout() {
    return layout;
  }

  Shares shares() {
    return shares;
  }

  Weights weights() {
    return weights;
  }

  /** What agreement in a value weighs for one person; rare ones are not listed. */
  float same(int place, int code) {
    return same[place][code];
  }

  float sameHome(int place, int code) {
    return sameHome[place][code];
  }

  int values(int place) {
    return same[place].length;
  }

  float unseen(int place) {
    return unseen[place];
  }

  /** The score of a pair in bits. */
  double score(Records records, long pattern, int one, int other) {
    double sum = shares.start();
    double home = 0;
    for (int place = 0; place < same.length; place++) {
      if (Comparer.level(pattern, place) != Measure.MISSING) {
        sum += weight(records, pattern, one, other, place);
        home += shares.home() == 0 ? 0 : homeWeight(records, pattern, one, other, place);
      }
    }
    return sum + shares.household(home);
  }

  double household(Records records, long pattern, int one, int other) {
    double home = 0;
    for (int place = 0; place < same.length; place++) {
      if (Comparer.level(pattern, place) != Measure.MISSING) {
        home += shares.home() == 0 ? 0 : homeWeight(records, pattern, one, other, place);
      }
    }
    return shares.household(home);
  }

  /** What one field that both have adds to the score. */
  double weight(Records records, long pattern, int one, int other, int place) {
    int level = Comparer.level(pattern, place);
    int context = layout.context(pattern, place);
    if (context == 0 && level == layout.measure(place).same()) {
      int code = records.code(layout.field(place), one);
      return code < same[place].length ? same[place][code] : unseen[place];
    }
    return weights.person(place, context, level)
        + rarity(records, context, level, one, other, place);
  }

  // Values that are nearly the same prove more where both are rare: one of them is mostly what was
  // meant, the other a slip of it, so the more frequent one counts.
  private double rarity(Records records, int context, int level, int one, int other, int place) {
    if (context != 0 || !layout.measure(place).isNearlySame(level)) {
      return 0;
    }
    double usual = weights.person(place, 0, layout.measure(place).same());
    double rarer = Math.min(ofSame(records, one, place), ofSame(records, other, place)) - usual;
    return Math.max(-MOST_BY_RARITY, Math.min(MOST_BY_RARITY, rarer));
  }

  private double ofSame(Records records, int entry, int place) {
    int code = records.code(layout.field(place), entry);
    return code >= 0 && code < same[place].length ? same[place][code] : unseen[place];
  }

  private double homeWeight(Records records, long pattern, int one, int other, int place) {
    int level = Comparer.level(pattern, place);
    int context = layout.context(pattern, place);
    if (context == 0 && level == layout.measure(place).same()) {
      int code = records.code(layout.field(place), one);
      return code < sameHome[place].length ? sameHome[place][code] : unseen[place];
    }
    return weights.home(place, context, level) + rarity(records, context, level, one, other, place);
  }
}
