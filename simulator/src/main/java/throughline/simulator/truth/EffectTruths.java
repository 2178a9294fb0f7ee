package throughline.simulator.truth;

import java.util.ArrayList;
import java.util.List;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** What is planted about effects: initiatives, expectations, prices, the fee. */
final class EffectTruths {

  private final Almanac almanac;

  EffectTruths(Almanac almanac) {
    this.almanac = almanac;
  }

  List<Truth> initiatives() {
    List<Truth> all = new ArrayList<>();
    double effect = Planted.PLANS_KEPT_AFTER - Planted.PLANS_KEPT_BEFORE;
    all.add(
        Truth.at(
            "initiative-collectors",
            "works: share of plans kept",
            "Collections, team by team",
            Truth.size(effect, Planted.INITIATIVE_THRESHOLD)));
    for (int place = 0; place < Planted.collectorsTeams(); place++) {
      int month = Planted.trainedInMonth(place);
      if (month < Integer.MAX_VALUE) {
        String day = almanac.horizon().month(month).toString();
        String team = Team.collectors(place).name();
        all.add(
            new Truth(
                "initiative-collectors-" + (place + 1),
                "trained from",
                team,
                day,
                "",
                effect,
                Planted.INITIATIVE_THRESHOLD));
      }
    }
    all.add(
        Truth.at(
            "initiative-spring-greetings",
            "does nothing: coincides with a season",
            "Spring greetings",
            Truth.size(0, Planted.SPRING)));
    return all;
  }

  Truth drift() {
    String days = "tolerated reply time in days falls";
    String from = almanac.horizon().from() + " " + Planted.TOLERATED_DAYS_AT_START;
    String to = almanac.horizon().until() + " " + Planted.TOLERATED_DAYS_AT_END;
    double fall = Planted.TOLERATED_DAYS_AT_START - Planted.TOLERATED_DAYS_AT_END;
    return new Truth(
        "drift-reply-time", days, "tickets", from, to, fall, Planted.DRIFT_THRESHOLD_DAYS);
  }

  List<Truth> penalties() {
    String fee = almanac.horizon().month(Planted.FEE_FROM_MONTH).toString();
    return List.of(
        Truth.at(
            "penalty-loyalty",
            "price per kWh of customers of %d years and more, relative"
                .formatted((int) Planted.LOYALTY_PENALTY_YEARS),
            "electricity",
            Truth.size(Planted.LOYALTY_PENALTY, Planted.PENALTY_THRESHOLD)),
        new Truth(
            "penalty-paper-fee",
            "fee earns now",
            "invoices on paper",
            fee,
            "revenue",
            Planted.FEE_SHARE_OF_BILL,
            Planted.FEE_SHARE_OF_BILL / 2),
        new Truth(
            "penalty-paper-fee-leaving",
            "fee loses later",
            "invoices on paper",
            fee,
            "leaving",
            Planted.FEE_LEAVING,
            Planted.FEE_THRESHOLD),
        Truth.at(
            "goodwill-recommendation",
            "recommendation after goodwill, on 0 to 10",
            "goodwill within two days",
            Truth.size(9.2, 8)),
        Truth.at(
            "silent-leavers",
            "leave without a complaint: truth/silent_leavers.csv",
            "customers",
            Truth.size(1, 0.8)));
  }
}
