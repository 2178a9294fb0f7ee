package throughline.journeys;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.engine.journey.JourneysBehind.Journey;
import throughline.lake.format.EventLogWriter;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Journeys for other tools, as an event log. */
@RestController
@Needs(Role.ANALYST)
class JourneyLogController {
  private final JourneyLog journeys;
  private final Questions questions;
  private final Audit audit;

  JourneyLogController(JourneyLog journeys, Questions questions, Audit audit) {
    this.journeys = journeys;
    this.questions = questions;
    this.audit = audit;
  }

  /** A format of event logs. */
  private enum Form {
    XES("application/xml", "journeys.xes"),
    OCEL("application/json", "journeys.ocel.json");

    private final String type;
    private final String file;

    Form(String type, String file) {
      this.type = type;
      this.file = file;
    }

    static Form of(String name) {
      return switch (name) {
        case "xes" -> XES;
        case "ocel" -> OCEL;
        default ->
            throw Refusal.invalid(
                    "The format (%s) is none of an event log.".formatted(name),
                    "Write xes or ocel.")
                .about(name);
      };
    }

    EventLogWriter to(OutputStream out) throws IOException {
      return this == XES ? EventLogWriter.xes(out) : EventLogWriter.ocel(out);
    }
  }

  /**
   * The journeys that pass the filters, whole.
   *
   * @param cases concerns or customers: what the traces of an XES log are
   */
  @GetMapping(
      value = "/api/journeys/log",
      produces = {"application/xml", "application/json"})
  void log(
      @RequestParam String format,
      @RequestParam(required = false) @Nullable String cases,
      @ParameterObject FilterBar filters,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Form form = Form.of(format);
    JourneyLog.Cases flattened = cases(cases);
    List<Journey> found = journeys.journeys(questions.of(filters));
    audit.record("journeys.taken", "journeys", Map.of("journeys", found.size()));
    response.setContentType(form.type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(form.file));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    EventLogWriter log = form.to(response.getOutputStream());
    journeys.write(found, flattened, actor, log);
    // Not where writing failed: half a log must not look like a whole one.
    log.end();
  }

  private static JourneyLog.Cases cases(@Nullable String name) {
    if (name == null || name.isBlank() || name.equals("concerns")) {
      return JourneyLog.Cases.CONCERNS;
    }
    if (name.equals("customers")) {
      return JourneyLog.Cases.CUSTOMERS;
    }
    throw Refusal.invalid(
            "The cases (%s) are not known.".formatted(name), "Write concerns or customers.")
        .about(name);
  }
}
