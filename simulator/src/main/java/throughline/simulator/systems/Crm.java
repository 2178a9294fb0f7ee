package throughline.simulator.systems;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import throughline.simulator.output.Sheet;
import throughline.simulator.world.Account;
import throughline.simulator.world.Address;
import throughline.simulator.world.Person;

/** The sales department's CRM: contacts in one file, what sales did with them in another. */
public final class Crm {

  static final String SOURCE = "crm";

  private final Output output;
  private final Sheet contacts;
  private final Sheet activities;
  private long activity = 40_000;

  Crm(Output output) {
    this.output = output;
    contacts =
        output.csv(
            "sales-crm/contacts.csv",
            ',',
            "contact_id",
            "name",
            "email",
            "phone",
            "customer_no",
            "account_no",
            "account",
            "buyer_role",
            "language",
            "segment",
            "street",
            "postcode",
            "town",
            "customer_since",
            "contract_no",
            "products");
    activities =
        output.csv(
            "sales-crm/activities.csv",
            ',',
            "activity_id",
            "contact_id",
            "logged_at",
            "activity",
            "channel",
            "direction",
            "purpose",
            "topic",
            "case_no",
            "note");
  }

  private static String id(Person person) {
    return String.format(Locale.ROOT, "C%07d", person.number());
  }

  /**
   * A contact as sales keeps it: family name first and in capitals, the phone as people write it.
   */
  public void contact(Account account, Person person, Address address) {
    String name = person.family().toUpperCase(Locale.ROOT) + " " + person.given();
    contacts.row(
        Instant.EPOCH,
        id(person),
        name,
        person.email(),
        person.nationalPhone(),
        person.customerNumber(),
        "A" + account.number(),
        account.name(),
        person.role().name().toLowerCase(Locale.ROOT),
        person.language().code(),
        account.segment().name().toLowerCase(Locale.ROOT),
        address.line(),
        address.place().postcode(),
        address.place().town(),
        account.joined(),
        account.contract(),
        products(account));
    output.recordOf(SOURCE, id(person), person);
  }

  private static String products(Account account) {
    return account.products().stream()
        .sorted()
        .map(
            product ->
                product.name().charAt(0) + product.name().substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Sales went to the customer to sell. */
  public void sold(String what, Contact contact) {
    log(what, "outbound", "sales", contact);
  }

  /** Sales told the customer something. */
  public void told(String what, Contact contact) {
    log(what, "outbound", "information", contact);
  }

  /** Sales did something about the customer, who noticed nothing. */
  public void did(String what, Contact contact) {
    log(what, "", "", contact);
  }

  private void log(String what, String direction, String purpose, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    activities.row(
        contact.at(),
        ++activity,
        id(contact.who()),
        Times.LOCAL.of(contact.at()),
        what,
        direction.isEmpty() ? "" : contact.channel(),
        direction,
        purpose,
        contact.topic(),
        contact.concern(),
        contact.text());
  }
}
