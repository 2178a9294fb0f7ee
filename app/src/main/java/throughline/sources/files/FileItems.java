package throughline.sources.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.mapping.GivenRow;
import throughline.sources.SourceId;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.Item;
import throughline.sources.reading.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files as items of the log: their values as JSON, or their text where unreadable. */
final class FileItems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A source with its number. */
  record Known(SourceMapping mapping, SourceId id) {}

  private final Map<String, Known> sources;
  private final Map<String, InputFile> files = new HashMap<>();
  private final Map<String, String> envelopes = new HashMap<>();
  private final Instant receivedAt;

  FileItems(Map<String, Known> sources, List<InputFile> files, Instant receivedAt) {
    this.sources = Map.copyOf(sources);
    this.receivedAt = receivedAt;
    files.forEach(file -> this.files.put(file.name(), file));
  }

  Item item(GivenRow row) {
    Known source = sources.get(row.mapping().source());
    if (source == null) {
      throw new IllegalStateException(
          "The source (%s) was not prepared.".formatted(row.mapping().source()));
    }
    throughline.lake.format.Fault fault = row.fault();
    byte[] content =
        fault == null
            ? JSON.writeValueAsBytes(row.row().values())
            : row.content().getBytes(StandardCharsets.UTF_8);
    return new Item(
        source.id(),
        new Item.Arrival(Door.FILE, receivedAt, row.file(), row.line()),
        key(source, row, Fingerprint.of(content)),
        fault == null ? null : envelope(row.file()),
        content,
        fault == null ? null : new Fault(fault.code().name(), fault.reason(), fault.next()));
  }

  private static Item.Key key(Known source, GivenRow row, Fingerprint content) {
    String message = Messages.of(source.mapping().mappings(), row.mapping(), row.identity().key());
    return new Item.Key(message, row.identity().version(), content);
  }

  /** The columns of the file, so that a person can mend the row as it stands in it. */
  private @Nullable String envelope(String name) {
    return envelopes.computeIfAbsent(name, this::columns);
  }

  private String columns(String name) {
    InputFile file = files.get(name);
    if (file == null) {
      return "{\"columns\":[]}";
    }
    try (Rows rows = Formats.open(file)) {
      rows.next();
      return JSON.writeValueAsString(Map.of("columns", rows.columns()));
    }
  }
}
