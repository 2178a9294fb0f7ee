package throughline.simulator.steering;

import throughline.simulator.systems.Output;
import throughline.simulator.world.Chance;
import throughline.simulator.world.TeamWeeks;

/** All tables about the company itself. */
public final class SteeringTables {

  private final Output output;
  private final TeamWeeks teamWeeks;
  private final Chance chance;

  public SteeringTables(Output output, TeamWeeks teamWeeks, Chance chance) {
    this.output = output;
    this.teamWeeks = teamWeeks;
    this.chance = chance;
  }

  public void write() {
    new StaffingTable(output).write(teamWeeks, chance);
    new RoleTable(output).write();
    new ServiceTable(output).write();
    new MirrorTable(output).write(chance);
    new InsightTable(output).write();
    new InitiativeTable(output).write();
    new GoalTable(output, chance).write();
  }
}
