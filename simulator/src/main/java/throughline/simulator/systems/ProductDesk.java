package throughline.simulator.systems;

import throughline.simulator.output.Sheet;

/** The product department's list: defects examined, prices announced, decisions on cases. */
public final class ProductDesk {

  static final String SOURCE = "product";

  private final Output output;
  private final Sheet rows;
  private long number = 1_200;

  ProductDesk(Output output) {
    this.output = output;
    rows =
        output.csv(
            "product/product_desk.csv",
            ',',
            "entry",
            "at",
            "what",
            "told",
            "model_or_tariff",
            "customer",
            "case",
            "verdict");
  }

  /** The product department looked at something. */
  public void did(String what, String subject, Contact contact) {
    log(what, "no", subject, contact);
  }

  public void told(String what, String subject, Contact contact) {
    log(what, "yes", subject, contact);
  }

  private void log(String what, String told, String subject, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        "PD" + ++number,
        Times.LOCAL.of(contact.at()),
        what,
        told,
        subject,
        contact.who().customerNumber(),
        contact.concern(),
        contact.text());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
