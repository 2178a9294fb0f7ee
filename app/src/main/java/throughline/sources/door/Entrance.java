package throughline.sources.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What stands before the doors and turns away a request that finds no place. It is the first to see
 * a request, so that turning one away costs next to nothing.
 */
final class Entrance extends OncePerRequestFilter {

  private static final String PLACE = Admission.Place.class.getName();

  private final WriteKeys keys;
  private final Admission admission;
  private final Brake brake;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "refusals");
            thread.setDaemon(true);
            return thread;
          });

  Entrance(WriteKeys keys, Admission admission, Brake brake) {
    this.keys = keys;
    this.admission = admission;
    this.brake = brake;
  }

  /** The place that the request was given. */
  static Admission.Place place(HttpServletRequest request) {
    if (request.getAttribute(PLACE) instanceof Admission.Place place) {
      return place;
    }
    throw new IllegalStateException("A request came past the entrance.");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Admission.Place given;
    try {
      String key = WriteKeys.of(request);
      given = admission.enter(key == null ? null : keys.find(key));
    } catch (RuntimeException e) {
      refuse(request, response, DoorAnswers.failed(e));
      return;
    }
    try (Admission.Place place = given) {
      request.setAttribute(PLACE, place);
      chain.doFilter(request, response);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, ResponseEntity<String> answer)
      throws IOException {
    long length = request.getContentLengthLong();
    Duration held = brake.hold(length < 0 ? EventApi.LARGEST_BODY : length);
    if (held.isZero()) {
      write(answer, response);
      return;
    }
    AsyncContext context = request.startAsync();
    later.schedule(
        () -> {
          try {
            write(answer, response);
          } finally {
            context.complete();
          }
          return answer;
        },
        held.toNanos(),
        TimeUnit.NANOSECONDS);
  }

  private static void write(ResponseEntity<String> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.getStatusCode().value());
    HttpHeaders headers = answer.getHeaders();
    headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    String body = answer.getBody();
    if (body != null) {
      response.getWriter().write(body);
    }
  }

  @Override
  public void destroy() {
    later.shutdownNow();
  }
}
