package throughline.lake.format;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A row that was written as a JSON object, or why it is none. The intake log keeps rows of files
 * like this: a row that is written and read again has the same columns and values.
 */
public record JsonRow(@Nullable Row row, @Nullable Fault fault) {
  private static final JsonObjects OBJECTS = new JsonObjects(ReadingLimits.USUAL);
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** Reads one object; nested values go by their path, such as properties.order_id. */
  public static JsonRow read(String json) {
    JsonObjects.Read read = OBJECTS.read(json.toCharArray(), 0, json.length());
    FaultCode code = read.code();
    return code == null
        ? new JsonRow(Row.of(read.values()), null)
        : new JsonRow(null, Fault.at(0, code, read.reason()));
  }

  /** The row as one JSON object of texts. */
  public static String write(Row row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> value : row.values().entrySet()) {
        json.writeStringProperty(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
    return text.toString();
  }
}
