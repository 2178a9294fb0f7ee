package throughline.sources.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.IfMatch;
import throughline.platform.JobRun;
import throughline.platform.Jobs;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.reading.Rebuilding;

/** A source's mapping: read, corrected, and read again what it says of everything so far. */
@RestController
@RequestMapping("/api/sources/{id}/mapping")
class MappingController {

  /** A mapping with its history. */
  record Document(
      int version,
      String yaml,
      Instant createdAt,
      String createdBy,
      List<MappingVersions.Version> versions) {}

  /** A correction and why it was made. */
  record Correction(String yaml, @Nullable String note) {}

  /** The version that now counts, and the job that reads everything again, where one does. */
  record Corrected(int version, @Nullable UUID job) {}

  private static final long PAUSE_MILLIS = 200;

  private final MappingVersions versions;
  private final Rebuilding rebuilding;
  private final Jobs jobs;

  MappingController(MappingVersions versions, Rebuilding rebuilding, Jobs jobs) {
    this.versions = versions;
    this.rebuilding = rebuilding;
    this.jobs = jobs;
  }

  @GetMapping
  @Needs(Role.VIEWER)
  ResponseEntity<Document> mapping(@PathVariable int id) {
    SourceId source = Refusal.checked(() -> new SourceId(id));
    MappingVersions.Text text =
        versions.newest(source).orElseThrow(() -> Refusal.notFound("mapping of the source", id));
    return IfMatch.tagged(
        new Document(
            text.version(), text.yaml(), text.createdAt(), text.createdBy(), versions.all(source)),
        text.version());
  }

  @PutMapping
  @Needs(Role.MANAGER)
  ResponseEntity<Corrected> correct(
      @PathVariable int id, @RequestBody Correction correction, IfMatch ifMatch) {
    SourceId source = Refusal.checked(() -> new SourceId(id));
    int before = versions.newest(source).map(MappingVersions.Text::version).orElse(0);
    ifMatch.sameOrAbsent(before);
    String note = correction.note() == null ? "" : correction.note();
    int version = versions.put(source, correction.yaml(), note);
    UUID job =
        version == before
            ? null
            : jobs.start(
                "Reading source %s by mapping %s".formatted(id, version),
                run -> follow(run, source));
    return IfMatch.tagged(new Corrected(version, job), version);
  }

  /** The projections do the work; the job shows how far they are. */
  private void follow(JobRun run, SourceId source) throws InterruptedException {
    long all = rebuilding.remaining(source);
    for (long left = all; left > 0; left = rebuilding.remaining(source)) {
      run.progress(Math.max(0, all - left), all);
      Thread.sleep(PAUSE_MILLIS);
    }
    run.progress(all, all);
  }
}
