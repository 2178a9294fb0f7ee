package throughline.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.lake.format.Row;
import throughline.simulator.world.Department;

/** What the company's own tables show: roles, goals, mirrored answers, insights. */
final class TablesProved {

  private final LivedCompany company;

  TablesProved(LivedCompany company) {
    this.company = company;
  }

  void into(Evidence evidence) {
    roles(evidence);
    goals(evidence);
    mirror(evidence);
    insights(evidence);
  }

  private static String text(Row row, String column) {
    String value = row.value(column);
    return value == null ? "" : value;
  }

  private void roles(Evidence evidence) {
    Map<String, Integer> accountable = new HashMap<>();
    long vacant = 0;
    for (Row row : company.table("steering/roles.csv")) {
      accountable.merge(
          text(row, "touchpoint"), text(row, "responsibility").equals("A") ? 1 : 0, Integer::sum);
      vacant += text(row, "state").equals("vacant") ? 1 : 0;
    }
    evidence.put(
        "roles none accountable", accountable.values().stream().filter(n -> n == 0).count());
    evidence.put("roles two accountable", accountable.values().stream().filter(n -> n > 1).count());
    evidence.put("roles vacant", vacant);
  }

  private void goals(Evidence evidence) {
    List<Row> goals = company.table("steering/goals.csv");
    long orphans =
        goals.stream()
            .filter(g -> text(g, "parent").isEmpty() && !text(g, "department").equals("Company"))
            .count();
    long ownerless = goals.stream().filter(g -> text(g, "owner").isEmpty()).count();
    long overdue =
        goals.stream()
            .filter(g -> LocalDate.parse(text(g, "due")).isBefore(Settings.UNTIL))
            .count();
    evidence.put("goals", goals.size());
    evidence.put("goals orphans", orphans);
    evidence.put("goals ownerless", ownerless);
    evidence.put("goals overdue", overdue);
    Map<String, Row> byId = new HashMap<>();
    goals.forEach(goal -> byId.put(text(goal, "goal"), goal));
    Set<String> wrong = new TreeSet<>();
    for (Row parent : goals) {
      List<Row> children =
          goals.stream().filter(g -> text(g, "parent").equals(text(parent, "goal"))).toList();
      if (!children.isEmpty() && !hit(parent) && children.stream().allMatch(TablesProved::hit)) {
        wrong.add(text(parent, "goal"));
      }
    }
    evidence.set("goals with wrong levers", wrong);
    Set<String> worse = new TreeSet<>();
    goals.stream().filter(TablesProved::worse).forEach(goal -> worse.add(text(goal, "goal")));
    evidence.set("goals gone the wrong way", worse);
  }

  /** Gone the wrong way, whether more or less is better. */
  private static boolean worse(Row goal) {
    double baseline = Double.parseDouble(text(goal, "baseline"));
    double target = Double.parseDouble(text(goal, "target"));
    return (Double.parseDouble(text(goal, "value")) - baseline) / (target - baseline) < 0;
  }

  /** Reached, whether more or less is better. */
  private static boolean hit(Row goal) {
    double baseline = Double.parseDouble(text(goal, "baseline"));
    double target = Double.parseDouble(text(goal, "target"));
    double value = Double.parseDouble(text(goal, "value"));
    return (value - baseline) / (target - baseline) >= 1;
  }

  private void mirror(Evidence evidence) {
    Map<String, int[]> counts = new HashMap<>();
    for (Row row : company.table("steering/mirror.csv")) {
      int[] count =
          counts.computeIfAbsent(text(row, "dimension") + " " + text(row, "side"), k -> new int[2]);
      count[0]++;
      count[1] += Integer.parseInt(text(row, "agrees"));
    }
    Set<String> gaps = new TreeSet<>();
    Set<String> dimensions = new HashSet<>();
    counts.keySet().forEach(key -> dimensions.add(key.substring(0, key.lastIndexOf(' '))));
    for (String dimension : dimensions) {
      int[] self = counts.get(dimension + " employee");
      int[] theirs = counts.get(dimension + " customer");
      double gap = Figures.share(self[1], self[0]) - Figures.share(theirs[1], theirs[0]);
      evidence.put("gap " + dimension, gap);
      if (Math.abs(gap) > 0.20) {
        gaps.add(dimension);
      }
    }
    evidence.set("credibility gaps", gaps);
  }

  private void insights(Evidence evidence) {
    Set<String> silent = new TreeSet<>();
    for (Department department : Department.values()) {
      silent.add(department.toString());
    }
    company.table("steering/insights.csv").forEach(row -> silent.remove(text(row, "department")));
    evidence.set("departments without insight", silent);
  }
}
