package throughline.engine.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people said, sorted out before anything is learned from it. What cannot all be true is left
 * out, and what makes learning worse by its own measure is not followed.
 */
final class Hearing {
  private static final int FEWEST = 10;
  private static final int FEWEST_OF_A_KIND = 3;
  private static final int FEWEST_BESIDE_THE_THRESHOLD = 5;

  private final Records records;
  private final double enough;
  private final int[] places;
  private final List<Label> consistent;
  private final List<Label> contradictory;

  /**
   * @param order for each record the place at which it came, by which labels name it
   * @param enough the score from which records are one person
   */
  Hearing(List<Label> labels, Records records, int[] order, double enough) {
    this.records = records;
    this.enough = enough;
    this.places = new int[order.length];
    for (int entry = 0; entry < order.length; entry++) {
      places[order[entry]] = entry;
    }
    List<Label> distinct = distinct(labels);
    this.contradictory = contradictory(distinct);
    this.consistent = new ArrayList<>(distinct);
    consistent.removeAll(contradictory);
  }

  private static List<Label> distinct(List<Label> labels) {
    Set<Label> distinct = new LinkedHashSet<>();
    for (Label label : labels) {
      int first = Math.min(label.one(), label.other());
      distinct.add(new Label(first, Math.max(label.one(), label.other()), label.same()));
    }
    return List.copyOf(distinct);
  }

  // Records that labels make one, directly or over others, and of which labels keep two apart.
  private List<Label> contradictory(List<Label> labels) {
    Components one = new Components(places.length);
    labels.stream().filter(Label::same).forEach(label -> one.connect(label.one(), label.other()));
    Set<Integer> torn = new LinkedHashSet<>();
    for (Label label : labels) {
      if (!label.same() && one.of(label.one()) == one.of(label.other())) {
        torn.add(one.of(label.one()));
      }
    }
    return labels.stream()
        .filter(label -> one.of(label.one()) == one.of(label.other()))
        .filter(label -> torn.contains(one.of(label.one())))
        .toList();
  }

  /** What is learned, with labels where they help. */
  Trained trained(Evidence evidence) {
    Trained alone = new Training(evidence).run();
    if (consistent.isEmpty()) {
      return alone.with(new LabelReport(0, contradictory, List.of()));
    }
    String unusable = unusable(alone);
    if (!unusable.isEmpty()) {
      return alone.with(unheard(unusable));
    }
    Trained heard = new Training(evidence.with(labelled())).run();
    boolean worse = surprise(heard) >= surprise(alone);
    boolean doubtful = alone.verdict().isTrusted() && !heard.verdict().isTrusted();
    return worse || doubtful
        ? alone.with(unheard("Learning from labels would tell pairs apart worse than without."))
        : heard.with(new LabelReport(consistent.size(), contradictory, ofThreshold(heard)));
  }

  /** What labels say against the threshold, after learning from them. */
  private List<String> ofThreshold(Trained heard) {
    Comparer comparer = new Comparer(records);
    int[] above = new int[2];
    int[] below = new int[2];
    for (Label label : consistent) {
      int[] side = score(heard, comparer, label) >= enough ? above : below;
      side[label.same() ? 1 : 0]++;
    }
    List<String> doubts = new ArrayList<>();
    if (above[0] > above[1] && above[0] >= FEWEST_BESIDE_THE_THRESHOLD) {
      doubts.add(
          "Of %d labelled pairs with %.1f bits or more, %d are two people."
              .formatted(above[0] + above[1], enough, above[0]));
    }
    if (below[1] > below[0] && below[1] >= FEWEST_BESIDE_THE_THRESHOLD) {
      doubts.add(
          "Of %d labelled pairs with fewer than %.1f bits, %d are one person."
              .formatted(below[0] + below[1], enough, below[1]));
    }
    return doubts;
  }

  /** Why nothing should be learned from these labels, empty where something may. */
  private String unusable(Trained alone) {
    long same = consistent.stream().filter(Label::same).count();
    long different = consistent.size() - same;
    if (consistent.size() < FEWEST) {
      return "Labels: %d; %d are needed.".formatted(consistent.size(), FEWEST);
    }
    if (contradictory.size() > consistent.size()) {
      return "More labels contradict each other than do not.";
    }
    if (Math.min(same, different) < FEWEST_OF_A_KIND) {
      return "Labels: %d of one person, %d of two; %d of each are needed."
          .formatted(same, different, FEWEST_OF_A_KIND);
    }
    return areUpsideDown(alone)
        ? "What is called one person agrees less than what is called two."
        : "";
  }

  private LabelReport unheard(String doubt) {
    return new LabelReport(0, contradictory, List.of(doubt));
  }

  private Labelled labelled() {
    Labelled labelled = new Labelled();
    Comparer comparer = new Comparer(records);
    for (Label label : consistent) {
      labelled.add(comparer.pattern(places[label.one()], places[label.other()]), label.same());
    }
    return labelled;
  }

  private boolean areUpsideDown(Trained trained) {
    Comparer comparer = new Comparer(records);
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (Label label : consistent) {
      int said = label.same() ? 1 : 0;
      sums[said] += score(trained, comparer, label);
      counts[said]++;
    }
    return sums[1] / counts[1] <= sums[0] / counts[0];
  }

  /** How surprising the labels are to a model, in bits. */
  private double surprise(Trained trained) {
    Comparer comparer = new Comparer(records);
    double bits = 0;
    for (Label label : consistent) {
      double score = score(trained, comparer, label);
      bits -= Weights.log2(Resolution.probability(label.same() ? score : -score));
    }
    return bits;
  }

  private double score(Trained trained, Comparer comparer, Label label) {
    int one = places[label.one()];
    int other = places[label.other()];
    return trained.model().score(records, comparer.pattern(one, other), one, other);
  }
}
