package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Open;
import throughline.sources.SourceId;
import throughline.sources.log.Door;
import throughline.sources.log.Item;

/** The Event API, as the SDKs in the field call it. */
@RestController
@Open(because = "A write key opens it, which belongs to a source and not to a person.")
class EventApi {

  static final int LARGEST_BODY = 500 << 10;
  private static final int LONGEST_MESSAGE_ID = 99;

  private final WriteKeys keys;
  private final Intake intake;
  private final Turnstile turnstile;
  private final Clock clock;

  EventApi(WriteKeys keys, Intake intake, Turnstile turnstile, Clock clock) {
    this.keys = keys;
    this.intake = intake;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  @PostMapping({"/v1/{name}", "/v1/{name}/"})
  ResponseEntity<String> take(
      @PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
    return DoorAnswers.to(
        () -> {
          Call call = Call.findByPath(name);
          if (call == null) {
            throw Refusal.unknownCall(name);
          }
          return take(call, request, response);
        });
  }

  private ResponseEntity<String> take(
      Call call, HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = Body.read(request, LARGEST_BODY);
    Admission.Place place = Entrance.place(request);
    Request sent = turnstile.pass(place.holder(), body.length, () -> EventParser.parse(call, body));
    WriteKeys.Sender sender = sender(request, sent.writeKey());
    place.belongsTo(sender.source());
    DoorOrigins.allow(request, response, sender);
    intake.take(items(sender.source(), call, sent));
    return DoorAnswers.success();
  }

  private WriteKeys.Sender sender(HttpServletRequest request, @Nullable String inBody) {
    String inHead = WriteKeys.of(request);
    String key = inHead == null ? inBody : inHead;
    if (key == null) {
      throw Refusal.wrongKey("No write key was sent; send it as the user of Basic authentication.");
    }
    WriteKeys.Sender sender = keys.find(key);
    if (sender == null) {
      throw Refusal.wrongKey("The write key belongs to no enabled source; make one under Sources.");
    }
    return sender;
  }

  private List<Item> items(SourceId source, Call call, Request request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Item.Arrival arrival = Item.Arrival.through(Door.EVENTS, now);
    return request.events().stream()
        .map(event -> item(source, arrival, call, event, request.envelope()))
        .toList();
  }

  private static Item item(
      SourceId source, Item.Arrival arrival, Call call, Event event, @Nullable String envelope) {
    Item.Key key = Item.Key.of(messageId(event), event.fingerprint());
    return new Item(source, arrival, key, envelope, event.content(), EventRules.judge(event, call));
  }

  private static String messageId(Event event) {
    String sent = event.text("messageId");
    if (sent == null) {
      return "assigned-" + UUID.randomUUID();
    }
    if (sent.length() > LONGEST_MESSAGE_ID) {
      throw Refusal.tooLarge(
          "A messageId has %s characters; send fewer than 100.".formatted(sent.length()));
    }
    return sent;
  }
}
