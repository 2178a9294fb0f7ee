package throughline.simulator.steering;

import java.time.Instant;
import java.time.LocalDate;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** What was begun where and when, and what each role may decide alone. */
final class InitiativeTable {

  private final Horizon horizon;
  private final Sheet initiatives;
  private final Sheet mandates;

  InitiativeTable(Output output) {
    horizon = output.horizon();
    initiatives =
        output.csv(
            "steering/initiatives.csv", ',', "initiative", "unit", "from", "kpi", "expected");
    mandates = output.csv("steering/mandates.csv", ',', "role", "action", "limit_chf", "per");
  }

  void write() {
    for (int place = 0; place < Planted.collectorsTeams(); place++) {
      int month = Planted.trainedInMonth(place);
      String from = month < Integer.MAX_VALUE ? horizon.month(month).toString() : "";
      initiatives.row(
          Instant.EPOCH, "See distress", Team.collectors(place), from, "plans kept", "0.15");
    }
    LocalDate first = horizon.month(2);
    initiatives.row(
        Instant.EPOCH, "Spring greetings", "every second customer", first, "NPS", "0.5");
    initiatives.row(
        Instant.EPOCH,
        "Fee for paper",
        "invoices on paper",
        horizon.month(Planted.FEE_FROM_MONTH),
        "revenue",
        "0.02");
    mandates.row(Instant.EPOCH, "Service agent", "goodwill", 80, "case");
    mandates.row(Instant.EPOCH, "Complaint handler", "goodwill", 200, "case");
    mandates.row(Instant.EPOCH, "Collector", "instalment plan", 1_000, "case");
  }
}
