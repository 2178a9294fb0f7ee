package throughline.sources.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.AccountFact;
import throughline.lake.mapping.AliasFact;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event of the Event API means where no mapping says otherwise: who it speaks of, and for
 * track, page and screen what happened.
 */
final class EventReading {

  private static final List<String> SPOKEN = List.of("track", "page", "screen");

  private final ObjectNode event;
  private final Instant receivedAt;
  private final @Nullable String department;

  private EventReading(ObjectNode event, Instant receivedAt, @Nullable String department) {
    this.event = event;
    this.receivedAt = receivedAt;
    this.department = department;
  }

  static MappedRow read(ObjectNode event, Instant receivedAt, @Nullable String department) {
    return new EventReading(event, receivedAt, department).facts();
  }

  private MappedRow facts() {
    List<InteractionFact> interactions =
        SPOKEN.contains(type()) ? List.of(interaction()) : List.of();
    return new MappedRow(records(), interactions, aliases(), accounts(), List.of());
  }

  private String type() {
    return Objects.requireNonNullElse(text("type"), "");
  }

  private @Nullable String text(String field) {
    return EventJson.text(event, field);
  }

  private @Nullable String recordKey() {
    String user = text("userId");
    String anonymous = text("anonymousId");
    if (user != null) {
      return "user " + user;
    }
    return anonymous == null ? null : "anonymous " + anonymous;
  }

  private List<RecordFact> records() {
    String key = recordKey();
    if (key == null || type().equals("alias")) {
      return List.of();
    }
    List<IdentifierFact> identifiers = new ArrayList<>();
    identifier("user_id", text("userId"), identifiers);
    identifier("anonymous_id", text("anonymousId"), identifiers);
    JsonNode traits = traits();
    identifier("email", EventJson.text(traits, "email"), identifiers);
    identifier("phone", EventJson.text(traits, "phone"), identifiers);
    return List.of(new RecordFact(key, identifiers, attributes(traits)));
  }

  private static void identifier(
      String type, @Nullable String value, List<IdentifierFact> identifiers) {
    if (value != null) {
      identifiers.add(new IdentifierFact(type, value));
    }
  }

  /** An event of any type may carry the person's traits in its context. */
  private JsonNode traits() {
    JsonNode own = event.path("traits");
    return type().equals("identify") && own.isObject() ? own : event.path("context").path("traits");
  }

  private Map<String, String> attributes(JsonNode traits) {
    Map<String, String> attributes = EventJson.flat(traits);
    attributes.remove("email");
    attributes.remove("phone");
    if (type().equals("group")) {
      attributes.put("account", Objects.requireNonNullElse(text("groupId"), ""));
      EventJson.flat(event.path("traits"))
          .forEach((name, value) -> attributes.put("account." + name, value));
    }
    attributes.remove("");
    return attributes;
  }

  private List<AliasFact> aliases() {
    String previous = text("previousId");
    String user = text("userId");
    if (!type().equals("alias") || previous == null || user == null) {
      return List.of();
    }
    // The earlier id may be of either kind; the client does not say.
    IdentifierFact current = new IdentifierFact("user_id", user);
    return List.of(
        new AliasFact(new IdentifierFact("anonymous_id", previous), current),
        new AliasFact(new IdentifierFact("user_id", previous), current));
  }

  /** A group is a company unless its traits say that it is a household. */
  private List<AccountFact> accounts() {
    String group = text("groupId");
    if (!type().equals("group") || group == null) {
      return List.of();
    }
    JsonNode traits = event.path("traits");
    return List.of(
        new AccountFact(
            group,
            "household".equals(EventJson.text(traits, "kind")) ? "household" : "company",
            EventJson.text(traits, "name"),
            recordKey(),
            roles(EventJson.text(traits, "role")),
            EventJson.text(traits, "contract"),
            EventJson.text(traits, "product"),
            EventJson.text(traits, "site"),
            null,
            null,
            null));
  }

  /** Words that are no buyer roles stay what they are: traits of the group. */
  private static List<String> roles(@Nullable String written) {
    return written == null
        ? List.of()
        : Arrays.stream(written.toLowerCase(Locale.ROOT).split("[,;/|+\\s]+"))
            .filter(AccountFact.ROLES::contains)
            .distinct()
            .toList();
  }

  private InteractionFact interaction() {
    JsonNode properties = event.path("properties");
    return new InteractionFact(
        0,
        recordKey(),
        time(),
        null,
        touchpoint(),
        channel(EventJson.text(properties, "channel")),
        department,
        null,
        null,
        EventJson.text(properties, "concern"),
        EventJson.text(properties, "topic"),
        null,
        null,
        EventJson.text(properties, "outcome"),
        null,
        null,
        null,
        null,
        null,
        EventJson.flat(properties));
  }

  private String touchpoint() {
    String name = text(type().equals("track") ? "event" : "name");
    if (name != null) {
      return name;
    }
    return type().equals("screen") ? "Screen" : "Page";
  }

  /** The app for devices that say so, else the web, where every other of these clients runs. */
  private String channel(@Nullable String said) {
    if (said != null) {
      return said;
    }
    JsonNode context = event.path("context");
    String library = context.path("library").path("name").asString("").toLowerCase(Locale.ROOT);
    boolean mobile =
        type().equals("screen")
            || context.path("device").path("type").isString()
            || library.contains("ios")
            || library.contains("android")
            || library.contains("swift")
            || library.contains("kotlin")
            || library.contains("flutter")
            || library.contains("react-native");
    return mobile ? "app" : "web";
  }

  private Instant time() {
    return time(event, receivedAt);
  }

  /** When it happened, corrected by how far the client's clock is off. */
  static Instant time(ObjectNode event, Instant receivedAt) {
    String original = EventJson.text(event, "originalTimestamp");
    String happened = original == null ? EventJson.text(event, "timestamp") : original;
    String sent = EventJson.text(event, "sentAt");
    if (happened == null) {
      return receivedAt;
    }
    Instant said = Times.parse(happened);
    return sent == null ? said : Times.corrected(receivedAt, Times.parse(sent), said);
  }
}
