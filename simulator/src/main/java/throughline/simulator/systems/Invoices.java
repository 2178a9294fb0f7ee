package throughline.simulator.systems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;
import throughline.simulator.world.Address;

/**
 * The billing system's invoices: German headings, semicolons, decimal commas, days without hours.
 */
public final class Invoices {

  /** What an invoice says; a payment that is null never came. */
  public record Invoice(
      String kind,
      long cents,
      long feeCents,
      @Nullable Instant paid,
      Address sentTo,
      String consumption) {}

  static final String SOURCE = "billing";

  private final Output output;
  private final Sheet rows;
  private long number = 9_000_000;

  Invoices(Output output) {
    this.output = output;
    rows =
        output.csv(
            "billing/rechnungen.csv",
            ';',
            "Rechnung",
            "Kunde",
            "Rechnungsdatum",
            "Art",
            "Betrag",
            "Papiergebuehr",
            "Verbrauch",
            "Bezahlt",
            "Vorgang",
            "Versand",
            "Adresse");
  }

  public void sent(Invoice invoice, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        ++number,
        contact.who().customerNumber(),
        Times.GERMAN_DAY.of(contact.at()),
        invoice.kind(),
        Money.german(invoice.cents()),
        Money.german(invoice.feeCents()),
        invoice.consumption(),
        Times.GERMAN_DAY.of(output.horizon().known(invoice.paid())),
        contact.concern(),
        contact.account().paper() ? "Post" : "E-Mail",
        invoice.sentTo());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
