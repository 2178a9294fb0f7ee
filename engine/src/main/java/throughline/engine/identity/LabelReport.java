package throughline.engine.identity;

import java.util.List;

/**
 * What became of labels.
 *
 * @param counted how many were learned from
 * @param contradictory those that cannot all be true; none of them was learned from
 * @param doubts why labels were not followed, or what they say against the threshold, a sentence
 *     each
 */
public record LabelReport(int counted, List<Label> contradictory, List<String> doubts) {
  static final LabelReport NONE = new LabelReport(0, List.of(), List.of());

  public LabelReport {
    contradictory = List.copyOf(contradictory);
    doubts = List.copyOf(doubts);
  }
}
