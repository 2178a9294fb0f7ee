package throughline.sources.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Row;
import throughline.lake.format.Rows;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.Item;
import throughline.sources.quarantine.Recheck;
import throughline.sources.quarantine.Waiting;
import throughline.sources.reading.ReadingCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second look at a row of a file, given as JSON or as it would stand in its file. */
@Component
class FileRecheck implements Recheck {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

  private final ReadingCheck reading;

  FileRecheck(ReadingCheck reading) {
    this.reading = reading;
  }

  @Override
  public Door door() {
    return Door.FILE;
  }

  @Override
  public Item recheck(Waiting waiting) {
    String text = new String(waiting.content(), StandardCharsets.UTF_8).strip();
    Map<String, String> values =
        text.startsWith("{") ? object(text) : line(text, columns(waiting.envelope()));
    if (values == null) {
      Fault fault =
          new Fault(
              "ROW_UNREADABLE",
              "The row has not the columns of its file.",
              "Correct it, or write it as JSON: {\"column\":\"value\"}.");
      Fingerprint says = Fingerprint.of(waiting.content());
      return item(waiting, Item.Key.of(waiting.message(), says), waiting.content(), fault);
    }
    byte[] content = JSON.writeValueAsBytes(values);
    return item(waiting, key(waiting, values, Fingerprint.of(content)), content, null);
  }

  private Item.Key key(Waiting waiting, Map<String, String> values, Fingerprint content) {
    Map<String, @Nullable String> row = new LinkedHashMap<>(values);
    return reading
        .key(waiting.source(), waiting.arrival().file(), Row.of(row))
        .map(known -> new Item.Key(known.key(), known.version(), content))
        .orElseGet(() -> new Item.Key(waiting.message(), waiting.version(), content));
  }

  private static Item item(Waiting waiting, Item.Key key, byte[] content, @Nullable Fault fault) {
    String envelope = fault == null ? null : waiting.envelope();
    return new Item(waiting.source(), waiting.arrival(), key, envelope, content, fault);
  }

  private static @Nullable Map<String, String> object(String text) {
    try {
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> value : JSON.readTree(text).properties()) {
        values.put(value.getKey(), value.getValue().asString());
      }
      return values;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static List<String> columns(@Nullable String envelope) {
    List<String> columns = new ArrayList<>();
    if (envelope != null) {
      JSON.readTree(envelope).path("columns").forEach(column -> columns.add(column.asString()));
    }
    return columns;
  }

  /** The row as a line under the header of its file, by whichever delimiter fits. */
  private static @Nullable Map<String, String> line(String text, List<String> columns) {
    for (String delimiter : DELIMITERS) {
      String header =
          columns.stream()
              .map(column -> '"' + column.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(delimiter));
      Map<String, String> values = onlyRow(header + "\n" + text + "\n", columns.size());
      if (values != null) {
        return values;
      }
    }
    return null;
  }

  private static @Nullable Map<String, String> onlyRow(String file, int columns) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    InputFile input = new InputFile("row.csv", () -> new ByteArrayInputStream(bytes));
    try (Rows rows = Formats.open(input)) {
      if (!rows.next() || rows.fault() != null || rows.columns().size() != columns) {
        return null;
      }
      Map<String, String> values = rows.row().values();
      return values.size() == columns && !rows.next() ? values : null;
    }
  }
}
