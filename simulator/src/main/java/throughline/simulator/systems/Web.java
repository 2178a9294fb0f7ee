package throughline.simulator.systems;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.output.Spool;
import throughline.simulator.world.Person;
import tools.jackson.databind.node.ObjectNode;

/** The website and the app, which send events to the Event API as a tracking library would. */
public final class Web {

  static final String SOURCE = "web";

  private final Output output;
  private final Spool events;
  private long message;

  Web(Output output) {
    this.output = output;
    events = output.batches("digital-web/events");
  }

  /** A visitor whom nobody knows yet looks at a page. */
  public void glance(Person who, Instant at, String page) {
    ObjectNode event = event("page", at, who);
    event.put("name", page);
    send(at, event);
  }

  /** A logged-in customer looks at a page. */
  public void page(Contact contact, String page) {
    ObjectNode event = event("page", contact.at(), contact.who());
    user(event, contact.who());
    event.put("name", page);
    properties(event, contact, Map.of());
    send(contact.at(), event);
  }

  /** A logged-in customer does something. */
  public void track(Contact contact, String what) {
    track(contact, what, Map.of());
  }

  public void track(Contact contact, String what, Map<String, String> more) {
    ObjectNode event = event("track", contact.at(), contact.who());
    user(event, contact.who());
    event.put("event", what);
    properties(event, contact, more);
    send(contact.at(), event);
  }

  /** A visitor does something before logging in. */
  public void trackUnknown(Contact contact, String what) {
    ObjectNode event = event("track", contact.at(), contact.who());
    event.put("event", what);
    properties(event, contact, Map.of());
    send(contact.at(), event);
  }

  /** The browser and the person become one: from now on the past of the browser is theirs. */
  public void identify(Person who, Instant at) {
    ObjectNode event = event("identify", at, who);
    user(event, who);
    ObjectNode traits = event.putObject("traits");
    traits.put("email", who.email());
    traits.put("name", who.name());
    traits.put("language", who.language().code());
    send(at, event);
  }

  private void user(ObjectNode event, Person who) {
    event.put("userId", who.webId());
    output.recordOf(SOURCE, "user " + who.webId(), who);
  }

  private ObjectNode event(String type, Instant at, Person who) {
    // Browsers are replaced: about one a year.
    String device = who.device((int) (output.horizon().progress(at) * 3));
    ObjectNode event = Json.object();
    event.put("type", type);
    event.put("messageId", "w-" + Long.toString(++message, 36));
    event.put("anonymousId", device);
    event.put("timestamp", Times.UTC.of(at));
    output.recordOf(SOURCE, "anonymous " + device, who);
    return event;
  }

  private static void properties(ObjectNode event, Contact contact, Map<String, String> more) {
    ObjectNode properties = event.putObject("properties");
    properties.put("channel", contact.channel().equals("app") ? "app" : "web");
    if (!contact.concern().isEmpty()) {
      properties.put("concern", contact.concern());
    }
    if (!contact.topic().isEmpty()) {
      properties.put("topic", contact.topic());
    }
    if (!contact.text().isEmpty()) {
      properties.put("text", contact.text());
    }
    more.forEach(properties::put);
  }

  private void send(Instant at, ObjectNode event) {
    if (output.covers(at)) {
      events.add(at, event.toString());
    }
  }
}
