package throughline.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
      super.out.write(String.join(",", columns) + "\r\n");
    }

    @Override
    void line(Writer out, JsonNode item) throws IOException {
      out.write(
          columns.stream()
              .map(column -> cell(item.path(column)))
              .collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(JsonNode value) {
      if (value.isNull() || value.isMissingNode()) {
        return "";
      }
      if (value.isArray()
          && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
        return CsvCell.of(
            StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining("; ")));
      }
      return CsvCell.of(value.isContainer() ? value.toString() : value.asString());
    }
  }
}
