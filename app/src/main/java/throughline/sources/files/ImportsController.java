package throughline.sources.files;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import throughline.lake.format.InputFile;
import throughline.platform.Installation;
import throughline.platform.JobRun;
import throughline.platform.Jobs;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.administration.MappingVersions;

/** Files that people give in the workspace: looked at first, then taken in by a job. */
@RestController
class ImportsController {

  /** The job that takes the files in, and the first of their sources. */
  record Started(UUID job, @JsonFormat(shape = JsonFormat.Shape.STRING) int source) {}

  private final FileImports imports;
  private final MappingVersions versions;
  private final Jobs jobs;
  private final Path folder;

  ImportsController(
      FileImports imports, MappingVersions versions, Jobs jobs, Installation installation) {
    this.imports = imports;
    this.versions = versions;
    this.jobs = jobs;
    this.folder = installation.home().resolve("uploads");
  }

  @PostMapping("/api/mappings/preview")
  @Needs(Role.ANALYST)
  MappingPreview preview(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String yaml)
      throws IOException {
    Path kept = keep(files);
    try {
      return MappingPreview.of(yaml, inputs(files, kept));
    } finally {
      delete(kept);
    }
  }

  @PostMapping("/api/imports")
  @Needs(Role.MANAGER)
  ResponseEntity<Started> start(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String yaml,
      @RequestParam(required = false) @Nullable Integer source)
      throws IOException {
    String mapping = yaml == null ? newest(source) : yaml;
    List<SourceMapping> mappings = SourceMapping.of(mapping);
    Path kept = keep(files);
    List<InputFile> inputs = inputs(files, kept);
    try {
      // Beforehand, so that files that cannot be read leave no source and no mapping behind.
      FileImports.readable(mappings, inputs);
    } catch (Refusal refusal) {
      delete(kept);
      throw refusal;
    }
    int first = imports.prepare(mappings).get(0).value();
    UUID job =
        jobs.start(
            "Import of %s".formatted(names(inputs)), run -> take(run, mapping, inputs, kept));
    return ResponseEntity.accepted().body(new Started(job, first));
  }

  private String newest(@Nullable Integer source) {
    if (source == null) {
      throw Refusal.invalid(
          "Neither a mapping nor a source is given.", "Send \"yaml\" or \"source\".");
    }
    return versions
        .newest(Refusal.checked(() -> new SourceId(source)))
        .orElseThrow(() -> Refusal.notFound("mapping of the source", source))
        .yaml();
  }

  private void take(JobRun run, String mapping, List<InputFile> inputs, Path kept)
      throws IOException {
    try {
      ImportSummary summary = imports.take(mapping, inputs, rows -> run.progress(rows, 0));
      run.message(String.join(" ", summary.sentences()));
    } finally {
      delete(kept);
    }
  }

  private static String names(List<InputFile> inputs) {
    return inputs.size() == 1 ? inputs.get(0).name() : inputs.size() + " files";
  }

  private Path keep(List<MultipartFile> files) throws IOException {
    Path kept = Files.createTempDirectory(Files.createDirectories(folder), "given");
    for (int i = 0; i < files.size(); i++) {
      files.get(i).transferTo(kept.resolve(Integer.toString(i)));
    }
    return kept;
  }

  /** By number on the disk and by their givers' names for the mapping. */
  private static List<InputFile> inputs(List<MultipartFile> files, Path kept) {
    List<InputFile> inputs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      inputs.add(InputFile.named(name(files.get(i), i), kept.resolve(Integer.toString(i))));
    }
    return inputs;
  }

  private static String name(MultipartFile file, int number) {
    String name = file.getOriginalFilename();
    if (name == null || name.isBlank()) {
      return "file " + (number + 1);
    }
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
