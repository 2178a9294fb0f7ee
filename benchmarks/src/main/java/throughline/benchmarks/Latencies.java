package throughline.benchmarks;

import java.util.Arrays;

/** How long some requests took, in rising order. */
record Latencies(double[] seconds) {

  Latencies {
    seconds = seconds.clone();
    Arrays.sort(seconds);
  }

  int count() {
    return seconds.length;
  }

  /** What this share of them stayed below; nothing where there were none. */
  double millis(double share) {
    return count() == 0 ? 0 : 1e3 * seconds[(int) (count() * share)];
  }
}
