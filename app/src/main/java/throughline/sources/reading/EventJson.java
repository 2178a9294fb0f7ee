package throughline.sources.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An item's JSON together with what came around it. */
final class EventJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventJson() {}

  /**
   * The item as one object: what it lacks comes from its envelope; contexts are joined.
   *
   * @throws JacksonException where it is no JSON
   */
  static ObjectNode merged(byte[] content, @Nullable String envelope) {
    ObjectNode item = object(JSON.readTree(content));
    if (envelope == null) {
      return item;
    }
    for (Map.Entry<String, JsonNode> shared : JSON.readTree(envelope).properties()) {
      JsonNode own = item.get(shared.getKey());
      if (own == null || own.isNull()) {
        item.set(shared.getKey(), shared.getValue());
      } else if (own instanceof ObjectNode mine && shared.getValue() instanceof ObjectNode theirs) {
        item.set(shared.getKey(), theirs.deepCopy().setAll(mine));
      }
    }
    return item;
  }

  /** A binary CloudEvent: its attributes, and its data under "data". */
  static ObjectNode cloudEvent(byte[] content, @Nullable String attributes) {
    if (attributes == null) {
      return object(JSON.readTree(content));
    }
    ObjectNode event = object(JSON.readTree(attributes));
    if (content.length > 0 && event.path("datacontenttype").asString("json").contains("json")) {
      event.set("data", JSON.readTree(content));
    }
    return event;
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JSON.createObjectNode();
  }

  /**
   * All values that are texts, numbers or truths, each under its path: {@code context.page.url}.
   */
  static Map<String, String> flat(JsonNode object) {
    Map<String, String> flat = new LinkedHashMap<>();
    flatten("", object, flat);
    return flat;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> flat) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      flat));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "." + i, node.get(i), flat);
      }
    } else if (!node.isNull()) {
      flat.put(path, node.asString());
    }
  }

  /** The text or number in a field, or null where it is missing or empty. */
  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isString() && !value.isNumber()) {
      return null;
    }
    String text = value.asString();
    return text.isBlank() ? null : text;
  }
}
