package throughline.sources.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** How each source's items are read now; each version of a mapping is parsed once. */
final class SourceMappings {

  private record Parsed(int version, @Nullable RowMapping mapping) {}

  private static final Parsed NONE = new Parsed(0, null);

  private final JdbcClient database;
  private final Sources sources;
  private final MappingParser parser;
  private final Map<SourceId, Parsed> parsed = new HashMap<>();

  SourceMappings(JdbcClient database, Sources sources, MappingParser parser) {
    this.database = database;
    this.sources = sources;
    this.parser = parser;
  }

  /** The readings that hold for the transaction in which this is asked. */
  Map<SourceId, RowReading> current() {
    Map<Integer, Integer> versions = new HashMap<>();
    database
        .sql("select source, max(version) from sources.mapping group by source")
        .query(
            row -> {
              versions.put(row.getInt(1), row.getInt(2));
            });
    Map<SourceId, RowReading> current = new HashMap<>();
    sources
        .sources()
        .forEach(
            source -> {
              int version = versions.getOrDefault(source.id().value(), 0);
              current.put(
                  source.id(), new RowReading(source, parsed(source.id(), version).mapping()));
            });
    return current;
  }

  private Parsed parsed(SourceId source, int version) {
    Parsed known = parsed.getOrDefault(source, NONE);
    if (known.version() == version) {
      return known;
    }
    Parsed now = new Parsed(version, parser.parse(yaml(source, version)));
    parsed.put(source, now);
    return now;
  }

  private String yaml(SourceId source, int version) {
    return database
        .sql("select yaml from sources.mapping where source = ? and version = ?")
        .params(source.value(), version)
        .query(String.class)
        .single();
  }
}
