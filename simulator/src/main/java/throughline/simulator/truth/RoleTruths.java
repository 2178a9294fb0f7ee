package throughline.simulator.truth;

import java.util.List;

/** What is wrong with the assignments in steering/roles.csv. */
final class RoleTruths {

  private RoleTruths() {}

  static List<Truth> all() {
    return List.of(
        roles("roles-without-accountable", "touchpoints without an accountable role", 3),
        roles("roles-two-accountable", "touchpoints with two accountable roles", 2),
        roles("roles-vacant", "responsible roles that nobody holds", 1));
  }

  private static Truth roles(String id, String kind, int number) {
    return new Truth(id, kind, "steering/roles.csv", "", "", number, number);
  }
}
