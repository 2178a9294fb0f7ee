package throughline.simulator.truth;

import static throughline.simulator.world.Department.BILLING;
import static throughline.simulator.world.Department.CARRIERS;
import static throughline.simulator.world.Department.FIELD;
import static throughline.simulator.world.Department.NETWORK;

import java.time.LocalDate;
import java.util.List;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** What looks like a truth and is none. */
final class DecoyTruths {

  private final Almanac almanac;

  DecoyTruths(Almanac almanac) {
    this.almanac = almanac;
  }

  List<Truth> decoys() {
    return List.of(
        Truth.between(
            "decoy-chosen-waits",
            "waits that customers chose, working days",
            BILLING,
            FIELD,
            Truth.size(Planted.CHOSEN_WAIT_DAYS, Planted.SLOW_BORDER_THRESHOLD_DAYS)),
        span("decoy-strike", "strike week", CARRIERS.toString(), almanac.strike()),
        span("decoy-heatwave", "heatwave", NETWORK.toString(), almanac.heatwave()),
        span(
            "decoy-missing-fortnight",
            "a fortnight missing from a log",
            "calls",
            almanac.missingFortnight()),
        new Truth(
            "decoy-renamed",
            "a renamed department",
            "field",
            "Technical Service",
            FIELD + " from " + almanac.renamed(),
            0,
            0),
        new Truth(
            "decoy-simpson",
            "chat looks worse than phone and is better at each topic",
            "surveys on wifi and tariff",
            "chat",
            "phone",
            0,
            0),
        Truth.at(
            "decoy-excellent-team",
            "one excellent team, the others are not bad",
            Team.excellent().name(),
            Truth.size(0, 0)));
  }

  private static Truth span(String id, String kind, String where, Almanac.Span span) {
    LocalDate until = span.until();
    return new Truth(id, kind, where, span.from().toString(), until.toString(), 0, 0);
  }
}
