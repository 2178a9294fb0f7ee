package throughline.simulator.truth;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thing worth showing: where it is seen, which planted truth it rests on, and real cases of it.
 */
public enum Moment {
  SIX_DEPARTMENTS("move-through-six-departments", "customer", "address-sales-billing"),
  ADDRESS_BORDER("border-that-loses-addresses", "silos", "address-sales-billing"),
  DESIGNED_MOVE("move-as-designed", "journeys", "address-sales-billing"),
  KEEPS_PROMISES("keeps-promises", "credibility", "credibility-promises"),
  BILL_DOUBLED("bill-doubled-after-moving", "frontdoor", "repeat-estimated-bill"),
  REFUSED_OFFER("offer-refused-for-open-complaint", "actions", "conflict-upsell-complaint"),
  MAY_DECIDE("you-may-decide", "customer", "goodwill-recommendation"),
  TRAINED_COLLECTORS("trained-collectors", "masterplan", "initiative-collectors"),
  BAD_FEE("fee-is-bad-profit", "balance", "penalty-paper-fee"),
  MOVE_TEAM("one-move-team", "masterplan", "address-sales-billing");

  private final String id;
  private final String screen;
  private final String truth;

  Moment(String id, String screen, String truth) {
    this.id = id;
    this.screen = screen;
    this.truth = truth;
  }

  /** Writes the moment with its cases. */
  void into(ObjectNode json, Moments moments) {
    json.put("id", id);
    json.put("screen", screen);
    json.put("truth", truth);
    ArrayNode cases = json.putArray("cases");
    for (Moments.Case lived : moments.cases(this)) {
      ObjectNode entry = cases.addObject();
      entry.put("customer", lived.customer());
      entry.put("concern", lived.concern());
      entry.put("says", lived.says());
    }
  }
}
