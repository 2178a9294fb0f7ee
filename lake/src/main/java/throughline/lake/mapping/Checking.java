package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.InputFile;

/** Gathers a {@link MappingCheck} row by row. */
final class Checking {
  private static final int FIRST_FAULTS = 5;
  private static final int MOST_NAMES = 1_000;

  private final MappedFiles mapped;
  private final MappingCheck.Extent extent;
  private final List<MappingCheck.FileCheck> files = new ArrayList<>();
  private final List<MappingCheck.MappedGivenRow> shown = new ArrayList<>();
  private final Map<FaultCode, List<FileFault>> firstFaults = new EnumMap<>(FaultCode.class);
  private final Map<FaultCode, Long> faultyRows = new EnumMap<>(FaultCode.class);
  private final Map<String, Long> touchpoints = new HashMap<>();
  private final Map<String, Long> departments = new HashMap<>();
  private final Map<String, Long> rowsWithWord = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private BareWords bareWords = new BareWords();
  private PeopleAsPlaces people = new PeopleAsPlaces();

  Checking(MappedFiles mapped, MappingCheck.Extent extent) {
    this.mapped = mapped;
    this.extent = extent;
  }

  MappingCheck result() {
    if (mapped.faults().isEmpty()) {
      mapped.mappings().all().forEach(this::check);
    }
    return new MappingCheck(
        mapped.faults(),
        List.copyOf(files),
        faults(),
        List.copyOf(shown),
        byFrequency(touchpoints),
        byFrequency(departments),
        mapped.ignoredFiles(),
        List.copyOf(warnings));
  }

  private void check(Mapping mapping) {
    for (InputFile file : mapped.files()) {
      if (mapping.matches(file.name())) {
        check(mapping, file);
      }
    }
  }

  private void check(Mapping mapping, InputFile file) {
    Tally tally = new Tally();
    rowsWithWord.clear();
    bareWords = new BareWords();
    people = new PeopleAsPlaces();
    ReadFile read =
        mapped.rows(mapping, file, row -> take(row, tally) && tally.rows < extent.rowsOfFile());
    files.add(tally.of(mapping, read));
    warn(read, tally);
  }

  private boolean take(GivenRow row, Tally tally) {
    MappedRow facts = row.facts();
    tally.add(facts);
    if (tally.rows <= extent.shownRows()) {
      shown.add(new MappingCheck.MappedGivenRow(row, facts));
    }
    for (Fault fault : facts.faults()) {
      faultyRows.merge(fault.code(), 1L, Long::sum);
      List<FileFault> first =
          Objects.requireNonNull(
              firstFaults.computeIfAbsent(fault.code(), code -> new ArrayList<>()));
      if (first.size() < FIRST_FAULTS) {
        first.add(new FileFault(row.file(), fault.atLine(row.line())));
      }
    }
    for (InteractionFact fact : facts.interactions()) {
      count(touchpoints, fact.touchpoint());
      count(departments, fact.department());
    }
    people.look(facts);
    countWords(row);
    bareWords.look(row.row(), row.mapping().bareWords());
    return true;
  }

  private void countWords(GivenRow row) {
    for (String word : row.mapping().mentioned()) {
      if (row.row().has(word)) {
        rowsWithWord.merge(word, 1L, Long::sum);
      }
    }
  }

  private static void count(Map<String, Long> counts, @Nullable String name) {
    if (name != null && (counts.size() < MOST_NAMES || counts.containsKey(name))) {
      counts.merge(name, 1L, Long::sum);
    }
  }

  private void warn(ReadFile read, Tally tally) {
    if (tally.toldNothing() && tally.rows > 0) {
      warnings.add("No row of the file (%s) tells anything.".formatted(read.file()));
    }
    warnings.addAll(bareWords.warnings(read.file()));
    warnings.addAll(people.warnings(read.file()));
    rowsWithWord.forEach(
        (word, count) -> {
          if (!read.fixed() && count < tally.rows - tally.unreadable) {
            warnings.add(
                "\"%s\" is a column in %,d of %,d rows of the file (%s) and a constant in the others; write {%s}."
                    .formatted(Fault.shown(word), count, tally.rows, read.file(), word));
          }
        });
  }

  private List<MappingCheck.FaultCount> faults() {
    return faultyRows.entrySet().stream()
        .map(entry -> faultCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(MappingCheck.FaultCount::rows).reversed())
        .toList();
  }

  private MappingCheck.FaultCount faultCount(FaultCode code, long rows) {
    return new MappingCheck.FaultCount(
        code, rows, List.copyOf(firstFaults.getOrDefault(code, List.of())));
  }

  private static Map<String, Long> byFrequency(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** The sums of one file. */
  private static final class Tally {
    private long rows;
    private long faulty;
    private long unreadable;
    private long records;
    private long interactions;
    private long aliases;
    private long accounts;

    void add(MappedRow facts) {
      rows++;
      faulty += facts.isRead() ? 0 : 1;
      boolean nothing = facts.records().isEmpty() && facts.interactions().isEmpty();
      unreadable += !facts.isRead() && nothing ? 1 : 0;
      records += facts.records().size();
      interactions += facts.interactions().size();
      aliases += facts.aliases().size();
      accounts += facts.accounts().size();
    }

    boolean toldNothing() {
      return interactions + records + aliases + accounts == 0;
    }

    MappingCheck.FileCheck of(Mapping mapping, ReadFile file) {
      return new MappingCheck.FileCheck(
          file.file(),
          mapping.source(),
          file.format(),
          file.notes(),
          file.columns(),
          rows,
          faulty,
          records,
          interactions,
          aliases,
          accounts);
    }
  }
}
