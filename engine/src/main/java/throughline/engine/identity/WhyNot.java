package throughline.engine.identity;

import java.util.Comparator;
import java.util.List;

/** Says in a sentence why two records are not one customer. */
final class WhyNot {
  private final Resolution resolution;

  WhyNot(Resolution resolution) {
    this.resolution = resolution;
  }

  String sentence(int one, int other) {
    if (resolution.customer(one) == resolution.customer(other)) {
      return "";
    }
    List<Integer> some = resolution.together(one);
    List<Integer> more = resolution.together(other);
    int limit = new Limits(resolution.records).broken(entries(some), entries(more));
    if (limit >= 0) {
      Field field = resolution.records.schema().fields().get(limit);
      return field.mostPerCustomer() == 0
          ? "Several records of each agree in a date of birth, and it is not the same one."
          : "A customer may hold at most %d different values of %s."
              .formatted(field.mostPerCustomer(), field.name());
    }
    Explanation explanation = resolution.explain(one, other);
    if (explanation.score() < resolution.settings().enough()) {
      return tooLittle(explanation);
    }
    return ("The two records speak for one person (%.1f bits), but their customers, of %d and %d"
            + " records, speak against it: %.1f bits on average.")
        .formatted(explanation.score(), some.size(), more.size(), average(some, more));
  }

  private String tooLittle(Explanation explanation) {
    Contribution worst =
        explanation.fields().stream()
            .min(Comparator.comparingDouble(Contribution::bits))
            .orElseThrow();
    String against =
        worst.bits() < 0
            ? " Most against it speaks %s: %s (%.1f bits)."
                .formatted(worst.field(), worst.level(), worst.bits())
            : " Nothing speaks against it; too little speaks for it.";
    String household =
        explanation.household() < -1
            ? " They may be two people of one household (%.1f bits)."
                .formatted(explanation.household())
            : "";
    return "The evidence comes to %.1f bits, %.1f too few.%s%s"
        .formatted(
            explanation.score(),
            resolution.settings().enough() - explanation.score(),
            against,
            household);
  }

  private int[] entries(List<Integer> some) {
    return some.stream().mapToInt(resolution::place).toArray();
  }

  private double average(List<Integer> some, List<Integer> more) {
    Comparer comparer = new Comparer(resolution.records);
    return some.stream()
        .flatMap(one -> more.stream().map(other -> resolution.score(comparer, one, other)))
        .mapToDouble(Agglomeration::bounded)
        .average()
        .orElse(0);
  }
}
