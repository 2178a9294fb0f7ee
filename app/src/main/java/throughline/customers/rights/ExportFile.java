package throughline.customers.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import throughline.customers.PersonalRows;
import throughline.lake.format.RowWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is known of a person as one archive: a JSON for machines, and a table per kind of row
 * for spreadsheets.
 */
final class ExportFile implements PersonalRows {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, List<Map<String, @Nullable Object>>> tables = new TreeMap<>();
  private long rows;

  @Override
  public void row(String table, Map<String, @Nullable Object> values) {
    tables.computeIfAbsent(table, unused -> new ArrayList<>()).add(values);
    rows++;
  }

  long rows() {
    return rows;
  }

  byte[] zipped(Map<String, Object> about) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      Map<String, Object> whole = new LinkedHashMap<>(about);
      whole.put("data", tables);
      zip.putNextEntry(new ZipEntry("person.json"));
      zip.write(JSON.writeValueAsBytes(whole));
      zip.closeEntry();
      for (Map.Entry<String, List<Map<String, @Nullable Object>>> table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
        zip.write(csv(table.getValue()));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] csv(List<Map<String, @Nullable Object>> rows) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    RowWriter writer = RowWriter.csv(text, List.copyOf(columns));
    for (Map<String, @Nullable Object> row : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(cell(row.get(column))));
      writer.row(cells);
    }
    text.flush();
    return bytes.toByteArray();
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value == null || value instanceof Number ? value : value.toString();
  }
}
