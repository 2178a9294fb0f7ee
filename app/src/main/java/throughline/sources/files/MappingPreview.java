package throughline.sources.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Fault;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.mapping.FileFault;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.MappingCheck;
import throughline.lake.mapping.MappingGuess;
import throughline.lake.mapping.Mappings;
import throughline.lake.mapping.ParsedMappings;
import throughline.lake.mapping.RecordFact;

/** The first rows of files as they would become under a mapping. */
record MappingPreview(
    String yaml,
    boolean guessed,
    List<Row> rows,
    List<String> columns,
    List<Said> errors,
    List<String> ignoredFiles,
    List<String> warnings) {

  /** A row beside what it would become. */
  record Row(
      String file,
      long line,
      Map<String, String> values,
      List<RecordFact> records,
      List<InteractionFact> interactions,
      List<Said> faults) {}

  /** What is wrong, where, and what mends it. */
  record Said(String code, @Nullable String file, long line, String reason, String next) {

    static Said of(@Nullable String file, Fault fault) {
      return new Said(fault.code().name(), file, fault.line(), fault.reason(), fault.next());
    }

    static Said of(FileFault fault) {
      return of(fault.file(), fault.fault());
    }
  }

  /** The files under a mapping; under a guessed one where none is given yet. */
  static MappingPreview of(@Nullable String yaml, List<InputFile> files) {
    if (yaml != null) {
      return of(yaml, files, false);
    }
    String guess = MappingGuess.of(files).yaml();
    return guess.isEmpty() ? unreadable(files) : of(guess, files, true);
  }

  private static MappingPreview unreadable(List<InputFile> files) {
    List<Said> errors = new ArrayList<>();
    for (InputFile file : files) {
      try (Rows rows = Formats.open(file)) {
        Fault fault = rows.next() ? rows.fault() : null;
        if (fault != null) {
          errors.add(Said.of(file.name(), fault));
        }
      }
    }
    return new MappingPreview("", true, List.of(), List.of(), errors, List.of(), List.of());
  }

  private static MappingPreview of(String yaml, List<InputFile> files, boolean guessed) {
    ParsedMappings parsed = Mappings.parse(yaml);
    Mappings mappings = parsed.mappings();
    if (mappings == null) {
      List<Said> errors = parsed.errors().stream().map(fault -> Said.of(null, fault)).toList();
      return new MappingPreview(yaml, guessed, List.of(), List.of(), errors, List.of(), List.of());
    }
    MappingCheck check = MappingCheck.of(mappings, files, MappingCheck.Extent.BEGINNING);
    return new MappingPreview(
        yaml,
        guessed,
        check.rows().stream().map(MappingPreview::row).toList(),
        check.files().stream().flatMap(file -> file.columns().stream()).distinct().toList(),
        check.errors().stream().map(Said::of).toList(),
        check.ignoredFiles(),
        check.warnings());
  }

  private static Row row(MappingCheck.MappedGivenRow row) {
    MappedRow mapped = row.mapped();
    return new Row(
        row.given().file(),
        row.given().line(),
        row.given().row().values(),
        mapped.records(),
        mapped.interactions(),
        mapped.faults().stream().map(fault -> Said.of(row.given().file(), fault)).toList());
  }
}
