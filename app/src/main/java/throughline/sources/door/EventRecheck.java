package throughline.sources.door;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.Item;
import throughline.sources.quarantine.Recheck;
import throughline.sources.quarantine.Waiting;

/** The Event API's second look at an event. */
@Component
class EventRecheck implements Recheck {

  private static final String TYPE = "{\"type\":\"";

  @Override
  public Door door() {
    return Door.EVENTS;
  }

  @Override
  public Item recheck(Waiting waiting) {
    try {
      Event event = EventParser.parse(Call.TRACK, waiting.content()).events().get(0);
      String sent = event.text("messageId");
      Item.Key key =
          Item.Key.of(Objects.requireNonNullElse(sent, waiting.message()), event.fingerprint());
      return item(waiting, key, EventRules.judge(event, call(waiting.envelope())));
    } catch (Refusal refusal) {
      Fault fault = new Fault("CONTENT_UNREADABLE", refusal.message(), "Correct the event.");
      Fingerprint says = Fingerprint.of(waiting.content());
      return item(waiting, Item.Key.of(waiting.message(), says), fault);
    }
  }

  private static Item item(Waiting waiting, Item.Key key, @Nullable Fault fault) {
    return new Item(
        waiting.source(), waiting.arrival(), key, waiting.envelope(), waiting.content(), fault);
  }

  /** An event that came alone says its type by the address it came to, one of a batch by itself. */
  private static Call call(@Nullable String envelope) {
    if (envelope == null || !envelope.startsWith(TYPE)) {
      return Call.BATCH;
    }
    String type = envelope.substring(TYPE.length(), envelope.indexOf('"', TYPE.length()));
    return Objects.requireNonNullElse(Call.findByType(type), Call.BATCH);
  }
}
