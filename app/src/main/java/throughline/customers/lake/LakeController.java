package throughline.customers.lake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Audit;
import throughline.platform.Needs;
import throughline.platform.Role;

/** The lake for those who compute elsewhere: all timelines in Parquet, without names. */
@RestController
@Needs(Role.ANALYST)
class LakeController {
  private final TakingTheLake taking;
  private final Audit audit;

  LakeController(TakingTheLake taking, Audit audit) {
    this.taking = taking;
    this.audit = audit;
  }

  @GetMapping(value = "/api/lake", produces = "application/zip")
  void lake(HttpServletResponse response) throws IOException {
    taking.take(
        (interactions, taken) -> {
          audit.record("lake.taken", "lake", Map.of("interactions", interactions));
          response.setContentType("application/zip");
          response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lake.zip\"");
          response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          taken.pack(response.getOutputStream());
        });
  }
}
