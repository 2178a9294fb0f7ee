package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.Item;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event in the CloudEvents format.
 *
 * @param attributes its attributes that are texts
 * @param envelope the attributes where they came as headers, as JSON, else null
 * @param content its own bytes: the whole object, or the data where the attributes are headers
 */
record CloudEvent(
    Map<String, @Nullable String> attributes, @Nullable String envelope, byte[] content) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final List<String> REQUIRED = List.of("id", "source", "type", "specversion");

  CloudEvent {
    // Not Map.copyOf: a null says that the attribute is there and is no text.
    attributes = new HashMap<>(attributes);
  }

  static List<CloudEvent> structured(byte[] body) {
    return JsonText.read(
        body,
        json -> {
          json.nextToken();
          return List.of(event(body, json));
        });
  }

  static List<CloudEvent> batch(byte[] body) {
    return JsonText.read(
        body,
        json -> {
          if (json.nextToken() != JsonToken.START_ARRAY) {
            throw Refusal.invalid(
                "The batch of CloudEvents is no JSON array; send them as [{…},{…}].");
          }
          List<CloudEvent> events = new ArrayList<>();
          while (json.nextToken() != JsonToken.END_ARRAY) {
            events.add(event(body, json));
          }
          return events;
        });
  }

  /** An event that came before: an object of its own, or data whose attributes were headers. */
  static CloudEvent again(@Nullable String envelope, byte[] content) {
    // Data of a binary event cannot supply an attribute, so a mended one is a whole object.
    boolean whole =
        envelope == null || new String(content, StandardCharsets.UTF_8).contains("\"specversion\"");
    return whole
        ? structured(content).get(0)
        : new CloudEvent(JSON.readValue(envelope, HEADERS), envelope, content);
  }

  private static CloudEvent event(byte[] body, JsonParser json) {
    int start = JsonText.start(json);
    Map<String, @Nullable String> attributes = new HashMap<>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          attributes.put(name, JsonText.scalar(json));
        }
        json.skipChildren();
      }
    }
    return new CloudEvent(attributes, null, Arrays.copyOfRange(body, start, JsonText.end(json)));
  }

  static CloudEvent binary(HttpServletRequest request, byte[] body) {
    Map<String, String> attributes = new TreeMap<>();
    for (String header : Collections.list(request.getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith("ce-")) {
        attributes.put(name.substring(3), decoded(request.getHeader(header)));
      }
    }
    String type = request.getContentType();
    if (type != null) {
      attributes.put("datacontenttype", type);
    }
    return new CloudEvent(new HashMap<>(attributes), JSON.writeValueAsString(attributes), body);
  }

  private static String decoded(String header) {
    try {
      // A plus stands for itself in a header, unlike in a form.
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return header;
    }
  }

  Item item(SourceId sender, Item.Arrival arrival) {
    Fingerprint says =
        envelope == null
            ? Fingerprint.of(content)
            : Fingerprint.of(content).with(Fingerprint.of(envelope));
    Fault fault = fault();
    String id = attributes.get("source") + " " + attributes.get("id");
    Item.Key key = Item.Key.of(fault == null ? id : "faulty", says);
    return new Item(sender, arrival, key, envelope, content, fault);
  }

  private @Nullable Fault fault() {
    for (String name : REQUIRED) {
      String value = attributes.get(name);
      if (value == null || value.isBlank()) {
        return new Fault(
            "ATTRIBUTE_MISSING",
            "The CloudEvent has no attribute \"%s\".".formatted(name),
            "Correct the event and replay it.");
      }
    }
    String version = attributes.get("specversion");
    return "1.0".equals(version)
        ? null
        : new Fault(
            "VERSION_UNKNOWN",
            "The CloudEvent is of version (%s), not 1.0.".formatted(version),
            "Correct the event and replay it.");
  }
}
