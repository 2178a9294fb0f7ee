package throughline.engine.identity;

/** How much speaks for two groups being one customer, by their portraits and by their records. */
final class Likening {
  /** So far below what is enough the records of two groups may be on average. */
  private static final double SUPPORTING = 2;

  /** Of larger groups some records speak for all. */
  private static final int MOST_ASKED = 32;

  private final Records records;
  private final Model model;
  private final Comparer comparer;
  private final double enough;

  Likening(Records records, Trained trained, double enough) {
    this.records = records;
    this.model = trained.estimate().againstTruth();
    this.comparer = new Comparer(records);
    this.enough = enough;
  }

  /** The score of two portraits in bits. */
  double score(Records portraits, Comparer ofPortraits, int one, int other) {
    return model.score(portraits, ofPortraits.pattern(one, other), one, other);
  }

  /** The bits that every two portraits start with. */
  double start() {
    return model.shares().start();
  }

  /** Why two portraits have the score they have. */
  Explanation explain(Records portraits, Comparer ofPortraits, int one, int other) {
    return Explanation.of(portraits, model, ofPortraits, one, other);
  }

  /** Whether the records one by one do not speak against it; for one thread. */
  boolean isSupported(int[] some, int[] more) {
    double sum = 0;
    int pairs = 0;
    for (int one = 0; one < some.length; one += step(some)) {
      for (int other = 0; other < more.length; other += step(more)) {
        long pattern = comparer.pattern(some[one], more[other]);
        sum += Agglomeration.bounded(model.score(records, pattern, some[one], more[other]));
        pairs++;
      }
    }
    return sum / pairs >= enough - SUPPORTING;
  }

  private static int step(int[] group) {
    return 1 + (group.length - 1) / MOST_ASKED;
  }
}
