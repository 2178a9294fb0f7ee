package throughline.sources.door;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * How the doors answer: a success in the words of the Event API, a refusal with code and message.
 */
@RestControllerAdvice(assignableTypes = {EventApi.class, CloudEventsApi.class, SettingsApi.class})
class DoorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(DoorAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  static ResponseEntity<String> success() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("{\"success\":true}");
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.passing()) {
      answer.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    return answer.body(
        "{\"success\":false,\"code\":\"%s\",\"message\":\"%s\"}"
            .formatted(refusal.code(), escaped(refusal.message())));
  }

  @ExceptionHandler
  ResponseEntity<String> cutOff(IOException e) {
    return refused(Refusal.invalid("The body ended before it was complete; send it again."));
  }

  @ExceptionHandler
  ResponseEntity<String> failed(RuntimeException e) {
    LOG.error("A door failed.", e);
    return refused(Refusal.notWritten());
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
  }
}
