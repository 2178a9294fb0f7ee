package throughline.simulator.systems;

import throughline.simulator.output.Sheet;
import throughline.simulator.world.Department;
import throughline.simulator.world.Team;

/** The billing department's work list: questions checked, addresses entered, bills corrected. */
public final class BillingDesk {

  static final String SOURCE = "billing-desk";

  private final Output output;
  private final Sheet rows;
  private long number = 60_000;

  BillingDesk(Output output) {
    this.output = output;
    rows =
        output.csv(
            "billing-desk/klaerungen.csv",
            ';',
            "Nr",
            "Kunde",
            "Zeitpunkt",
            "Schritt",
            "Abteilung",
            "Richtung",
            "Kanal",
            "Thema",
            "Vorgang",
            "Team",
            "Bemerkung");
  }

  /** The new address of a customer has arrived. */
  public void entered(Contact contact) {
    did("Address entered", contact.in(Team.billing(contact.account())));
  }

  /** Billing did something that the customer does not notice. */
  public void did(String step, Contact contact) {
    log(step, "intern", contact);
  }

  public void told(String step, Contact contact) {
    log(step, "aus", contact);
  }

  public void asked(String step, Contact contact) {
    log(step, "ein", contact);
  }

  /** Customer service answers what billing should: the list is the same, the department is not. */
  public void askedService(String step, Contact contact) {
    log(step, Department.SERVICE, "ein", contact);
  }

  private void log(String step, String direction, Contact contact) {
    log(step, Department.BILLING, direction, contact);
  }

  private void log(String step, Department department, String direction, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        ++number,
        contact.who().customerNumber(),
        Times.GERMAN.of(contact.at()),
        step,
        department,
        direction,
        direction.equals("intern") ? "" : contact.channel(),
        contact.topic(),
        contact.concern(),
        contact.team(),
        contact.text());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
