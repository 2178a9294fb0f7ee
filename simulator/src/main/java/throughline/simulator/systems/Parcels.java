package throughline.simulator.systems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;

/** The warehouse's parcels: packed by logistics, carried by a partner, known by the order alone. */
public final class Parcels {

  /** A parcel's way; a time that is null never came. */
  public record Parcel(
      String content,
      Instant packed,
      Instant handedOver,
      @Nullable Instant delivered,
      @Nullable Instant returned) {}

  static final String SOURCE = "logistics";

  private final Output output;
  private final Sheet rows;
  private long number = 300_000;

  Parcels(Output output) {
    this.output = output;
    rows =
        output.csv(
            "logistics/parcels.csv",
            ',',
            "parcel",
            "order_ref",
            "content",
            "packed",
            "handed_to_carrier",
            "delivered",
            "came_back",
            "carrier");
  }

  public void sent(Parcel parcel, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        "P" + ++number,
        contact.concern(),
        parcel.content(),
        known(parcel.packed()),
        known(parcel.handedOver()),
        known(parcel.delivered()),
        known(parcel.returned()),
        number % 3 == 0 ? "Alpina Express" : "Gelbe Kutsche");
  }

  private String known(@Nullable Instant at) {
    return Times.OFFSET.of(output.horizon().known(at));
  }
}
