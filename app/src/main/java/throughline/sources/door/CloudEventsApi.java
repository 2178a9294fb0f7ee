package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Open;
import throughline.sources.SourceId;
import throughline.sources.log.Door;
import throughline.sources.log.Item;

/** CloudEvents 1.0 over HTTP in all three modes: binary, structured and batch. */
@RestController
@Open(because = "A write key opens it, which belongs to a source and not to a person.")
class CloudEventsApi {

  private static final int LARGEST_BODY = 4 << 20;

  private final WriteKeys keys;
  private final Intake intake;
  private final Turnstile turnstile;
  private final Clock clock;

  CloudEventsApi(WriteKeys keys, Intake intake, Turnstile turnstile, Clock clock) {
    this.keys = keys;
    this.intake = intake;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  @PostMapping({"/v1/cloudevents", "/v1/cloudevents/"})
  ResponseEntity<String> take(HttpServletRequest request, HttpServletResponse response) {
    return DoorAnswers.to(() -> takeIn(sender(request), request, response));
  }

  private ResponseEntity<String> takeIn(
      WriteKeys.Sender sender, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DoorOrigins.allow(request, response, sender);
    Function<byte[], List<CloudEvent>> reading = reading(request);
    byte[] body = Body.read(request, LARGEST_BODY);
    List<CloudEvent> events =
        turnstile.pass(sender.source(), body.length, () -> reading.apply(body));
    intake.take(items(sender.source(), events));
    return ResponseEntity.accepted().build();
  }

  private WriteKeys.Sender sender(HttpServletRequest request) {
    String key = WriteKeys.of(request);
    WriteKeys.Sender sender = key == null ? null : keys.find(key);
    if (sender == null) {
      throw Refusal.wrongKey("Send the write key of an enabled source as a Bearer token.");
    }
    return sender;
  }

  private List<Item> items(SourceId source, List<CloudEvent> events) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Item.Arrival arrival = Item.Arrival.through(Door.CLOUD_EVENTS, now);
    return events.stream().map(event -> event.item(source, arrival)).toList();
  }

  private static Function<byte[], List<CloudEvent>> reading(HttpServletRequest request) {
    String sent = request.getContentType();
    String type = sent == null ? "" : sent.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (type.equals("application/cloudevents+json")) {
      return CloudEvent::structured;
    }
    if (type.equals("application/cloudevents-batch+json")) {
      return CloudEvent::batch;
    }
    if (type.startsWith("application/cloudevents")) {
      throw Refusal.unknownFormat("CloudEvents come as JSON here, not as (%s).".formatted(type));
    }
    if (request.getHeader("ce-specversion") == null) {
      throw Refusal.unknownFormat(
          "Send application/cloudevents+json, its batch form, or the headers ce-….");
    }
    return body -> List.of(CloudEvent.binary(request, body));
  }
}
