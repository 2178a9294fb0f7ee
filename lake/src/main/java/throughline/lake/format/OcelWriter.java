package throughline.lake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an object-centric log (OCEL 2.0, JSON): its events as they come, and then what they named:
 * objects and types. In memory it holds the ids of the objects.
 */
final class OcelWriter implements EventLogWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final Map<String, TreeSet<String>> objects = new TreeMap<>();
  private final Map<String, Map<String, String>> eventTypes = new TreeMap<>();

  OcelWriter(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    json.writeStartObject();
    json.writeName("events");
    json.writeStartArray();
  }

  @Override
  public void beginCase(String name, Map<String, ? extends Object> attributes) {
    // A case is an object like any other here, and its events name it.
  }

  @Override
  public void event(LoggedEvent event) {
    Map<String, String> attributes =
        eventTypes.computeIfAbsent(event.activity(), unseen -> new TreeMap<>());
    json.writeStartObject();
    text("id", event.id());
    text("type", event.activity());
    text("time", event.at().toString());
    json.writeName("attributes");
    json.writeStartArray();
    event.attributes().forEach((name, value) -> attribute(attributes, name, value));
    json.writeEndArray();
    json.writeName("relationships");
    json.writeStartArray();
    event.related().forEach(this::related);
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void attribute(Map<String, String> types, String name, Object value) {
    // Of two types in one column only text holds the values of both.
    types.merge(name, type(value), (one, other) -> one.equals(other) ? one : "string");
    json.writeStartObject();
    text("name", name);
    json.writeName("value");
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else {
      json.writeString(value.toString());
    }
    json.writeEndObject();
  }

  private static String type(Object value) {
    if (value instanceof Instant) {
      return "time";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Integer || value instanceof Long) {
      return "integer";
    }
    return value instanceof Number ? "float" : "string";
  }

  private void related(LoggedEvent.Related related) {
    objects.computeIfAbsent(related.type(), unseen -> new TreeSet<>()).add(related.id());
    json.writeStartObject();
    text("objectId", related.id());
    text("qualifier", related.qualifier());
    json.writeEndObject();
  }

  private void text(String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }

  @Override
  public void end() {
    json.writeEndArray();
    objects();
    types("objectTypes", objects, type -> Map.of());
    types("eventTypes", eventTypes, eventTypes::get);
    json.writeEndObject();
    json.close();
  }

  private void objects() {
    json.writeName("objects");
    json.writeStartArray();
    objects.forEach((type, ids) -> ids.forEach(id -> object(type, id)));
    json.writeEndArray();
  }

  private void object(String type, String id) {
    json.writeStartObject();
    text("id", id);
    text("type", type);
    json.writeName("attributes");
    json.writeStartArray();
    json.writeEndArray();
    json.writeName("relationships");
    json.writeStartArray();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void types(
      String section, Map<String, ?> types, Function<String, Map<String, String>> attributes) {
    json.writeName(section);
    json.writeStartArray();
    for (String type : types.keySet()) {
      json.writeStartObject();
      text("name", type);
      json.writeName("attributes");
      json.writeStartArray();
      attributes.apply(type).forEach(this::described);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void described(String attribute, String type) {
    json.writeStartObject();
    text("name", attribute);
    text("type", type);
    json.writeEndObject();
  }
}
