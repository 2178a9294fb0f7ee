package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import throughline.simulator.systems.Parcels.Parcel;
import throughline.simulator.world.Almanac.Span;
import throughline.simulator.world.Horizon;

/** How long parcels take, and how much longer in the week of the strike. */
final class Deliveries {

  private Deliveries() {}

  /** A parcel ordered then: packed by logistics, handed over, delivered by a carrier. */
  static Parcel parcel(Life life, String content, Instant ordered) {
    Instant packed = life.after(ordered, 0.8);
    Instant handedOver = life.soon(packed, 120);
    Instant delivered = life.after(handedOver, 1.3);
    Span strike = life.world().almanac().strike();
    if (strike.holds(handedOver)) {
      delivered = Horizon.at(strike.until()).plus(Duration.ofHours(40 + life.chance().below(90)));
    }
    return new Parcel(content, packed, handedOver, delivered, null);
  }

  static Parcel returned(Parcel sent, Instant back) {
    return new Parcel(sent.content(), sent.packed(), sent.handedOver(), sent.delivered(), back);
  }
}
