package throughline.simulator.systems;

import throughline.simulator.output.Sheet;

/** The collections department's file: every step of getting paid, with the collectors' notes. */
public final class Dunning {

  static final String SOURCE = "collections";

  private final Output output;
  private final Sheet rows;
  private long number = 80_000;

  Dunning(Output output) {
    this.output = output;
    rows =
        output.csv(
            "collections/dunning.csv",
            '|',
            "entry",
            "debtor",
            "when",
            "step",
            "direction",
            "purpose",
            "channel",
            "open_amount",
            "team",
            "file_no",
            "note");
  }

  /** The debtor is told to pay. */
  public void demanded(String step, long cents, Contact contact) {
    log(step, "outbound", "dunning", cents, contact);
  }

  /** The debtor writes or calls. */
  public void heard(String step, long cents, Contact contact) {
    log(step, "inbound", "service", cents, contact);
  }

  /** Collections helps instead of demanding. */
  public void offered(String step, long cents, Contact contact) {
    log(step, "outbound", "service", cents, contact);
  }

  public void noted(String step, long cents, Contact contact) {
    log(step, "", "", cents, contact);
  }

  private void log(String step, String direction, String purpose, long cents, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        ++number,
        contact.who().customerNumber(),
        Times.LOCAL.of(contact.at()),
        step,
        direction,
        purpose,
        direction.isEmpty() ? "" : contact.channel(),
        Money.german(cents),
        contact.team(),
        contact.concern(),
        contact.text());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
