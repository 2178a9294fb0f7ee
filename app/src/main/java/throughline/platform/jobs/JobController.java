package throughline.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Slice;

/** What long work is going on. */
@RestController
@RequestMapping("/api/jobs")
@Needs(Role.VIEWER)
class JobController {

  private final JobTable table;
  private final Audit audit;

  JobController(JobTable table, Audit audit) {
    this.table = table;
    this.audit = audit;
  }

  @GetMapping
  Listing<Job> jobs() {
    return Listing.of(
        "jobs",
        Job.class,
        slice ->
            CursorPage.of(
                table.after(last(slice), slice.oneMore()), slice, job -> job.id().toString()));
  }

  @GetMapping("/{id}")
  Job job(@PathVariable UUID id) {
    return table.find(id).orElseThrow(() -> Refusal.notFound("job", id));
  }

  @DeleteMapping("/{id}")
  @Needs(Role.MANAGER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable UUID id) {
    job(id);
    if (!table.cancel(id)) {
      throw new Refusal(
          CommonError.CONFLICT, "The job has ended already.", "Look at what came of it.");
    }
    audit.record("job.cancelled", id.toString());
  }

  private static @Nullable UUID last(Slice slice) {
    try {
      return slice.atStart() ? null : UUID.fromString(slice.cursor());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("The cursor is not one of this list.", "Start again without a cursor.")
          .about(slice.cursor());
    }
  }
}
