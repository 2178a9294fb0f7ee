package throughline.sources.door;

import org.springframework.stereotype.Component;
import throughline.sources.log.Door;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.Item;
import throughline.sources.quarantine.Recheck;
import throughline.sources.quarantine.Waiting;

/** The CloudEvents door's second look at an event. */
@Component
class CloudEventRecheck implements Recheck {

  @Override
  public Door door() {
    return Door.CLOUD_EVENTS;
  }

  @Override
  public Item recheck(Waiting waiting) {
    try {
      return CloudEvent.again(waiting.envelope(), waiting.content())
          .item(waiting.source(), waiting.arrival());
    } catch (Refusal refusal) {
      Fault fault = new Fault("CONTENT_UNREADABLE", refusal.message(), "Correct the event.");
      Item.Key key = Item.Key.of(waiting.message(), Fingerprint.of(waiting.content()));
      return new Item(
          waiting.source(), waiting.arrival(), key, waiting.envelope(), waiting.content(), fault);
    }
  }
}
