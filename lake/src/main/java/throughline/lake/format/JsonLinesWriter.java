package throughline.lake.format;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes an object a line. A column without a value is left out of its object. */
final class JsonLinesWriter implements RowWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer out;
  private final List<String> columns;

  JsonLinesWriter(Writer out, List<String> columns) {
    this.out = out;
    this.columns = List.copyOf(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) throws IOException {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row has %d values for %d columns.".formatted(values.size(), columns.size()));
    }
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (int column = 0; column < values.size(); column++) {
        property(json, columns.get(column), values.get(column));
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void property(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    json.writeName(name);
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Number number && isFinite(number)) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else {
      json.writeString(value.toString());
    }
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
