package throughline.simulator.truth;

import static throughline.simulator.world.Department.BILLING;
import static throughline.simulator.world.Department.COLLECTIONS;
import static throughline.simulator.world.Department.COMPLAINTS;
import static throughline.simulator.world.Department.DIGITAL;
import static throughline.simulator.world.Department.INSTALLERS;
import static throughline.simulator.world.Department.LOGISTICS;
import static throughline.simulator.world.Department.MARKETING;
import static throughline.simulator.world.Department.NETWORK;
import static throughline.simulator.world.Department.ONBOARDING;
import static throughline.simulator.world.Department.PRODUCT;
import static throughline.simulator.world.Department.SALES;
import static throughline.simulator.world.Department.SERVICE;

import java.util.ArrayList;
import java.util.List;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Router;

/**
 * What is planted at borders and between departments: waits, losses, work done twice, conflicts.
 */
final class SilosTruths {

  private SilosTruths() {}

  static List<Truth> borders() {
    double threshold = Planted.SLOW_BORDER_THRESHOLD_DAYS;
    String kind = "slow border, median working days";
    return List.of(
        Truth.between(
            "border-billing-metering",
            kind,
            BILLING,
            NETWORK,
            Truth.size(Planted.BILLING_TO_METERING_DAYS, threshold)),
        Truth.between(
            "border-onboarding-installers",
            kind,
            ONBOARDING,
            INSTALLERS,
            Truth.size(Planted.ONBOARDING_TO_INSTALLERS_DAYS, threshold)),
        Truth.between(
            "border-complaints-product",
            kind,
            COMPLAINTS,
            PRODUCT,
            Truth.size(Planted.COMPLAINTS_TO_PRODUCT_DAYS, threshold)));
  }

  static Truth addressLoss() {
    return Truth.between(
        "address-sales-billing",
        "share of address changes passed on and never entered",
        SALES,
        BILLING,
        Truth.size(Planted.ADDRESS_LOSS_SALES_TO_BILLING, Planted.ADDRESS_LOSS_THRESHOLD));
  }

  static List<Truth> rework() {
    return List.of(
        Truth.at(
            "rework-router",
            "share of swaps done twice",
            Router.FAULTY,
            Truth.size(Planted.SECOND_SWAP_FAULTY_ROUTER, Planted.SECOND_SWAP_THRESHOLD)),
        Truth.at(
            "rework-installers",
            "share of jobs with a second visit",
            INSTALLERS.toString(),
            Truth.size(Planted.SECOND_VISIT_INSTALLERS, Planted.SECOND_VISIT_THRESHOLD)));
  }

  static List<Truth> repeats() {
    return List.of(
        Truth.at(
            "repeat-estimated-bill",
            "share asked again on the topic within 30 days",
            "bill",
            Truth.size(Planted.REPEAT_ESTIMATED_BILL, Planted.REPEAT_THRESHOLD)),
        Truth.between(
            "repeat-login-call",
            "share of failed logins that become a call or mail",
            DIGITAL,
            SERVICE,
            Truth.size(Planted.LOGIN_FAILURE_BECOMES_CALL, Planted.LOGIN_CALL_THRESHOLD)));
  }

  static List<Truth> conflicts() {
    double threshold = Planted.CONFLICT_THRESHOLD;
    return List.of(
        Truth.between(
            "conflict-upsell-complaint",
            "offer while a complaint is open",
            SALES,
            COMPLAINTS,
            Truth.size(Planted.UPSELL_ON_DAY_THREE, threshold)),
        Truth.between(
            "conflict-dunning-dispute",
            "reminder while the bill is disputed",
            COLLECTIONS,
            COMPLAINTS,
            Truth.size(Planted.DUNNING_IN_DISPUTE, threshold)),
        Truth.between(
            "conflict-loyalty-price",
            "thanks for loyalty within five days of a price rise",
            MARKETING,
            PRODUCT,
            Truth.size(Planted.LOYALTY_MAIL_AFTER_PRICE_LETTER, threshold)),
        Truth.between(
            "conflict-letters-dead",
            "marketing to a person reported dead",
            MARKETING,
            SERVICE,
            Truth.size(Planted.LETTERS_TO_THE_DEAD, threshold)),
        Truth.at(
            "conflict-three-calls",
            "three departments within a day of a cancellation",
            "Sales, Customer service, Marketing",
            Truth.size(Planted.THREE_CALLS_AFTER_CANCELLATION, threshold)));
  }

  static List<Truth> roles() {
    List<Truth> all = new ArrayList<>();
    all.add(
        Truth.between(
            "role-bill-question",
            "share of a touchpoint handled elsewhere than assigned: Bill question",
            BILLING,
            SERVICE,
            Truth.size(Planted.BILL_QUESTION_HANDLED_BY_SERVICE, Planted.ROLE_THRESHOLD)));
    all.addAll(RoleTruths.all());
    return all;
  }

  static List<Truth> services() {
    double least = Planted.SERVICE_THRESHOLD_HANDOVERS;
    return List.of(
        Truth.between(
            "service-undeclared",
            "lived and not declared, handovers",
            COMPLAINTS,
            PRODUCT,
            Truth.size(least, least)),
        Truth.between(
            "service-dead",
            "declared and not lived, handovers",
            MARKETING,
            LOGISTICS,
            Truth.size(0, least)),
        Truth.between(
            "service-delay-passed-on",
            "share of the provider's delay that comes back downstream",
            NETWORK,
            BILLING,
            Truth.size(Planted.METERING_DELAY_PASSED_ON, 0.3)),
        Truth.at(
            "insights-silent",
            "a department that contributes no insight",
            LOGISTICS.toString(),
            Truth.size(0, 1)));
  }
}
