package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.ReadingLimits;
import throughline.lake.format.Row;
import throughline.lake.format.Rows;

/**
 * Given files under given mappings: says beforehand what stands in the way, then gives row after
 * row with its joined columns and its identity. Nothing is kept but the joined columns.
 */
public final class MappedFiles {
  private final Mappings mappings;
  private final List<InputFile> files;
  private final ReadingLimits limits;
  private final Map<LookupRule, LookupTable> tables = new HashMap<>();
  private final List<FileFault> faults = new ArrayList<>();

  private MappedFiles(Mappings mappings, List<InputFile> files, ReadingLimits limits) {
    this.mappings = mappings;
    this.files = List.copyOf(files);
    this.limits = limits;
  }

  /** Looks at every file's beginning and reads the files that are joined. */
  public static MappedFiles of(Mappings mappings, List<InputFile> files) {
    return of(mappings, files, ReadingLimits.USUAL);
  }

  public static MappedFiles of(Mappings mappings, List<InputFile> files, ReadingLimits limits) {
    MappedFiles mapped = new MappedFiles(mappings, files, limits);
    mapped.lookBeforehand();
    return mapped;
  }

  private void lookBeforehand() {
    for (Mapping mapping : mappings.all()) {
      List<InputFile> own = filesOf(mapping);
      if (own.isEmpty()) {
        continue;
      }
      mapping.lookups().forEach(this::load);
      own.forEach(file -> look(mapping, file));
    }
    if (mappings.all().stream().allMatch(mapping -> filesOf(mapping).isEmpty())) {
      String reason = "None of the files is meant by the mapping.";
      faults.add(new FileFault("", Fault.at(0, FaultCode.MAPPING_MATCHES_NOTHING, reason)));
    }
  }

  private void load(LookupRule rule) {
    if (tables.containsKey(rule)) {
      return;
    }
    LookupTable table = new LookupTable(rule, LookupTable.MOST_CHARACTERS);
    tables.put(rule, table);
    List<InputFile> joined =
        files.stream().filter(file -> rule.file().matches(file.name())).toList();
    if (joined.isEmpty()) {
      String reason = "No file (%s) is given to join.".formatted(rule.file().text());
      faults.add(new FileFault("", Fault.at(0, FaultCode.LOOKUP_MISSING, reason)));
    }
    for (InputFile file : joined) {
      Fault fault = table.load(file, limits);
      if (fault != null) {
        faults.add(new FileFault(file.name(), fault));
      }
    }
  }

  private void look(Mapping mapping, InputFile file) {
    try (Rows rows = Formats.open(file, limits)) {
      boolean any = rows.next();
      Fault fault = any ? rows.fault() : null;
      if (fault != null && fault.line() == 0) {
        faults.add(new FileFault(file.name(), fault));
      } else if (rows.fixed()) {
        mapping
            .missing(rows.columns())
            .forEach(missing -> faults.add(new FileFault(file.name(), missing)));
      }
    }
  }

  private List<InputFile> filesOf(Mapping mapping) {
    return files.stream().filter(file -> mapping.matches(file.name())).toList();
  }

  /** What stands in the way of reading; an importer that finds any reads nothing. */
  public List<FileFault> faults() {
    return List.copyOf(faults);
  }

  /** The files that no mapping reads or joins. */
  public List<String> ignoredFiles() {
    Set<String> ignored = new LinkedHashSet<>();
    files.stream().map(InputFile::name).filter(name -> !isUsed(name)).forEach(ignored::add);
    return List.copyOf(ignored);
  }

  private boolean isUsed(String name) {
    return tables.keySet().stream().anyMatch(rule -> rule.file().matches(name))
        || mappings.all().stream().anyMatch(mapping -> mapping.matches(name));
  }

  /** Gives every row of every file to the taker, mapping by mapping, until it has enough. */
  public List<ReadFile> rows(Predicate<GivenRow> taker) {
    List<ReadFile> read = new ArrayList<>();
    for (Mapping mapping : mappings.all()) {
      for (InputFile file : filesOf(mapping)) {
        read.add(rows(mapping, file, taker));
        if (!read.get(read.size() - 1).complete()) {
          return read;
        }
      }
    }
    return read;
  }

  /** Gives every row of one file to the taker, until it has enough. */
  ReadFile rows(Mapping mapping, InputFile file, Predicate<GivenRow> taker) {
    RowIdentities identities = new RowIdentities();
    try (Rows rows = Formats.open(file, limits)) {
      while (rows.next()) {
        if (!taker.test(given(mapping, rows, identities))) {
          return ReadFile.of(rows, false);
        }
      }
      return ReadFile.of(rows, true);
    }
  }

  private GivenRow given(Mapping mapping, Rows rows, RowIdentities identities) {
    Fault fault = rows.fault();
    if (fault != null) {
      String content = rows.content();
      RowIdentity identity = identities.ofUnreadable(content + fault.code());
      return new GivenRow(
          mapping, rows.file(), rows.line(), identity, Row.of(Map.of()), content, fault);
    }
    Row own = rows.row();
    RowIdentity identity = identities.of(mapping, own);
    return new GivenRow(
        mapping, rows.file(), rows.line(), identity, joined(mapping, own), "", null);
  }

  // One after another, so that a joined column can be what the next file is joined on.
  private Row joined(Mapping mapping, Row own) {
    Map<String, String> more = new LinkedHashMap<>();
    for (LookupRule rule : mapping.lookups()) {
      LookupTable table = tables.get(rule);
      if (table != null) {
        String ownKey = own.value(rule.on());
        table.of(ownKey == null ? more.get(rule.on()) : ownKey).forEach(more::putIfAbsent);
      }
    }
    return more.isEmpty() ? own : own.and(more);
  }

  Mappings mappings() {
    return mappings;
  }

  List<InputFile> files() {
    return files;
  }
}
