package throughline.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.RowWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A download being written, a row or a line per item, never held whole in memory. */
abstract class Export<T> {

  private final JsonMapper json;
  private final Writer out;

  private Export(JsonMapper json, OutputStream out) {
    this.json = json;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  static <T> Export<T> as(String ending, Class<T> type, JsonMapper json, OutputStream out)
      throws IOException {
    return ending.equals("csv") ? new Csv<>(type, json, out) : new JsonLines<>(json, out);
  }

  void write(List<T> items) throws IOException {
    for (T item : items) {
      line(out, json.valueToTree(item));
    }
  }

  void finish() throws IOException {
    out.flush();
  }

  abstract void line(Writer out, JsonNode item) throws IOException;

  private static final class JsonLines<T> extends Export<T> {

    JsonLines(JsonMapper json, OutputStream out) {
      super(json, out);
    }

    @Override
    void line(Writer out, JsonNode item) throws IOException {
      out.write(item.toString());
      out.write('\n');
    }
  }

  private static final class Csv<T> extends Export<T> {

    private final List<String> columns;
    private final RowWriter rows;

    Csv(Class<T> type, JsonMapper json, OutputStream out) throws IOException {
      super(json, out);
      if (!type.isRecord()) {
        throw new IllegalArgumentException(
            "The items of a listing (%s) must be records.".formatted(type));
      }
      columns =
          Arrays.stream(type.getRecordComponents())
              .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
              .map(RecordComponent::getName)
              .toList();
      rows = RowWriter.csv(super.out, columns);
    }

    @Override
    void line(Writer out, JsonNode item) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(value(item.path(column))));
      rows.row(values);
    }

    private static @Nullable Object value(JsonNode value) {
      if (value.isNull() || value.isMissingNode()) {
        return null;
      }
      if (value.isNumber()) {
        return value.numberValue();
      }
      if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
        return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
      }
      return value.isContainer() ? value.toString() : value.asString();
    }
  }
}
