package throughline.engine.identity;

import java.util.Arrays;

/** Pairs of records with their patterns, in columns. */
final class PairList implements PairConsumer {
  private final Comparer comparer;
  private final Counts counts = new Counts();
  private int[] ones = new int[1024];
  private int[] others = new int[1024];
  private long[] patterns = new long[1024];
  private int size;

  PairList(Comparer comparer) {
    this.comparer = comparer;
  }

  @Override
  public void accept(int one, int other) {
    if (size == ones.length) {
      int longer = size + (size >> 1);
      ones = Arrays.copyOf(ones, longer);
      others = Arrays.copyOf(others, longer);
      patterns = Arrays.copyOf(patterns, longer);
    }
    long pattern = comparer.pattern(one, other);
    ones[size] = one;
    others[size] = other;
    patterns[size++] = pattern;
    counts.add(pattern, 1);
  }

  Counts counts() {
    return counts;
  }

  /** The pairs that are likely enough, with their scores. */
  Links scored(Model model, Records records, double least) {
    Links links = new Links();
    for (int at = 0; at < size; at++) {
      double score = model.score(records, patterns[at], ones[at], others[at]);
      if (score >= least) {
        links.add(ones[at], others[at], (float) score);
      }
    }
    return links;
  }
}
