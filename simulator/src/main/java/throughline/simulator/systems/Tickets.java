package throughline.simulator.systems;

import java.nio.charset.StandardCharsets;
import throughline.simulator.output.Spool;
import tools.jackson.databind.node.ObjectNode;

/** The customer service's ticket system: a JSON line for everything that happened to a ticket. */
public final class Tickets {

  static final String SOURCE = "tickets";

  private final Output output;
  private final Spool lines;
  private long ticket = 1_000_000;
  private long line;

  Tickets(Output output) {
    this.output = output;
    lines = output.file("service-tickets/tickets.jsonl", StandardCharsets.UTF_8, "", "");
  }

  /** Opens a ticket and returns its number, under which it goes on. */
  public String opened(Contact contact) {
    String number = "T" + ++ticket;
    write(number, "Ticket opened", "inbound", "service", contact);
    return number;
  }

  /** Opens a ticket for a chat: the customer has already been counted there. */
  public String takenFromChat(Contact contact) {
    String number = "T" + ++ticket;
    write(number, "Ticket taken from chat", "", "", contact);
    return number;
  }

  public void answered(String number, Contact contact) {
    write(number, "Ticket answered", "outbound", "service", contact);
  }

  /** Passed on, noted or closed inside the house. */
  public void moved(String number, String what, Contact contact) {
    write(number, what, "", "", contact);
  }

  private void write(
      String number, String what, String direction, String purpose, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    ObjectNode json = Json.object();
    json.put("id", ++line);
    json.put("ticket", number);
    json.put("status", what);
    json.put("at", Times.UTC.of(contact.at()));
    json.put("email", contact.who().email());
    json.put("phone", contact.who().internationalPhone());
    json.put("from", contact.who().given() + " " + contact.who().family().charAt(0) + ".");
    json.put("channel", contact.channel());
    json.put("direction", direction);
    json.put("purpose", purpose);
    json.put("topic", contact.topic());
    json.put("case", contact.concern().isEmpty() ? number : contact.concern());
    json.put("team", contact.team());
    json.put("language", contact.who().language().code());
    json.put("text", contact.text());
    lines.add(contact.at(), json.toString());
    output.recordOf(SOURCE, contact.who().email(), contact.who());
  }
}
