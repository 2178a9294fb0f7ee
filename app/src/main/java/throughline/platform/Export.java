package throughline.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.RowWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A download being written, a row or a line per item, never held whole in memory. */
abstract class Export<T> {

  private final JsonMapper json;

  private Export(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param names by the kind of things, their names by their ids
   */
  static <T> Export<T> as(
      String ending,
      Class<T> type,
      Function<String, Map<String, String>> names,
      JsonMapper json,
      OutputStream out)
      throws IOException {
    return switch (ending) {
      case "csv" -> new Csv<>(ExportColumn.of(type, names), json, out);
      case "parquet" -> new Parquet<>(ExportColumn.of(type, names), json, out);
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

    private final List<ExportColumn> columns;
    private final Writer out;
    private final RowWriter rows;

    Csv(List<ExportColumn> columns, JsonMapper json, OutputStream out) throws IOException {
      super(json);
      this.columns = columns;
      this.out = text(out);
      rows =
          RowWriter.csv(this.out, columns.stream().map(column -> column.column().name()).toList());
    }

    @Override
    void line(JsonNode item) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(column.cell().apply(item)));
      rows.row(values);
    }

    @Override
    void finish() throws IOException {
      out.flush();
    }
  }

  /** Numbers, truths and instants stay such; all else is the text that stands in the CSV. */
  private static final class Parquet<T> extends Export<T> {

    private final List<ExportColumn> columns;
    private final RowWriter rows;

    Parquet(List<ExportColumn> columns, JsonMapper json, OutputStream out) throws IOException {
      super(json);
      this.columns = columns;
      rows = RowWriter.parquet(out, columns.stream().map(ExportColumn::column).toList());
    }

    @Override
    void line(JsonNode item) throws IOException {
      List<@Nullable Object> values = new ArrayList<>();
      columns.forEach(column -> values.add(typed(column, item)));
      rows.row(values);
    }

    private static @Nullable Object typed(ExportColumn column, JsonNode item) {
      Object cell = column.cell().apply(item);
      if (cell == null) {
        return null;
      }
      JsonNode value = item.path(column.column().name());
      return switch (column.column().kind()) {
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
