package throughline.simulator.truth;

import java.util.List;

/** What is wrong with the goals in steering/goals.csv, and with how many of them. */
final class GoalTruths {

  private GoalTruths() {}

  static List<Truth> all() {
    return List.of(
        goals("goals-orphans", "goals without a parent below the top", 5),
        goals("goals-ownerless", "goals without an owner", 3),
        goals("goals-overdue", "goals past their due date and not decided", 4),
        goals("goals-wrong-levers", "parent that misses while all its children hit", 1),
        goals("goals-conflict", "pair of goals that pull a customer figure apart", 1));
  }

  private static Truth goals(String id, String kind, int number) {
    return new Truth(id, kind, "steering/goals.csv", "", "", number, number);
  }
}
