package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Open;
import tools.jackson.databind.json.JsonMapper;

/** What the browser SDK asks before it sends: where to, and that nothing else is to be loaded. */
@RestController
@Open(because = "A write key opens it, which belongs to a source and not to a person.")
class SettingsApi {

  private final WriteKeys keys;
  private final JsonMapper json;

  SettingsApi(WriteKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @GetMapping({"/v1/projects/{writeKey}/settings", "/v1/projects/{writeKey}/settings/"})
  ResponseEntity<String> settings(
      @PathVariable String writeKey, HttpServletRequest request, HttpServletResponse response) {
    return DoorAnswers.to(
        () -> {
          WriteKeys.Sender sender = keys.find(writeKey);
          if (sender == null) {
            throw Refusal.wrongKey(
                "The write key belongs to no enabled source; make one under Sources.");
          }
          DoorOrigins.allow(request, response, sender);
          return ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(json.writeValueAsString(settings(writeKey, request)));
        });
  }

  private static Map<String, Object> settings(String writeKey, HttpServletRequest request) {
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
