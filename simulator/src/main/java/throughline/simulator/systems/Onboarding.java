package throughline.simulator.systems;

import throughline.simulator.output.Sheet;

/** The onboarding department's activation list: one row a step, known by contract and customer. */
public final class Onboarding {

  static final String SOURCE = "onboarding";

  private final Output output;
  private final Sheet steps;
  private long row;

  Onboarding(Output output) {
    this.output = output;
    steps =
        output.csv(
            "onboarding/activations.csv",
            '\t',
            "row",
            "contract",
            "customer",
            "step",
            "done_at",
            "told_customer",
            "order_or_case",
            "remark");
  }

  /** The new address of a customer has arrived. */
  public void entered(Contact contact) {
    did("Address entered", contact);
  }

  public void did(String step, Contact contact) {
    log(step, "no", contact);
  }

  public void told(String step, Contact contact) {
    log(step, "yes", contact);
  }

  private void log(String step, String told, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    steps.row(
        contact.at(),
        ++row,
        contact.account().contract(),
        contact.who().customerNumber(),
        step,
        Times.OFFSET.of(contact.at()),
        told,
        contact.concern(),
        contact.text());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
