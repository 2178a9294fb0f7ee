package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the browser SDK asks before it sends: where to, and that nothing else is to be loaded. */
@RestController
class SettingsApi {

  private final WriteKeys keys;

  SettingsApi(WriteKeys keys) {
    this.keys = keys;
  }

  @GetMapping({"/v1/projects/{writeKey}/settings", "/v1/projects/{writeKey}/settings/"})
  Map<String, Object> settings(
      @PathVariable String writeKey, HttpServletRequest request, HttpServletResponse response) {
    WriteKeys.Sender sender = keys.find(writeKey);
    if (sender == null) {
      throw Refusal.wrongKey("The write key belongs to no enabled source.");
    }
    DoorOrigins.allow(request, response, sender);
    return Map.of(
        "integrations", Map.of("Segment.io", here(writeKey, request)),
        "plan", Map.of("track", Map.of("__default", Map.of("enabled", true))),
        "edgeFunction", Map.of(),
        "middlewareSettings", Map.of(),
        "enabledMiddleware", Map.of(),
        "metrics", Map.of("sampleRate", 0),
        "remotePlugins", List.of());
  }

  private static Map<String, Object> here(String writeKey, HttpServletRequest request) {
    return Map.of(
        "apiKey",
        writeKey,
        "apiHost",
        request.getHeader("Host") + "/v1",
        "protocol",
        request.getScheme(),
        "unbundledIntegrations",
        List.of(),
        "addBundledMetadata",
        true);
  }
}
