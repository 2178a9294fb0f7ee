package throughline.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import throughline.lake.format.Row;
import throughline.simulator.world.Horizon;

/** What the files show of the chain from employees to satisfaction, per service team and week. */
final class ChainProved {

  private static final int WEEKS = 158;

  private final LivedCompany company;
  private final Map<String, double[][]> teams = new TreeMap<>();

  /** The columns of a team's weeks: sums and counts. */
  private enum Column {
    TRAINING,
    PRESENT,
    HANDLING,
    MOOD,
    SETTLED,
    CALLS,
    LOG_WAIT,
    WAITS,
    FELT,
    ANSWERS
  }

  ChainProved(LivedCompany company) {
    this.company = company;
  }

  void into(Evidence evidence) {
    staffing();
    calls();
    answers();
    evidence.put("chain training quality", link(Column.TRAINING, Column.SETTLED, 0));
    evidence.put("chain presence wait", link(Column.PRESENT, Column.LOG_WAIT, 0));
    evidence.put("chain quality satisfaction", link(Column.SETTLED, Column.FELT, 0));
    evidence.put("chain handling satisfaction", link(Column.HANDLING, Column.FELT, 0));
    evidence.put("chain satisfaction mood", link(Column.FELT, Column.MOOD, 1));
    evidence.put("chain mood satisfaction", link(Column.MOOD, Column.FELT, 1));
  }

  private void staffing() {
    LocalDate first = LocalDate.parse("2023-01-01");
    for (Row row : company.table("steering/staffing.csv")) {
      if (row.value("department").equals("Customer service")) {
        int week = (int) ChronoUnit.WEEKS.between(first, LocalDate.parse(row.value("week")));
        add(
            row.value("team"),
            week,
            Column.TRAINING,
            Double.parseDouble(row.value("training_hours")));
        add(row.value("team"), week, Column.PRESENT, Double.parseDouble(row.value("present")));
        add(
            row.value("team"),
            week,
            Column.HANDLING,
            Double.parseDouble(row.value("handling_minutes")));
        add(row.value("team"), week, Column.MOOD, Double.parseDouble(row.value("mood")));
      }
    }
  }

  private void calls() {
    Map<String, Lived> queued = new HashMap<>();
    for (Lived call : company.where(l -> l.source().equals("calls"))) {
      String id = call.row().split(" ", 2)[0];
      if (call.touchpoint().equals("Call queued")) {
        queued.put(id, call);
      }
      if (!call.touchpoint().equals("Call answered") || call.team().isEmpty()) {
        continue;
      }
      add(call.team(), week(call), Column.SETTLED, call.outcome().equals("settled") ? 1 : 0);
      add(call.team(), week(call), Column.CALLS, 1);
      add(
          call.team(),
          week(call),
          Column.LOG_WAIT,
          Math.log(1 + 86_400 * call.daysAfter(queued.get(id))));
      add(call.team(), week(call), Column.WAITS, 1);
    }
  }

  private void answers() {
    for (Lived answer : company.at("Answer CSAT")) {
      if (teams.containsKey(answer.team())
          && "phone".equals(answer.properties().get("asked_channel"))) {
        add(answer.team(), week(answer), Column.FELT, answer.score());
        add(answer.team(), week(answer), Column.ANSWERS, 1);
      }
    }
  }

  private static int week(Lived lived) {
    LocalDate first = LocalDate.parse("2023-01-01");
    return (int) ChronoUnit.WEEKS.between(first, lived.at().atZone(Horizon.ZONE).toLocalDate());
  }

  private void add(String team, int week, Column column, double value) {
    if (week >= 0 && week < WEEKS) {
      teams
              .computeIfAbsent(team, k -> new double[Column.values().length][WEEKS])[
              column.ordinal()][week] +=
          value;
    }
  }

  /** The correlation of two columns within teams, the second so many weeks later. */
  private double link(Column from, Column to, int later) {
    List<double[]> points = new ArrayList<>();
    for (double[][] team : teams.values()) {
      List<double[]> own = new ArrayList<>();
      for (int week = 0; week + later < WEEKS - 1; week++) {
        double x = value(team, from, week);
        double y = value(team, to, week + later);
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
          own.add(new double[] {x, y});
        }
      }
      centre(own);
      points.addAll(own);
    }
    return Figures.correlation(points);
  }

  private static void centre(List<double[]> points) {
    double x = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double y = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    points.forEach(
        point -> {
          point[0] -= x;
          point[1] -= y;
        });
  }

  private static double value(double[][] team, Column column, int week) {
    double sum = team[column.ordinal()][week];
    return switch (column) {
      case SETTLED -> sum / team[Column.CALLS.ordinal()][week];
      case LOG_WAIT -> sum / team[Column.WAITS.ordinal()][week];
      case FELT -> sum / team[Column.ANSWERS.ordinal()][week];
      default -> sum;
    };
  }
}
