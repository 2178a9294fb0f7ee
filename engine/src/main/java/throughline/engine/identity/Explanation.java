package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Why two records have the score they have: where every pair starts, what each field adds, what a
 * shared household takes off. These sum to the score.
 */
public record Explanation(double score, double start, List<Contribution> fields, double household) {
  public Explanation {
    fields = List.copyOf(fields);
  }

  static Explanation of(Records records, Model model, Comparer comparer, int one, int other) {
    long pattern = comparer.pattern(one, other);
    Layout layout = model.layout();
    List<Contribution> fields = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      int level = Comparer.level(pattern, place);
      int field = layout.field(place);
      fields.add(
          new Contribution(
              layout.name(place),
              records.value(field, one),
              records.value(field, other),
              layout.measure(place).labels().get(level),
              level == Measure.MISSING ? 0 : model.weight(records, pattern, one, other, place)));
    }
    return new Explanation(
        model.score(records, pattern, one, other),
        model.shares().start(),
        fields,
        model.household(records, pattern, one, other));
  }

  /** The same fields for a pair that starts elsewhere. */
  Explanation from(double other) {
    return new Explanation(score - start + other, other, fields, household);
  }

  /** The chance, between 0 and 1, that the two are one person. */
  public double probability() {
    return Resolution.probability(score);
  }
}
