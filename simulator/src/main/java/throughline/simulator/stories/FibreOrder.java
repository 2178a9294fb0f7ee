package throughline.simulator.stories;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Field.Visit;
import throughline.simulator.systems.Parcels.Parcel;
import throughline.simulator.systems.Shop.Order;
import throughline.simulator.world.Account;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;
import throughline.simulator.world.Team;

/** A change to fibre with an installer who comes late, and often does not come at all. */
final class FibreOrder implements Storyline {

  private static final String TOPIC = "fibre";

  @Override
  public double perAccount(Account account) {
    return account.has(Product.INTERNET) ? 0.36 : 0.10;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Person who = life.aliveOr(life.account().decider(), begins);
    Chance chance = life.chance();
    Contact ordered =
        life.contact(who, life.atHome(begins))
            .about(life.systems().shop().newConcern())
            .on(TOPIC)
            .via("web");
    boolean byInstaller = chance.happens(0.72);
    boolean firstFails =
        chance.happens(byInstaller ? Planted.SECOND_VISIT_INSTALLERS : Planted.SECOND_VISIT_FIELD);
    boolean givesUp = firstFails && chance.happens(0.12);
    Contact checked = ordered.at(life.after(ordered.at(), 1));
    life.systems().onboarding().told("Order checked", checked.via("email"));
    Department unit = byInstaller ? Department.INSTALLERS : Department.FIELD;
    Contact visited = visit(life, checked, unit, firstFails);
    Instant cancelled = givesUp ? life.after(visited.at(), 1.5) : null;
    Instant paid = givesUp ? null : life.soon(ordered.at(), 3);
    life.systems().shop().ordered(new Order("Fibre 1000", 9_900, paid, cancelled, ""), ordered);
    if (cancelled != null) {
      givesUp(life, visited.at(cancelled));
      return;
    }
    ends(life, firstFails ? again(life, visited, unit) : visited, firstFails);
  }

  private static Contact visit(Life life, Contact checked, Department unit, boolean fails) {
    double days = unit == Department.INSTALLERS ? Planted.ONBOARDING_TO_INSTALLERS_DAYS : 2;
    Contact arranged = checked.at(life.after(checked.at(), days)).via("field visit");
    Contact visited = arranged.at(life.after(arranged.at(), 4));
    String result = fails ? "nobody came" : "connected";
    Visit visit = new Visit(unit, checked.concern(), arranged.at(), visited.at(), false, result);
    life.systems()
        .field()
        .visited(visit, arranged.in(Team.field(life.address())), life.address().toString());
    return visited;
  }

  private static Contact again(Life life, Contact missed, Department unit) {
    life.trust(-0.12);
    Contact asking = missed.at(life.after(missed.at(), 0.6));
    String text = life.message(asking.who(), TOPIC, Map.of());
    // The shop's order number means nothing to the hotline.
    if (life.chance().happens(0.5)) {
      Hotline.call(life, asking.withoutKey());
    } else {
      TicketStory.askedAndAnswered(life, asking.via("email").saying(text), 1.2);
    }
    Instant second = life.after(asking.at(), 3.5);
    Contact visited = asking.at(second).via("field visit").saying("");
    Visit visit = new Visit(unit, asking.concern(), null, second, false, "connected");
    life.systems()
        .field()
        .visited(visit, visited.in(Team.field(life.address())), life.address().toString());
    return visited;
  }

  private static void givesUp(Life life, Contact cancelled) {
    life.trust(-0.25);
    Feeling.asked(life, cancelled.at(life.soon(cancelled.at(), 900)), Department.ONBOARDING, 0.12);
    if (life.chance().happens(0.3)) {
      Complaining.about(life, cancelled.at(life.atHome(cancelled.at())), TOPIC, false);
    }
  }

  private static void ends(Life life, Contact connected, boolean failedFirst) {
    Parcel parcel = Deliveries.parcel(life, "Lumo R3", connected.at());
    life.systems().parcels().sent(parcel, connected.at(parcel.packed()));
    Instant up =
        life.after(parcel.delivered() == null ? parcel.handedOver() : parcel.delivered(), 0.9);
    Contact active = connected.at(up).via("email").saying("");
    life.systems().onboarding().told("Line activated", active);
    life.trust(failedFirst ? -0.02 : 0.06);
    Feeling.asked(
        life, active.at(life.soon(up, 1200)), Department.ONBOARDING, failedFirst ? 0.36 : 0.74);
  }
}
