package throughline.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.RowWriter;
import throughline.lake.format.TypedColumn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A download being written, a row or a line per item, never held whole in memory. */
abstract class Export<T> {

  private final JsonMapper json;

  private Export(JsonMapper json) {
    this.json = json;
  }

  static <T> Export<T> as(String ending, Class<T> type, JsonMapper json, OutputStream out)
      throws IOException {
    return switch (ending) {
      case "csv" -> new Csv<>(type, json, out);
      case "parquet" -> new Parquet<>(type, json, out);
      default -> new JsonLines<>(json, out);
    };
  }

  void write(List<T> items) throws IOException {
    for (T item : items) {
      line(json.valueToTree(item));
    }
  }

  abstract void finish() throws IOException;

  abstract void line(JsonNode item) throws IOException;

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static Stream<RecordComponent> columns(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "The items of a listing (%s) must be records.".formatted(type));
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class));
  }

  /** A value as one cell. */
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

  private static final class JsonLines<T> extends Export<T> {

    private final Writer out;

    JsonLines(JsonMapper json, OutputStream out) {
      super(json);
      this.out = text(out);
    }

    @Override
    void line(JsonNode item) throws IOException {
      out.write(item.toString());
      out.write('\n');
    }

    @Override
    void finish() throws IOException {
      out.flush();
    }
  }

  private static final class Csv<T> extends Export<T> {

    private final List<String> columns;
    private final Writer out;
    private final RowWriter rows;

    Csv(Class<T> type, JsonMapper json, OutputStream out) throws IOException {
      super(json);
      columns = columns(type).map(RecordComponent::getName).toList();
      this.out = text(out);
      rows = RowWriter.csv(this.out, columns);
    }

    @Override
    void line(JsonNode item) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(value(item.path(column))));
      rows.row(values);
    }

    @Override
    void finish() throws IOException {
      out.flush();
    }
  }

  /** Numbers, truths and instants stay such; all else is the text that stands in the CSV. */
  private static final class Parquet<T> extends Export<T> {

    private final List<TypedColumn> columns;
    private final RowWriter rows;

    Parquet(Class<T> type, JsonMapper json, OutputStream out) throws IOException {
      super(json);
      columns = columns(type).map(Parquet::typed).toList();
      rows = RowWriter.parquet(out, columns);
    }

    private static TypedColumn typed(RecordComponent component) {
      // Ids are numbers in Java and texts outside, so that no reader calculates with them.
      boolean text = component.getAccessor().isAnnotationPresent(JsonFormat.class);
      Class<?> type = component.getType();
      return new TypedColumn(component.getName(), text ? TypedColumn.Kind.TEXT : kind(type));
    }

    private static TypedColumn.Kind kind(Class<?> type) {
      if (type == boolean.class || type == Boolean.class) {
        return TypedColumn.Kind.TRUTH;
      }
      if (type == Instant.class) {
        return TypedColumn.Kind.INSTANT;
      }
      if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
        return TypedColumn.Kind.WHOLE_NUMBER;
      }
      return type == double.class || type == Double.class
          ? TypedColumn.Kind.NUMBER
          : TypedColumn.Kind.TEXT;
    }

    @Override
    void line(JsonNode item) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(typed(column.kind(), item.path(column.name()))));
      rows.row(values);
    }

    private static @Nullable Object typed(TypedColumn.Kind kind, JsonNode value) {
      Object cell = value(value);
      if (cell == null) {
        return null;
      }
      return switch (kind) {
        case TEXT -> cell.toString();
        case TRUTH -> value.booleanValue();
        case INSTANT -> Instant.parse(value.asString());
        case WHOLE_NUMBER, NUMBER -> cell;
      };
    }

    /** What makes it a Parquet file stands at its end. */
    @Override
    void finish() throws IOException {
      rows.close();
    }
  }
}
