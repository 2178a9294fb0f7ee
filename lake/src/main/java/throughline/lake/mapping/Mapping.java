package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Row;

/**
 * What the rows of a source mean, as written in YAML: whom they speak of and what happened. It is
 * immutable, and reading a row depends on nothing but the row.
 */
public final class Mapping {
  private final MappingParts parts;
  private final Set<String> mentioned;
  private final List<BareWords.BareWord> bareWords = new ArrayList<>();

  Mapping(MappingParts parts) {
    this.parts = parts;
    this.mentioned = mentioned(parts);
    parts.interactions().forEach(rule -> BareWords.of(rule.texts(), bareWords::add));
  }

  /** Reads YAML of exactly one document. */
  public static ParsedMapping parse(String yaml) {
    ParsedMappings parsed = Mappings.parse(yaml);
    Mappings mappings = parsed.mappings();
    if (mappings == null) {
      return new ParsedMapping(null, parsed.errors());
    }
    if (mappings.all().size() != 1) {
      String reason = "There are %d documents for one.".formatted(mappings.all().size());
      return new ParsedMapping(null, List.of(Fault.at(1, FaultCode.MAPPING_VALUE_WRONG, reason)));
    }
    return new ParsedMapping(mappings.all().get(0), List.of());
  }

  /** The name of the source. */
  public String source() {
    return parts.source();
  }

  /** Whether the rows of a file are read by this mapping; all files are where it names none. */
  public boolean matches(String fileName) {
    return parts.files().isEmpty()
        || parts.files().stream().anyMatch(pattern -> pattern.matches(fileName));
  }

  /** The patterns of file names, as written. */
  public List<String> files() {
    return parts.files().stream().map(FilePattern::text).toList();
  }

  List<LookupRule> lookups() {
    return parts.lookups();
  }

  /** Whether rows have a key of their own, rather than going by their content. */
  public boolean hasKey() {
    return parts.key() != null;
  }

  /** What makes the row the same row; null where its key is empty or the mapping names none. */
  public @Nullable RowIdentity identity(Row row) {
    String key = parts.key() == null ? null : parts.key().of(row);
    Value version = parts.version();
    return key == null || key.length() > Texts.KEY
        ? null
        : new RowIdentity(key.strip(), version == null ? null : version.of(row));
  }

  /** The version of a row's content; null where the mapping names no column or it is empty. */
  public @Nullable String version(Row row) {
    return parts.version() == null ? null : parts.version().of(row);
  }

  /** What a row means. A row that the mapping's conditions leave out means nothing. */
  public MappedRow read(Row row) {
    if (!parts.conditions().hold(row)) {
      return MappedRow.NOTHING;
    }
    List<Fault> faults = new ArrayList<>();
    Texts texts = new Texts(row, faults);
    if (hasKey() && identity(row) == null) {
      texts.fault(FaultCode.KEY_MISSING, "key", "The row has no usable key.");
    }
    Map<String, String> keys = new HashMap<>();
    List<RecordFact> records = records(texts, keys);
    List<InteractionFact> interactions =
        parts.interactions().stream()
            .map(rule -> rule.read(texts, keys))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    List<AccountFact> accounts =
        parts.accounts().stream()
            .map(rule -> rule.read(texts, keys))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    return new MappedRow(records, interactions, aliases(texts), accounts, faults);
  }

  private List<RecordFact> records(Texts texts, Map<String, String> keys) {
    List<RecordFact> records = new ArrayList<>();
    for (int place = 0; place < parts.records().size(); place++) {
      RecordRule rule = parts.records().get(place);
      RecordFact record = rule.read(texts);
      if (record == null) {
        continue;
      }
      // Without a name an interaction is its row's first person's.
      keys.putIfAbsent(InteractionRule.FIRST_RECORD, record.key());
      keys.put(String.valueOf(place + 1), record.key());
      if (rule.name() != null) {
        keys.put(rule.name(), record.key());
      }
      records.add(record);
    }
    return records;
  }

  private List<AliasFact> aliases(Texts texts) {
    return parts.aliases().stream()
        .map(rule -> rule.read(texts))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** The columns that the mapping names and that are not among these, a fault each. */
  public List<Fault> missing(Collection<String> columns) {
    Set<String> needed = new LinkedHashSet<>();
    parts.needs(needed::add);
    needed.removeAll(Set.copyOf(columns));
    parts.lookups().forEach(lookup -> needed.removeAll(lookup.take()));
    return needed.stream().map(column -> missing(column, columns)).toList();
  }

  private static Fault missing(String column, Collection<String> columns) {
    String reason = "The column (%s) is missing.".formatted(Fault.shown(column));
    Fault fault = Fault.in(column, 0, FaultCode.COLUMN_MISSING, reason);
    String nearest = NearestWord.to(column, List.copyOf(columns));
    return nearest == null
        ? fault
        : fault.withNext("Maybe the column (%s) is meant.".formatted(Fault.shown(nearest)));
  }

  /** Words of the mapping that are a column where a row has one of that name, else a constant. */
  Set<String> mentioned() {
    return mentioned;
  }

  /** Words under keys whose values are mostly written as they stand. */
  List<BareWords.BareWord> bareWords() {
    return Collections.unmodifiableList(bareWords);
  }

  private static Set<String> mentioned(MappingParts parts) {
    Set<String> mentioned = new LinkedHashSet<>();
    parts.interactions().forEach(rule -> rule.mentions(mentioned::add));
    parts.accounts().forEach(rule -> rule.mentions(mentioned::add));
    Set<String> needed = new LinkedHashSet<>();
    parts.needs(needed::add);
    mentioned.removeAll(needed);
    return mentioned;
  }
}
