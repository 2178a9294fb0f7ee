package throughline.engine.identity;

import java.util.Arrays;

/** Counts what a resolution came to. */
final class FiguresOf {
  private static final double LEFT_TO_PEOPLE = 3;

  private final Resolution resolution;
  private final float[] strongest;
  private long exact;
  private long probable;
  private long review;
  private double likelyInside;
  private double likely;
  private long foundOnce;
  private long foundTwice;
  private long found;

  FiguresOf(Resolution resolution) {
    this.resolution = resolution;
    this.strongest = new float[resolution.size()];
    Arrays.fill(strongest, Float.NEGATIVE_INFINITY);
  }

  Figures count() {
    Links links = resolution.links;
    Comparer comparer = new Comparer(resolution.records);
    for (int link = 0; link < links.size(); link++) {
      count(comparer, links.one(link), links.other(link), links.score(link));
    }
    double blocking = blockingRecall();
    int[] sizes = sizes();
    return new Figures(
        resolution.size(),
        (int) Arrays.stream(sizes).filter(size -> size > 0).count(),
        Arrays.stream(sizes).max().orElse(0),
        exact,
        probable,
        review,
        blocking,
        precision(sizes),
        likely == 0 ? 1 : likelyInside / likely * blocking);
  }

  private void count(Comparer comparer, int one, int other, float score) {
    double probability = Resolution.probability(score);
    likely += probability;
    review += Math.abs(score) < LEFT_TO_PEOPLE ? 1 : 0;
    if (score > LEFT_TO_PEOPLE) {
      countFound(resolution.blocking.shared(one, other));
    }
    if (resolution.groups[one] == resolution.groups[other]) {
      likelyInside += probability;
      strongest[one] = Math.max(strongest[one], score);
      strongest[other] = Math.max(strongest[other], score);
      boolean shares = score > 0 && comparer.shareIdentifier(one, other);
      exact += shares ? 1 : 0;
      probable += score > 0 && !shares ? 1 : 0;
    }
  }

  private void countFound(int keys) {
    found++;
    foundOnce += keys == 1 ? 1 : 0;
    foundTwice += keys == 2 ? 1 : 0;
  }

  // Chao's estimate (1987) of what no key found, from what one key and what two keys found.
  private double blockingRecall() {
    double missed = foundOnce * (double) foundOnce / (2.0 * Math.max(1, foundTwice));
    return found == 0 ? 1 : found / (found + missed);
  }

  private int[] sizes() {
    int[] sizes = new int[resolution.size()];
    for (int group : resolution.groups) {
      sizes[group]++;
    }
    return sizes;
  }

  private double precision(int[] sizes) {
    double right = 0;
    long joined = 0;
    for (int entry = 0; entry < strongest.length; entry++) {
      if (sizes[resolution.groups[entry]] > 1) {
        joined++;
        right += Resolution.probability(strongest[entry]);
      }
    }
    return joined == 0 ? 1 : right / joined;
  }
}
