package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** From which web pages a source may be written to. */
final class DoorOrigins {

  private DoorOrigins() {}

  /** Allows the page that sent the request to see the answer, or refuses the request. */
  static void allow(
      HttpServletRequest request, HttpServletResponse response, WriteKeys.Sender sender) {
    String origin = request.getHeader("Origin");
    if (origin == null || sameOrigin(request, origin)) {
      return;
    }
    if (!sender.allowedOrigins().contains(origin) && !sender.allowedOrigins().contains("*")) {
      throw Refusal.originNotAllowed(
          "Pages of (%s) may not write to this source; add the origin under Sources."
              .formatted(throughline.lake.format.Fault.shown(origin)));
    }
    open(response, origin);
  }

  static void open(HttpServletResponse response, String origin) {
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.addHeader("Vary", "Origin");
  }

  private static boolean sameOrigin(HttpServletRequest request, @Nullable String origin) {
    String host = request.getHeader("Host");
    return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }
}
