package throughline.sources.door;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.io.JsonStringEncoder;

/** How the doors answer: a refusal is JSON with code and message, in the words of the Event API. */
final class DoorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(DoorAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  /** What a door does with a request. */
  @FunctionalInterface
  interface Work {
    ResponseEntity<String> done() throws IOException;
  }

  private DoorAnswers() {}

  static ResponseEntity<String> to(Work work) {
    try {
      return work.done();
    } catch (IOException e) {
      return refused(
          Refusal.invalid("The body ended before it was complete or is broken; send it again."));
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** The answer to a request that was refused, or with which something went wrong. */
  static ResponseEntity<String> failed(RuntimeException why) {
    if (why instanceof Refusal refusal) {
      return refused(refusal);
    }
    LOG.error("A door failed.", why);
    return refused(Refusal.notWritten());
  }

  static ResponseEntity<String> success() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("{\"success\":true}");
  }

  private static ResponseEntity<String> refused(Refusal refusal) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.passing()) {
      answer.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    return answer.body(
        "{\"success\":false,\"code\":\"%s\",\"message\":\"%s\"}"
            .formatted(refusal.code(), escaped(refusal.message())));
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
  }
}
