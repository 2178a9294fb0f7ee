package throughline.simulator.truth;

import static throughline.simulator.world.Department.BILLING;
import static throughline.simulator.world.Department.CARRIERS;
import static throughline.simulator.world.Department.COLLECTIONS;
import static throughline.simulator.world.Department.COMPLAINTS;
import static throughline.simulator.world.Department.DIGITAL;
import static throughline.simulator.world.Department.FIELD;
import static throughline.simulator.world.Department.INSTALLERS;
import static throughline.simulator.world.Department.LOGISTICS;
import static throughline.simulator.world.Department.MARKETING;
import static throughline.simulator.world.Department.NETWORK;
import static throughline.simulator.world.Department.ONBOARDING;
import static throughline.simulator.world.Department.PRODUCT;
import static throughline.simulator.world.Department.SALES;
import static throughline.simulator.world.Department.SERVICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Department;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Router;
import throughline.simulator.world.Team;

/** All planted truths and decoys by kind, as they stand in the truth file. */
public final class Truths {

  private final Almanac almanac;

  public Truths(Almanac almanac) {
    this.almanac = almanac;
  }

  public Map<String, List<Truth>> lists() {
    Map<String, List<Truth>> lists = new LinkedHashMap<>();
    lists.put("borders", borders());
    lists.put("address_loss", List.of(addressLoss()));
    lists.put("rework", rework());
    lists.put("repeats", repeats());
    lists.put("conflicts", conflicts());
    lists.put("roles", roles());
    lists.put("services", services());
    lists.put("credibility", credibility());
    lists.put("needs", needs());
    lists.put("chain", chain());
    lists.put("initiatives", initiatives());
    lists.put("drift", List.of(drift()));
    lists.put("penalties", penalties());
    lists.put("goals", GoalTruths.all());
    lists.put("decoys", decoys());
    return lists;
  }

  /** A truth between two departments over the whole period. */
  private static Truth between(
      String id, String kind, Department from, Department to, double[] size) {
    String where = from + " -> " + to;
    return new Truth(id, kind, where, from.toString(), to.toString(), size[0], size[1]);
  }

  private static double[] size(double effect, double threshold) {
    return new double[] {effect, threshold};
  }

  private static Truth at(String id, String kind, String where, double[] size) {
    return new Truth(id, kind, where, "", "", size[0], size[1]);
  }

  private static List<Truth> borders() {
    double threshold = Planted.SLOW_BORDER_THRESHOLD_DAYS;
    String kind = "slow border, median working days";
    return List.of(
        between(
            "border-billing-metering",
            kind,
            BILLING,
            NETWORK,
            size(Planted.BILLING_TO_METERING_DAYS, threshold)),
        between(
            "border-onboarding-installers",
            kind,
            ONBOARDING,
            INSTALLERS,
            size(Planted.ONBOARDING_TO_INSTALLERS_DAYS, threshold)),
        between(
            "border-complaints-product",
            kind,
            COMPLAINTS,
            PRODUCT,
            size(Planted.COMPLAINTS_TO_PRODUCT_DAYS, threshold)));
  }

  private static Truth addressLoss() {
    return between(
        "address-sales-billing",
        "share of address changes passed on and never entered",
        SALES,
        BILLING,
        size(Planted.ADDRESS_LOSS_SALES_TO_BILLING, Planted.ADDRESS_LOSS_THRESHOLD));
  }

  private static List<Truth> rework() {
    return List.of(
        at(
            "rework-router",
            "share of swaps done twice",
            Router.FAULTY,
            size(Planted.SECOND_SWAP_FAULTY_ROUTER, Planted.SECOND_SWAP_THRESHOLD)),
        at(
            "rework-installers",
            "share of jobs with a second visit",
            INSTALLERS.toString(),
            size(Planted.SECOND_VISIT_INSTALLERS, Planted.SECOND_VISIT_THRESHOLD)));
  }

  private static List<Truth> repeats() {
    return List.of(
        at(
            "repeat-estimated-bill",
            "share asked again on the topic within 30 days",
            "bill",
            size(Planted.REPEAT_ESTIMATED_BILL, Planted.REPEAT_THRESHOLD)),
        between(
            "repeat-login-call",
            "share of failed logins that become a call or mail",
            DIGITAL,
            SERVICE,
            size(Planted.LOGIN_FAILURE_BECOMES_CALL, Planted.LOGIN_CALL_THRESHOLD)));
  }

  private static List<Truth> conflicts() {
    double threshold = Planted.CONFLICT_THRESHOLD;
    return List.of(
        between(
            "conflict-upsell-complaint",
            "offer while a complaint is open",
            SALES,
            COMPLAINTS,
            size(Planted.UPSELL_ON_DAY_THREE, threshold)),
        between(
            "conflict-dunning-dispute",
            "reminder while the bill is disputed",
            COLLECTIONS,
            COMPLAINTS,
            size(Planted.DUNNING_IN_DISPUTE, threshold)),
        between(
            "conflict-loyalty-price",
            "thanks for loyalty within five days of a price rise",
            MARKETING,
            PRODUCT,
            size(Planted.LOYALTY_MAIL_AFTER_PRICE_LETTER, threshold)),
        between(
            "conflict-letters-dead",
            "marketing to a person reported dead",
            MARKETING,
            SERVICE,
            size(Planted.LETTERS_TO_THE_DEAD, threshold)),
        at(
            "conflict-three-calls",
            "three departments within a day of a cancellation",
            "Sales, Customer service, Marketing",
            size(Planted.THREE_CALLS_AFTER_CANCELLATION, threshold)));
  }

  private static List<Truth> roles() {
    List<Truth> all = new ArrayList<>();
    all.add(
        between(
            "role-bill-question",
            "share of a touchpoint handled elsewhere than assigned: Bill question",
            BILLING,
            SERVICE,
            size(Planted.BILL_QUESTION_HANDLED_BY_SERVICE, Planted.ROLE_THRESHOLD)));
    all.addAll(RoleTruths.all());
    return all;
  }

  private static List<Truth> services() {
    double least = Planted.SERVICE_THRESHOLD_HANDOVERS;
    return List.of(
        between(
            "service-undeclared",
            "lived and not declared, handovers",
            COMPLAINTS,
            PRODUCT,
            size(least, least)),
        between(
            "service-dead",
            "declared and not lived, handovers",
            MARKETING,
            LOGISTICS,
            size(0, least)),
        between(
            "service-delay-passed-on",
            "share of the provider's delay that comes back downstream",
            NETWORK,
            BILLING,
            size(Planted.METERING_DELAY_PASSED_ON, 0.3)),
        at(
            "insights-silent",
            "a department that contributes no insight",
            LOGISTICS.toString(),
            size(0, 1)));
  }

  private static List<Truth> credibility() {
    double gap = Planted.PROMISES_SELF - Planted.PROMISES_CUSTOMERS;
    return List.of(
        at(
            "credibility-promises",
            "self minus customers",
            "keeps promises",
            size(gap, Planted.CREDIBILITY_THRESHOLD)),
        at(
            "credibility-accessible",
            "no gap",
            "accessible",
            size(0, Planted.CREDIBILITY_THRESHOLD)));
  }

  private static List<Truth> needs() {
    String kind = "share of a segment's wishes";
    double[] size = size(Planted.SEGMENT_NEED, Planted.NEED_THRESHOLD);
    return List.of(
        new Truth("need-family", kind, "wish.one-person", "family", "one-person", size[0], size[1]),
        new Truth("need-senior", kind, "wish.human", "senior", "human", size[0], size[1]),
        new Truth(
            "need-small-business",
            kind,
            "wish.predictable",
            "small_business",
            "predictable",
            size[0],
            size[1]),
        new Truth("need-single", kind, "wish.app", "single", "app", size[0], size[1]));
  }

  private static Truth link(String id, String kind, String from, String to, double effect) {
    return new Truth(
        id, kind, "per service team and week", from, to, effect, Planted.CHAIN_THRESHOLD);
  }

  private static List<Truth> chain() {
    return List.of(
        link(
            "chain-training-quality",
            "link",
            "training_hours",
            "settled at once",
            Planted.TRAINING_TO_QUALITY),
        link("chain-presence-wait", "link", "present", "queue seconds", Planted.PRESENCE_TO_WAIT),
        link(
            "chain-quality-satisfaction",
            "link",
            "settled at once",
            "satisfaction",
            Planted.QUALITY_TO_SATISFACTION),
        link("chain-handling-satisfaction", "null link", "handling_minutes", "satisfaction", 0),
        link(
            "chain-satisfaction-mood",
            "reverse link: mood follows satisfaction by a week",
            "satisfaction",
            "mood",
            Planted.SATISFACTION_TO_MOOD));
  }

  private List<Truth> initiatives() {
    List<Truth> all = new ArrayList<>();
    double effect = Planted.PLANS_KEPT_AFTER - Planted.PLANS_KEPT_BEFORE;
    all.add(
        at(
            "initiative-collectors",
            "works: share of plans kept",
            "Collections, team by team",
            size(effect, Planted.INITIATIVE_THRESHOLD)));
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
        at(
            "initiative-spring-greetings",
            "does nothing: coincides with a season",
            "Spring greetings",
            size(0, Planted.SPRING)));
    return all;
  }

  private Truth drift() {
    String days = "tolerated reply time in days falls";
    String from = almanac.horizon().from() + " " + Planted.TOLERATED_DAYS_AT_START;
    String to = almanac.horizon().until() + " " + Planted.TOLERATED_DAYS_AT_END;
    double fall = Planted.TOLERATED_DAYS_AT_START - Planted.TOLERATED_DAYS_AT_END;
    return new Truth(
        "drift-reply-time", days, "tickets", from, to, fall, Planted.DRIFT_THRESHOLD_DAYS);
  }

  private List<Truth> penalties() {
    String fee = almanac.horizon().month(Planted.FEE_FROM_MONTH).toString();
    return List.of(
        at(
            "penalty-loyalty",
            "price per kWh of customers of %d years and more, relative"
                .formatted((int) Planted.LOYALTY_PENALTY_YEARS),
            "electricity",
            size(Planted.LOYALTY_PENALTY, Planted.PENALTY_THRESHOLD)),
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
        at(
            "goodwill-recommendation",
            "recommendation after goodwill, on 0 to 10",
            "goodwill within two days",
            size(9.2, 8)),
        at(
            "silent-leavers",
            "leave without a complaint: truth/silent_leavers.csv",
            "customers",
            size(1, 0.8)));
  }

  private List<Truth> decoys() {
    return List.of(
        between(
            "decoy-chosen-waits",
            "waits that customers chose, working days",
            BILLING,
            FIELD,
            size(Planted.CHOSEN_WAIT_DAYS, Planted.SLOW_BORDER_THRESHOLD_DAYS)),
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
        at(
            "decoy-excellent-team",
            "one excellent team, the others are not bad",
            Team.excellent().name(),
            size(0, 0)));
  }

  private static Truth span(String id, String kind, String where, Almanac.Span span) {
    LocalDate until = span.until();
    return new Truth(id, kind, where, span.from().toString(), until.toString(), 0, 0);
  }
}
