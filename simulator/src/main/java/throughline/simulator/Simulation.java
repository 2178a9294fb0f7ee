package throughline.simulator;

import java.io.IOException;
import java.util.List;
import throughline.simulator.output.Sheet;
import throughline.simulator.steering.SteeringTables;
import throughline.simulator.stories.Lives;
import throughline.simulator.stories.World;
import throughline.simulator.systems.DeclaredOrganisation;
import throughline.simulator.systems.Manifest;
import throughline.simulator.systems.Output;
import throughline.simulator.systems.Systems;
import throughline.simulator.truth.Moments;
import throughline.simulator.truth.TruthFile;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Outage;
import throughline.simulator.world.Outages;
import throughline.simulator.world.Population;
import throughline.simulator.world.TeamWeeks;

/** A company's 36 months, written as the files of its departments. */
public final class Simulation {

  private static final long OUTAGES = -1;
  private static final long TEAMS = -2;
  private static final long TABLES = -3;

  private final Settings settings;
  private final Horizon horizon;
  private final Almanac almanac;

  public Simulation(Settings settings) {
    this.settings = settings;
    this.horizon = Horizon.until(settings.until());
    this.almanac = new Almanac(horizon);
  }

  /** Lives all lives; nothing is kept but what is still being written. */
  public void run() throws IOException {
    Population population =
        new Population(
            new Population.Settings(settings.seed(), settings.customers(), horizon.from()));
    TeamWeeks teamWeeks = new TeamWeeks(horizon.weeks(), chance(TEAMS));
    Moments moments = new Moments();
    try (Output output = new Output(settings.out(), horizon)) {
      Systems systems = new Systems(output, almanac);
      List<Outage> outages =
          new Outages(almanac, chance(OUTAGES)).inAreas(population.places().areas());
      outages.forEach(systems.network()::outage);
      Sheet silent =
          output.csv("truth/silent_leavers.csv", ',', "person", "customer_number", "left");
      Lives lives =
          new Lives(
              new World(
                  new World.Parts(
                      almanac, population.places(), systems, teamWeeks, outages, moments, silent)));
      population.forEach(
          (account, chance) -> {
            lives.live(account, chance);
            output.nextAccount();
          });
      new SteeringTables(output, teamWeeks, chance(TABLES)).write();
    }
    new Manifest(settings.out()).write();
    new DeclaredOrganisation(settings.out(), horizon).write();
    new TruthFile(settings.out(), almanac, moments).write();
  }

  private Chance chance(long part) {
    return Chance.of(settings.seed(), part);
  }
}
