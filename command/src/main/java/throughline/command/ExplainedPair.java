package throughline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import throughline.engine.identity.Contribution;
import throughline.engine.identity.Explanation;
import throughline.engine.identity.Resolution;

/** Why two records are, or are not, one customer: the evidence field by field, and the way. */
final class ExplainedPair {
  private final Resolution resolution;
  private final List<String> ids;

  ExplainedPair(Resolution resolution, List<String> ids) {
    this.resolution = resolution;
    this.ids = ids;
  }

  void print(PrintWriter out, String one, String other) {
    int first = place(one);
    int second = place(other);
    Explanation explanation = resolution.explain(first, second);
    Table table =
        new Table("Evidence for %s and %s".formatted(one, other), "field", "bits", one, other, "");
    table.row("any two records", bits(explanation.start()), "", "", "");
    for (Contribution field : explanation.fields()) {
      table.row(
          field.field(),
          bits(field.bits()),
          field.one() == null ? "" : field.one(),
          field.other() == null ? "" : field.other(),
          field.level());
    }
    table.row("one household", bits(explanation.household()), "", "", "");
    table.row("sum", bits(explanation.score()), "", "", "");
    table.print(out);
    out.printf("  The chance that they are one person is %.4f.%n", explanation.probability());
    out.println("  " + verdict(first, second));
  }

  private String verdict(int first, int second) {
    if (resolution.customer(first) != resolution.customer(second)) {
      return "They are two customers. " + resolution.whyNot(first, second);
    }
    return "They are one customer, connected by: "
        + resolution.path(first, second).stream().map(ids::get).collect(Collectors.joining(" – "))
        + ".";
  }

  private int place(String id) {
    int place = ids.indexOf(id);
    if (place < 0) {
      throw new CommandFailure(
          "There is no record with the id (%s).".formatted(id), "Give two ids of the files.");
    }
    return place;
  }

  private static String bits(double bits) {
    return "%+.2f".formatted(bits);
  }
}
