package throughline.lake.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON objects as flat rows: what is nested goes by its path, such as traits.email. */
final class JsonObjects {
  /** The values of an object by their paths, or why it is none. */
  record Read(Map<String, @Nullable String> values, @Nullable FaultCode code, String reason) {
    static Read fault(FaultCode code, String reason) {
      return new Read(Map.of(), code, reason);
    }
  }

  private final JsonFactory factory;
  private final ReadingLimits limits;

  JsonObjects(ReadingLimits limits) {
    this.limits = limits;
    this.factory = factory(limits);
  }

  /** Parsers that keep to the limits. */
  static JsonFactory factory(ReadingLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.rowCharacters())
                .maxNameLength(10_000)
                .build())
        .build();
  }

  Read read(char[] text, int from, int length) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text, from, length)) {
      return read(parser);
    } catch (StreamConstraintsException e) {
      return Read.fault(FaultCode.ROW_TOO_DEEP, "The JSON is nested too deeply or too large.");
    } catch (JacksonException e) {
      String problem = Fault.shown(String.valueOf(e.getOriginalMessage()));
      return Read.fault(FaultCode.ROW_UNREADABLE, "The row is no JSON: %s.".formatted(problem));
    }
  }

  private Read read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return Read.fault(FaultCode.ROW_UNREADABLE, "The row is no JSON object.");
    }
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    object(parser, "", values);
    if (parser.nextToken() != null) {
      return Read.fault(FaultCode.ROW_UNREADABLE, "The row holds more than one JSON object.");
    }
    if (values.size() > limits.columns()) {
      String reason = "The object has more than %,d values.".formatted(limits.columns());
      return Read.fault(FaultCode.ROW_TOO_LONG, reason);
    }
    return new Read(values, null, "");
  }

  private void object(JsonParser parser, String prefix, Map<String, @Nullable String> values) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = prefix + parser.currentName();
      parser.nextToken();
      value(parser, name, values);
    }
  }

  private void array(JsonParser parser, String prefix, Map<String, @Nullable String> values) {
    int place = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, prefix + place++, values);
    }
  }

  private void value(JsonParser parser, String name, Map<String, @Nullable String> values) {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, name + ".", values);
      case START_ARRAY -> array(parser, name + ".", values);
      case VALUE_NULL -> {}
      default -> put(values, name, parser.getString());
    }
  }

  // What is beyond the limit is only counted, so that a huge object costs no memory.
  private void put(Map<String, @Nullable String> values, String name, String value) {
    if (values.size() <= limits.columns()) {
      values.put(name, value);
    }
  }
}
