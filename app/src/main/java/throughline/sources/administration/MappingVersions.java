package throughline.sources.administration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.lake.format.Fault;
import throughline.lake.mapping.Mapping;
import throughline.lake.mapping.Mappings;
import throughline.lake.mapping.ParsedMappings;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;
import throughline.sources.reading.Rebuilding;

/** Every mapping that a source ever had; the newest counts. */
@Component
@ForCommands
public class MappingVersions {

  /** One version without its text. */
  public record Version(int version, Instant createdAt, String createdBy, String note) {}

  /** One version with its text. */
  public record Text(int version, String yaml, Instant createdAt, String createdBy) {}

  private final JdbcClient database;
  private final Sources sources;
  private final Rebuilding rebuilding;
  private final Audit audit;
  private final Clock clock;

  MappingVersions(
      JdbcClient database, Sources sources, Rebuilding rebuilding, Audit audit, Clock clock) {
    this.database = database;
    this.sources = sources;
    this.rebuilding = rebuilding;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Text> newest(SourceId source) {
    return database
        .sql(
            """
            select version, yaml, created_at, created_by from sources.mapping
            where source = ? order by version desc limit 1
            """)
        .param(source.value())
        .query(
            (row, number) ->
                new Text(
                    row.getInt(1),
                    row.getString(2),
                    row.getTimestamp(3).toInstant(),
                    row.getString(4)))
        .optional();
  }

  List<Version> all(SourceId source) {
    return database
        .sql(
            """
            select version, created_at, created_by, note from sources.mapping
            where source = ? order by version desc
            """)
        .param(source.value())
        .query(
            (row, number) ->
                new Version(
                    row.getInt(1),
                    row.getTimestamp(2).toInstant(),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** The mappings of a text, or a refusal that says where it is wrong. */
  public static Mappings parsed(String yaml) {
    ParsedMappings parsed = Mappings.parse(yaml);
    Mappings mappings = parsed.mappings();
    if (mappings == null) {
      Fault first = parsed.errors().get(0);
      throw new Refusal(CommonError.INVALID, first.said(), first.next()).about(first.line());
    }
    return mappings;
  }

  /** Adds a version unless it says the same as the newest, and has the source read again. */
  @Transactional
  public int put(SourceId id, String yaml, String note) {
    SourceSummary source = sources.source(id);
    if (source.kind() == SourceKind.DECISIONS) {
      throw Refusal.notFound("source", id.value());
    }
    for (Mapping mapping : parsed(yaml).all()) {
      if (!mapping.source().equals(source.name())) {
        throw Refusal.invalid(
                "The mapping is for the source (%s), not for (%s)."
                    .formatted(mapping.source(), source.name()),
                "Correct \"source\" in the mapping.")
            .about(mapping.source());
      }
    }
    Optional<Text> newest = newest(id);
    if (newest.isPresent() && newest.get().yaml().equals(yaml)) {
      return newest.get().version();
    }
    int version = newest.map(Text::version).orElse(0) + 1;
    rebuilding.correct(id, () -> insert(id, version, yaml, note));
    audit.record("mapping.changed", Integer.toString(id.value()), Map.of("version", version));
    return version;
  }

  private void insert(SourceId source, int version, String yaml, String note) {
    database
        .sql("insert into sources.mapping values (?, ?, ?, ?, ?, ?)")
        .params(
            source.value(),
            version,
            yaml,
            note,
            Timestamp.from(clock.instant()),
            Actor.current().id())
        .update();
  }
}
