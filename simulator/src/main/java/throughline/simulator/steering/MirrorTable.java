package throughline.simulator.steering;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Planted;

/** The same eight statements, answered by employees about us and by customers about us. */
final class MirrorTable {

  private static final List<String> DIMENSIONS =
      List.of(
          "understands me",
          "easy",
          "fast",
          "reliable",
          "keeps promises",
          "one company",
          "fair when it fails",
          "accessible");

  private static final List<Department> OWN =
      Stream.of(Department.values()).filter(department -> !department.isPartner()).toList();

  private final Sheet rows;

  MirrorTable(Output output) {
    rows =
        output.csv(
            "steering/mirror.csv",
            ',',
            "respondent",
            "side",
            "department",
            "level",
            "dimension",
            "agrees");
  }

  void write(Chance chance) {
    for (int i = 0; i < Planted.CREDIBILITY_EMPLOYEES; i++) {
      Department department = OWN.get(i % OWN.size());
      String level = i % 10 == 0 ? "management" : "staff";
      answers("E" + i, List.of("employee", department.toString(), level), i, chance);
    }
    for (int i = 0; i < Planted.CREDIBILITY_CUSTOMERS; i++) {
      answers("C" + i, List.of("customer", "", ""), i, chance);
    }
  }

  private void answers(String who, List<String> side, int place, Chance chance) {
    int of =
        side.get(0).equals("employee")
            ? Planted.CREDIBILITY_EMPLOYEES
            : Planted.CREDIBILITY_CUSTOMERS;
    for (String dimension : DIMENSIONS) {
      // The two dimensions that are checked are exact; each other one is a draw around one value.
      double share = share(dimension, side.get(0));
      boolean exact = dimension.equals("keeps promises") || dimension.equals("accessible");
      boolean agrees = exact ? spread(place, of) < share : chance.happens(share);
      rows.row(
          Instant.EPOCH, who, side.get(0), side.get(1), side.get(2), dimension, agrees ? 1 : 0);
    }
  }

  /** Places spread evenly over 0 to 1, so that a share of them is below that share. */
  private static double spread(int place, int of) {
    return (place * 7 % of + 0.5) / of;
  }

  private static double share(String dimension, String side) {
    return switch (dimension) {
      case "keeps promises" ->
          side.equals("employee") ? Planted.PROMISES_SELF : Planted.PROMISES_CUSTOMERS;
      case "accessible" -> Planted.ACCESSIBLE_BOTH;
      default -> Planted.OTHER_DIMENSIONS_BOTH;
    };
  }
}
