package throughline.sources.files;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.lake.format.InputFile;
import throughline.lake.mapping.MappingCheck;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Installation;
import throughline.platform.Migrations;
import throughline.platform.Refusal;
import throughline.sources.administration.MappingVersions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files from the command line, into an installation that serves, stands still or is still to be.
 * All are the same to it: it appends to the log, and whoever serves reads on.
 */
@Component
@ForCommands
class ImportCommand implements Command {

  /** What was asked for. */
  private record Asked(Path mapping, List<InputFile> files, boolean check) {}

  private static final long NANOSECONDS_BETWEEN_LINES = 3_000_000_000L;

  /** Facts as a person reads them: without what a row does not tell. */
  private static final JsonMapper SHOWN =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_EMPTY))
          .build();

  private final Migrations migrations;
  private final Installation installation;
  private final FileImports imports;

  ImportCommand(Migrations migrations, Installation installation, FileImports imports) {
    this.migrations = migrations;
    this.installation = installation;
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import --mapping FILE SOURCE… [--check]: takes files in; with --check only shows what"
        + " would become of them.";
  }

  @Override
  public void run(List<String> words) throws IOException {
    Asked asked = asked(words);
    String yaml = yaml(asked.mapping());
    if (asked.check()) {
      show(MappingCheck.of(MappingVersions.parsed(yaml), asked.files(), MappingCheck.Extent.ALL));
      return;
    }
    if (migrations.applyToEmpty()) {
      System.out.printf("%s is new; its tables are made.%n", installation.home());
    }
    long[] told = {System.nanoTime()};
    ImportSummary summary =
        imports.take(
            yaml,
            asked.files(),
            rows -> {
              if (System.nanoTime() - told[0] >= NANOSECONDS_BETWEEN_LINES) {
                told[0] = System.nanoTime();
                System.out.printf("%,d rows …%n", rows);
              }
            });
    summary.sentences().forEach(System.out::println);
    System.out.printf(
        "Together: %,d received, %,d stored, %,d duplicate, %,d quarantined.%n",
        summary.sum().received(),
        summary.sum().stored(),
        summary.sum().duplicates(),
        summary.sum().quarantined());
    if (summary.sum().quarantined() > 0) {
      System.out.println(
          "What waits in quarantine is under Sources, each item with its reason: mend it there and"
              + " replay it. Rows that came before with other content (SAME_ID_OTHER_CONTENT) take"
              + " their place once the mapping names a version: column.");
    }
  }

  private static String yaml(Path mapping) {
    try {
      return Files.readString(mapping, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.invalid(
          "The mapping (%s) cannot be read (%s).".formatted(mapping, e.getClass().getSimpleName()),
          "Give the path of a YAML file in UTF-8.");
    }
  }

  private static Asked asked(List<String> words) {
    Path mapping = null;
    boolean check = false;
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--mapping") && i + 1 < words.size()) {
        mapping = existing(words.get(++i));
      } else if (word.equals("--check")) {
        check = true;
      } else if (word.startsWith("--")) {
        throw Refusal.invalid("import does not know %s.".formatted(word), "See import --help.");
      } else {
        files.add(InputFile.of(existing(word)));
      }
    }
    return complete(mapping, files, check);
  }

  private static Asked complete(@Nullable Path mapping, List<InputFile> files, boolean check) {
    if (mapping == null || files.isEmpty()) {
      throw Refusal.invalid(
          "import needs a mapping and at least one file.", "Write import --mapping FILE SOURCE….");
    }
    return new Asked(mapping, files, check);
  }

  private static Path existing(String name) {
    Path path = Path.of(name);
    if (!Files.isReadable(path)) {
      throw Refusal.invalid(
              "The file (%s) is not there or may not be read.".formatted(name), "Correct its path.")
          .about(name);
    }
    return path;
  }

  private static void show(MappingCheck check) {
    check.errors().forEach(error -> System.out.println("In the way: " + error));
    check
        .files()
        .forEach(
            file ->
                System.out.printf(
                    "%s → %s: %,d rows, %,d faulty, %,d records, %,d interactions.%n",
                    file.file(),
                    file.source(),
                    file.rows(),
                    file.faulty(),
                    file.records(),
                    file.interactions()));
    check
        .faults()
        .forEach(
            fault ->
                System.out.printf(
                    "%s: %,d rows, first %s%n", fault.code(), fault.rows(), fault.first().get(0)));
    check.warnings().forEach(warning -> System.out.println("Maybe not meant: " + warning));
    check.ignoredFiles().forEach(file -> System.out.println("Ignored: " + file));
    check
        .rows()
        .forEach(
            row ->
                System.out.printf(
                    "line %d: %s %s%n",
                    row.given().line(),
                    SHOWN.writeValueAsString(row.mapped().records()),
                    SHOWN.writeValueAsString(row.mapped().interactions())));
    if (!check.errors().isEmpty()) {
      throw Refusal.invalid("Nothing would be taken in.", "Mend first what is in the way.");
    }
  }
}
