package throughline.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The way to answer a problem where no controller is involved, such as in a filter. */
@Component
public class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public void write(HttpServletResponse response, Refusal refusal) throws IOException {
    Problem problem = refusal.problem();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (refusal.retryAfterSeconds() > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.retryAfterSeconds()));
    }
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
