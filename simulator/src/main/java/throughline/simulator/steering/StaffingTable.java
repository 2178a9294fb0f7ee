package throughline.simulator.steering;

import java.time.LocalDate;
import java.util.Locale;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Team;
import throughline.simulator.world.TeamWeeks;

/** Staff and training per team and week, with the mood that customers leave a team in. */
final class StaffingTable {

  private static final int PLANNED = 20;

  private final Output output;
  private final Sheet rows;

  StaffingTable(Output output) {
    this.output = output;
    rows =
        output.csv(
            "steering/staffing.csv",
            ',',
            "team",
            "department",
            "week",
            "planned",
            "present",
            "training_hours",
            "handling_minutes",
            "mood");
  }

  void write(TeamWeeks weeks, Chance chance) {
    for (Team team : Team.ALL) {
      double[] moods = weeks.moods(team, chance);
      for (int week = 0; week < weeks.weeks(); week++) {
        row(weeks, team, week, moods[week]);
      }
    }
  }

  private void row(TeamWeeks weeks, Team team, int week, double mood) {
    LocalDate day = output.horizon().from().plusWeeks(week);
    rows.row(
        Horizon.at(day),
        team,
        team.department(),
        day,
        PLANNED,
        rounded(PLANNED * weeks.presentShare(team, week)),
        rounded(weeks.trainingHours(team, week)),
        rounded(weeks.handlingMinutes(team, week)),
        rounded(mood));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
