package throughline.simulator.stories;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Parcels.Parcel;
import throughline.simulator.systems.Shop.Order;
import throughline.simulator.world.Department;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Product;

/** The first days of an account that joins within the period, some of them sent by a friend. */
final class Welcome {

  private static final String TOPIC = "welcome";

  private Welcome() {}

  static void tell(Life life) {
    Instant joined = Horizon.at(life.account().joined(), LocalTime.of(10, 0));
    if (!life.world().horizon().covers(joined)) {
      return;
    }
    Contact glance =
        life.contact(life.account().decider(), life.atHome(joined)).via("web").on(TOPIC);
    if (glance.who().isOnline()) {
      life.systems().web().glance(glance.who(), glance.at(), "Tariffs");
    }
    Contact ordered =
        glance.at(life.soon(glance.at(), 25)).about(life.systems().shop().newConcern());
    @Nullable String code = life.world().heardCode(life.chance());
    Order order =
        new Order(
            "Welcome package", 4_900, life.soon(ordered.at(), 3), null, code == null ? "" : code);
    life.systems().shop().ordered(order, ordered);
    life.systems().web().identify(ordered.who(), ordered.at());
    begins(life, ordered);
  }

  private static void begins(Life life, Contact ordered) {
    Contact checked = ordered.at(life.after(ordered.at(), 0.8)).via("email");
    life.systems().onboarding().told("Order checked", checked);
    Contact active = checked;
    if (life.account().has(Product.INTERNET)) {
      Parcel parcel = Deliveries.parcel(life, life.account().router(), checked.at());
      life.systems().parcels().sent(parcel, checked.at(parcel.packed()));
      active = checked.at(parcel.delivered() == null ? parcel.handedOver() : parcel.delivered());
    }
    active = active.at(life.after(active.at(), 1));
    life.systems().onboarding().told("Welcome call", active.via("phone"));
    Feeling.asked(life, active.at(life.soon(active.at(), 900)), Department.ONBOARDING, 0.74);
  }
}
