package throughline.sources.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The answer to a browser that asks whether a page may write at all. It carries no key yet, so it
 * is allowed where any source allows the page.
 */
final class Preflight extends OncePerRequestFilter {

  private final WriteKeys keys;

  Preflight(WriteKeys keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("OPTIONS");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader("Origin");
    if (origin != null && keys.anySourceAllows(origin)) {
      DoorOrigins.open(response, origin);
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
      response.setHeader(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, X-Retry-Count");
      response.setHeader("Access-Control-Max-Age", "600");
    }
    response.setStatus(204);
  }
}
