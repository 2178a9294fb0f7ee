package throughline.sources.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Cuts the body of a request of the Event API into its events, without building objects of them.
 */
final class EventParser {

  static final int LARGEST_EVENT = 32 << 10;
  static final int MOST_EVENTS = 2_500;

  /** What differs when a client sends the same event again. */
  private static final Set<String> CHANGES_WHEN_SENT_AGAIN =
      Set.of("sentAt", "writeKey", "_metadata");

  private static final Set<String> SHARED = Set.of("context", "integrations", "sentAt");

  private final byte[] body;

  private EventParser(byte[] body) {
    this.body = body;
  }

  static Request parse(Call call, byte[] body) {
    EventParser parser = new EventParser(body);
    return JsonText.read(body, json -> parser.request(call, json));
  }

  private Request request(Call call, JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Refusal.invalid("The body is no JSON object; send one, such as {\"userId\":…}.");
    }
    if (call == Call.BATCH) {
      return batch(json);
    }
    Event event = event(json);
    return new Request(
        List.of(event), event.text("writeKey"), "{\"type\":\"%s\"}".formatted(call.type()));
  }

  private Request batch(JsonParser json) {
    List<Event> events = null;
    String writeKey = null;
    StringBuilder shared = new StringBuilder();
    for (String field = json.nextName(); field != null; field = json.nextName()) {
      json.nextToken();
      if (field.equals("batch")) {
        events = events(json);
      } else if (field.equals("writeKey")) {
        writeKey = JsonText.scalar(json);
        json.skipChildren();
      } else {
        share(field, json, shared);
      }
    }
    if (events == null) {
      throw Refusal.invalid("The body has no \"batch\"; send {\"batch\":[…]}.");
    }
    String key = writeKey == null && !events.isEmpty() ? events.get(0).text("writeKey") : writeKey;
    return new Request(events, key, shared.isEmpty() ? null : "{" + shared + "}");
  }

  private void share(String field, JsonParser json, StringBuilder shared) {
    int start = JsonText.start(json);
    int end = JsonText.end(json);
    if (SHARED.contains(field)) {
      shared.append(shared.isEmpty() ? "" : ",").append('"').append(field).append("\":");
      shared.append(new String(body, start, end - start, StandardCharsets.UTF_8));
    }
  }

  private List<Event> events(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw Refusal.invalid("\"batch\" is no array; send the events as [{…},{…}].");
    }
    List<Event> events = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (events.size() == MOST_EVENTS) {
        throw Refusal.tooLarge(
            "The batch holds more than %s events; send it in parts.".formatted(MOST_EVENTS));
      }
      events.add(json.currentToken() == JsonToken.START_OBJECT ? event(json) : noObject(json));
    }
    return events;
  }

  private Event noObject(JsonParser json) {
    int start = JsonText.start(json);
    byte[] content = Arrays.copyOfRange(body, start, JsonText.end(json));
    refuseTooLarge(content.length);
    return new Event(
        content,
        Fingerprint.of(content),
        Map.of(),
        new Fault(
            "EVENT_NOT_AN_OBJECT",
            "The event is not a JSON object.",
            "Correct it to an object such as {\"type\":\"track\",…} and replay it."));
  }

  private Event event(JsonParser json) {
    int start = JsonText.start(json);
    MessageDigest says = Fingerprint.digest();
    Map<String, @Nullable String> fields = new HashMap<>();
    for (String field = json.nextName(); field != null; field = json.nextName()) {
      int fieldStart = JsonText.start(json);
      json.nextToken();
      keep(field, json, fields);
      int fieldEnd = JsonText.end(json);
      if (!CHANGES_WHEN_SENT_AGAIN.contains(field)) {
        says.update(body, fieldStart, fieldEnd - fieldStart);
      }
    }
    byte[] content = Arrays.copyOfRange(body, start, JsonText.end(json));
    refuseTooLarge(content.length);
    return new Event(content, Fingerprint.of(says), fields, null);
  }

  private static void keep(String field, JsonParser json, Map<String, @Nullable String> fields) {
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      fields.put(field, JsonText.scalar(json));
    }
  }

  private static void refuseTooLarge(int size) {
    if (size > LARGEST_EVENT) {
      throw Refusal.tooLarge(
          "An event is %s bytes, more than the %s allowed; shorten its properties."
              .formatted(size, LARGEST_EVENT));
    }
  }
}
