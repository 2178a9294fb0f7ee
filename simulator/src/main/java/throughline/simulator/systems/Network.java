package throughline.simulator.systems;

import throughline.simulator.output.Sheet;
import throughline.simulator.world.Outage;

/** Metering and network: outages that name no customer, and the meter's book. */
public final class Network {

  static final String SOURCE = "metering";

  private final Output output;
  private final Sheet incidents;
  private final Sheet meter;
  private long entry = 500_000;

  Network(Output output) {
    this.output = output;
    incidents =
        output.csv(
            "network-incidents/incidents.csv",
            ',',
            "incident",
            "began",
            "restored",
            "area",
            "cause",
            "planned",
            "notice_at");
    meter =
        output.csv(
            "network-metering/meter_book.csv",
            ',',
            "entry",
            "metering_point",
            "customer",
            "at",
            "what",
            "told",
            "kwh",
            "work_order");
  }

  public void outage(Outage outage) {
    if (!output.covers(outage.began())) {
      return;
    }
    incidents.row(
        outage.began(),
        outage.key(),
        Times.UTC.of(outage.began()),
        Times.UTC.of(output.horizon().known(outage.restored())),
        outage.area(),
        outage.cause(),
        outage.noticed() == null ? "no" : "yes",
        Times.UTC.of(outage.noticed()));
  }

  /** The new address of a customer has arrived. */
  public void entered(Contact contact) {
    did("Address entered", "", contact);
  }

  /** Something about a customer's meter that the customer does not notice. */
  public void did(String what, String kwh, Contact contact) {
    log(what, "no", kwh, contact);
  }

  /** Something about a meter that the customer is told. */
  public void told(String what, String kwh, Contact contact) {
    log(what, "yes", kwh, contact);
  }

  private void log(String what, String told, String kwh, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    meter.row(
        contact.at(),
        ++entry,
        contact.account().meteringPoint(),
        contact.who().customerNumber(),
        Times.LOCAL.of(contact.at()),
        what,
        told,
        kwh,
        contact.concern());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
