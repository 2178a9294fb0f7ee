package throughline.engine.identity;

import throughline.engine.identity.Evidence.Patterns;

/** What training believes at one step: rates among pairs of one person and strangers, shares. */
final class Estimate {
  private static final double USUAL_PAIRS = 30;
  private static final double USUAL_STRANGERS = 50;
  private static final double LEAST_RATE = 5e-4;
  private static final double LEAST_MATES = 0.005;
  private static final double MOST_MATES = 40;
  private static final double MOST_NEIGHBOURS = 20;
  private static final double SOME_NEIGHBOURS = 0.5;
  private static final double MOST_OTHER_NAMES = 0.15;
  private static final double MOST_OTHER_NAMES_AT_HOME = 0.02;
  private static final double MOST_OF_NAMESAKES = 0.0005;

  private final Evidence evidence;
  private final Layout layout;
  private final Rates person;
  private final Rates stranger;
  private final Shares shares;
  private final Weights weights;
  private final double likelihood;

  private Estimate(
      Evidence evidence, Rates person, Rates stranger, Shares shares, double likelihood) {
    this.evidence = evidence;
    this.layout = evidence.layout();
    this.person = person;
    this.stranger = stranger;
    this.shares = shares;
    this.weights = Weights.of(layout, person, stranger);
    this.likelihood = likelihood;
  }

  /** The usual rates, with so many other records a person. */
  static Estimate usual(Evidence evidence, double mates) {
    Layout layout = evidence.layout();
    Shares shares =
        new Shares(bounded(mates, evidence), layout.hasHomes() ? bounded(0.3, evidence) : 0);
    Rates none = new Rates(layout);
    Rates person = person(layout, none, false);
    Rates counted = new Rates(layout);
    countStrangers(evidence, counted, null);
    Rates stranger = strangers(evidence, counted, person, shares);
    return new Estimate(evidence, person, stranger, shares, Double.NEGATIVE_INFINITY);
  }

  private static double bounded(double mates, Evidence evidence) {
    return Math.min(0.45, mates / Math.max(1, evidence.records() - 1));
  }

  Shares shares() {
    return shares;
  }

  double likelihood() {
    return likelihood;
  }

  Rates person() {
    return person;
  }

  Rates stranger() {
    return stranger;
  }

  double mates() {
    return shares.person() * (evidence.records() - 1);
  }

  /** One step of expectation and maximisation. */
  Estimate improved() {
    Rates counted = new Rates(layout);
    Patterns pairs = evidence.compared();
    double persons = 0;
    double homes = 0;
    double sum = 0;
    Labelled.Correction labels = evidence.labelled().of(this::chance);
    for (int at = 0; at < pairs.patterns().length; at++) {
      long pattern = pairs.patterns()[at];
      double same = ofPerson(pattern);
      double home = ofHome(pattern);
      double all = same + home + shares.strangers();
      double chance = labels.corrected(pattern, same / all);
      double weight = pairs.counts()[at] * chance;
      counted.count(layout, pattern, weight);
      persons += weight;
      homes += pairs.counts()[at] * (1 - chance) * share(home, all - same);
      sum += pairs.counts()[at] * Math.log(all);
    }
    Shares improvedShares = shares(persons, homes);
    Rates improvedPerson = person(layout, counted, seesHomes(improvedShares));
    Rates strangers = new Rates(layout);
    countStrangers(evidence, strangers, this);
    return new Estimate(
        evidence,
        improvedPerson,
        strangers(evidence, strangers, improvedPerson, improvedShares),
        improvedShares,
        sum);
  }

  private static double share(double part, double all) {
    return part == 0 ? 0 : part / all;
  }

  private Shares shares(double ofPerson, double ofHome) {
    double least = bounded(LEAST_MATES, evidence);
    double most = bounded(MOST_MATES, evidence);
    double same = Math.max(least, Math.min(most, ofPerson / evidence.pairs()));
    double home = Math.min(bounded(MOST_NEIGHBOURS, evidence), ofHome / evidence.pairs());
    return new Shares(same, layout.hasHomes() ? Math.max(home, least / 10) : 0);
  }

  private static double power(double bits) {
    return Math.pow(2, Math.min(200, bits));
  }

  /** How much of all pairs is, by belief, of one person and of this pattern, up to a factor. */
  private double ofPerson(long pattern) {
    return shares.person() * power(weights.personSum(layout, pattern));
  }

  /** The same of two people of one household. */
  private double ofHome(long pattern) {
    return shares.home() == 0 ? 0 : shares.home() * power(weights.homeSum(layout, pattern));
  }

  /** How likely a pair of this pattern is one person. */
  private double chance(long pattern) {
    double same = ofPerson(pattern);
    return same / (same + ofHome(pattern) + shares.strangers());
  }

  /** How likely a pair of this pattern is two strangers. */
  private double strange(long pattern) {
    double known = ofPerson(pattern) + ofHome(pattern);
    return shares.strangers() / (known + shares.strangers());
  }

  private static Rates person(Layout layout, Rates counted, boolean homes) {
    Rates rates = new Rates(layout);
    for (int place = 0; place < layout.size(); place++) {
      Measure measure = layout.measure(place);
      for (int context = 0; context < 2; context++) {
        double total = counted.total(place, context) + USUAL_PAIRS;
        for (int level = 1; level < measure.levels(); level++) {
          double count = counted.rate(place, context, level) + USUAL_PAIRS * measure.usual(level);
          double rate = Math.max(LEAST_RATE, count / total);
          rates.set(place, context, level, Math.min(most(layout, place, level, homes), rate));
        }
      }
    }
    return rates;
  }

  private boolean seesHomes(Shares improved) {
    return improved.home() * (evidence.records() - 1) > SOME_NEIGHBOURS;
  }

  // Households look like persons: namesakes, father and son, would teach that a person's births
  // differ, and whole families that given names do.
  private static double most(Layout layout, int place, int level, boolean homes) {
    boolean differs = level == Measure.DIFFERENT;
    if (layout.hasHomes() && layout.kind(place) == FieldKind.GIVEN_NAME && differs) {
      return homes ? MOST_OTHER_NAMES_AT_HOME : MOST_OTHER_NAMES;
    }
    boolean ofBirth = layout.kind(place) == FieldKind.BIRTH_DATE;
    return homes && ofBirth && level <= layout.measure(place).named("same decade")
        ? MOST_OF_NAMESAKES
        : 1;
  }

  private static void countStrangers(
      Evidence evidence, Rates counted, @org.jspecify.annotations.Nullable Estimate believed) {
    Layout layout = evidence.layout();
    count(evidence.random(), believed, layout, -1, counted);
    for (int place = 0; place < layout.size(); place++) {
      Patterns agreeing = evidence.agreeing().get(place);
      if (agreeing != null) {
        count(agreeing, believed, layout, place, counted);
      }
    }
  }

  /**
   * Into context 0 of all fields from pairs at random, into context 1 of one from agreeing ones.
   */
  private static void count(
      Patterns pairs,
      @org.jspecify.annotations.Nullable Estimate believed,
      Layout layout,
      int only,
      Rates counted) {
    for (int at = 0; at < pairs.patterns().length; at++) {
      long pattern = pairs.patterns()[at];
      double weight = pairs.counts()[at] * (believed == null ? 1 : believed.strange(pattern));
      for (int place = 0; place < layout.size(); place++) {
        int level = Comparer.level(pattern, place);
        boolean wanted = only < 0 ? layout.context(pattern, place) == 0 : place == only;
        if (level != Measure.MISSING && wanted) {
          int context = only < 0 ? 0 : 1;
          counted.set(place, context, level, counted.rate(place, context, level) + weight);
        }
      }
    }
  }

  private static Rates strangers(Evidence evidence, Rates counted, Rates person, Shares shares) {
    Layout layout = evidence.layout();
    Rates rates = new Rates(layout);
    for (int place = 0; place < layout.size(); place++) {
      smoothed(layout, place, 0, counted, rates);
      smoothed(layout, place, 1, counted, rates);
      if (!layout.hasParent(place)) {
        byFrequency(evidence, place, person, shares, rates);
      }
    }
    return rates;
  }

  private static void smoothed(Layout layout, int place, int context, Rates counted, Rates rates) {
    int levels = layout.measure(place).levels();
    Measure measure = layout.measure(place);
    double total = counted.total(place, context) + USUAL_STRANGERS;
    for (int level = 1; level < levels; level++) {
      double usual = USUAL_STRANGERS * measure.usualAmongStrangers(level);
      double count = counted.rate(place, context, level) + usual;
      rates.set(place, context, level, count / total);
    }
  }

  // Drawn pairs hardly ever share a rare value; how often values come says it exactly, less what
  // pairs of one person contribute.
  private static void byFrequency(
      Evidence evidence, int place, Rates person, Shares shares, Rates rates) {
    int same = evidence.layout().measure(place).same();
    double all = evidence.frequencies().same(place);
    double ofPersons = shares.person() * person.rate(place, 0, same);
    double usual = evidence.layout().measure(place).usualAmongStrangers(same);
    double unseen = Math.min(usual, 0.25 / Math.max(4, evidence.records()));
    double least = Math.max(0.02 * all, unseen);
    double chance = Math.min(0.99, Math.max(least, all - ofPersons));
    double others = 1 - rates.rate(place, 0, same);
    for (int level = 1; level < same; level++) {
      rates.set(place, 0, level, rates.rate(place, 0, level) / others * (1 - chance));
    }
    rates.set(place, 0, same, chance);
  }

  Model model() {
    return model(person, weights);
  }

  private Model model(Rates ofPerson, Weights weighed) {
    return new Model(
        layout, ofPerson, weighed, shares, new Chances(layout, evidence.frequencies(), mates()));
  }

  /**
   * The model for a record beside what is true of a person. Two records are the same where neither
   * errs, so one of them is as it should be with the square root of that chance.
   */
  Model againstTruth() {
    Rates rates = new Rates(layout);
    for (int place = 0; place < layout.size(); place++) {
      for (int context = 0; context < 2; context++) {
        againstTruth(rates, place, context);
      }
    }
    return model(rates, Weights.of(layout, rates, stranger));
  }

  private void againstTruth(Rates rates, int place, int context) {
    int same = layout.measure(place).same();
    double both = person.rate(place, context, same);
    double one = Math.sqrt(both);
    for (int level = 1; level < same; level++) {
      double rate = person.rate(place, context, level);
      rates.set(place, context, level, rate * (1 - one) / Math.max(LEAST_RATE, 1 - both));
    }
    rates.set(place, context, same, one);
  }
}
