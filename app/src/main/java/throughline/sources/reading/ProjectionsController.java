package throughline.sources.reading;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Audit;
import throughline.platform.Jobs;
import throughline.platform.Needs;
import throughline.platform.Role;

/** What an administrator does with projections. */
@RestController
class ProjectionsController {

  /** The job that shows how far it is. */
  record Started(UUID job) {}

  private final StartingOver startingOver;
  private final Jobs jobs;
  private final Audit audit;

  ProjectionsController(StartingOver startingOver, Jobs jobs, Audit audit) {
    this.startingOver = startingOver;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** Reads the whole intake log again into the projection, from nothing. */
  @PostMapping("/api/projections/{name}/rebuilds")
  @Needs(Role.ADMIN)
  ResponseEntity<Started> rebuild(@PathVariable String name) {
    startingOver.projection(name);
    audit.record("projection.started-over", name);
    UUID job =
        jobs.start(
            StartingOverJob.KIND,
            "Reading the whole log again (%s)".formatted(name),
            Map.of(StartingOverJob.PROJECTION, name));
    return ResponseEntity.accepted().body(new Started(job));
  }
}
