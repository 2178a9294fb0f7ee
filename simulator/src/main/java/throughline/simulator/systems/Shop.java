package throughline.simulator.systems;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;
import throughline.simulator.world.Person;

/** The online shop: one row an order, times in UTC, names as buyers typed them. */
public final class Shop {

  /** What was ordered, for how much, and what became of it. */
  public record Order(
      String item, long cents, @Nullable Instant paid, @Nullable Instant cancelled, String code) {}

  static final String SOURCE = "shop";

  private final Output output;
  private final Sheet orders;
  private long number = 700_000;

  Shop(Output output) {
    this.output = output;
    orders =
        output.csv(
            "digital-shop/orders.csv",
            ',',
            "order_no",
            "ordered_at",
            "login",
            "buyer",
            "buyer_email",
            "item",
            "total_chf",
            "paid_at",
            "cancelled_at",
            "referral_code");
  }

  /** The concern's key that an order will have in every department that keeps it. */
  public String newConcern() {
    return "ORD-" + ++number;
  }

  /** An order; its concern's key must come from {@link #newConcern()}. */
  public void ordered(Order order, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    Person who = contact.who();
    orders.row(
        contact.at(),
        contact.concern().substring("ORD-".length()),
        Times.UTC.of(contact.at()),
        who.webId(),
        who.care() < 0.6 ? who.name().toLowerCase(Locale.ROOT) : who.name(),
        who.care() < 0.3 ? who.email().toUpperCase(Locale.ROOT) : who.email(),
        order.item(),
        String.format(Locale.ROOT, "%.2f", order.cents() / 100.0),
        Times.UTC.of(output.horizon().known(order.paid())),
        Times.UTC.of(output.horizon().known(order.cancelled())),
        order.code());
    output.recordOf(SOURCE, who.webId(), who);
  }
}
