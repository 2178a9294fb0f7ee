package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/** Which source a write key belongs to. */
interface WriteKeys {

  /** A source that may send now, with the origins whose pages may. */
  record Sender(SourceId source, Set<String> allowedOrigins) {
    public Sender {
      allowedOrigins = Set.copyOf(allowedOrigins);
    }
  }

  @Nullable Sender find(String writeKey);

  boolean anySourceAllows(String origin);

  /** The key that a request carries in its head, or null. */
  static @Nullable String of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return null;
    }
    int space = header.indexOf(' ');
    String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
    String value = header.substring(space + 1).strip();
    if (scheme.equals("basic")) {
      return user(value);
    }
    return scheme.equals("bearer") && !value.isEmpty() ? value : null;
  }

  private static @Nullable String user(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      String user = colon < 0 ? pair : pair.substring(0, colon);
      return user.isEmpty() ? null : user;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
