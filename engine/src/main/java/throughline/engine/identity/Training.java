package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns a model from pairs without any label: what strangers have in common from pairs drawn at
 * random, what records of one person have in common by expectation and maximisation (Dempster,
 * Laird and Rubin 1977; Winkler 1988) over the compared pairs. Guarded: usual rates count as some
 * pairs of their own, weights are monotone, shares bounded, and several starts must agree.
 */
final class Training {
  private static final int STEPS_TO_CHOOSE = 6;
  private static final int MOST_STEPS = 25;
  private static final double SETTLED = 1e-3;
  private static final double[] MATES_AT_START = {0.1, 1, 5};

  private final Evidence evidence;

  Training(Evidence evidence) {
    this.evidence = evidence;
  }

  Trained run() {
    List<Estimate> begun = new ArrayList<>();
    for (double mates : MATES_AT_START) {
      Estimate estimate = Estimate.usual(evidence, mates);
      for (int step = 0; step < STEPS_TO_CHOOSE; step++) {
        estimate = estimate.improved();
      }
      begun.add(estimate);
    }
    Estimate best = begun.get(0);
    for (Estimate estimate : begun) {
      best = estimate.likelihood() > best.likelihood() ? estimate : best;
    }
    Estimate settled = settled(best);
    return new Trained(
        settled.model(), Verdict.of(evidence, settled, begun), settled, LabelReport.NONE);
  }

  private static Estimate settled(Estimate begun) {
    Estimate estimate = begun;
    for (int step = 0; step < MOST_STEPS; step++) {
      Estimate next = estimate.improved();
      double change = Math.abs(next.shares().person() / estimate.shares().person() - 1);
      estimate = next;
      if (change < SETTLED) {
        break;
      }
    }
    return estimate;
  }
}
