package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Field.Visit;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.systems.Parcels.Parcel;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.truth.Moment;
import throughline.simulator.truth.Moments.Case;
import throughline.simulator.world.Account;
import throughline.simulator.world.Address;
import throughline.simulator.world.Department;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;
import throughline.simulator.world.Team;

/**
 * Moving house: announced on the web or by phone, contracted by sales, and passed on from there to
 * metering, onboarding and billing, each of which may lose the new address.
 */
final class MoveHouse implements Storyline {

  private static final String TOPIC = "move";
  private static final String LOST = "lost";

  /** The last that happened when the address was passed on, and whether billing lost it. */
  private record Passed(Contact last, boolean lost) {}

  @Override
  public double perAccount(Account account) {
    return account.segment().isBusiness() ? 0.12 : 0.26;
  }

  @Override
  public void tell(Life life, Instant begins) {
    String key = life.systems().newCase(CaseKind.MOVE);
    Address home = life.world().places().address(life.address().place(), life.chance());
    Instant announced = life.atHome(begins);
    Contact contact =
        life.contact(life.aliveOr(life.account().decider(), begins), announced)
            .about(key)
            .on(TOPIC);
    Contact sold = contracted(life, announce(life, contact, home), home);
    Passed passed = passOn(life, sold);
    boolean lost = passed.lost();
    Contact settled = arrive(life, passed.last(), home);
    life.movesTo(home);
    end(life, settled, lost);
  }

  private static Contact announce(Life life, Contact contact, Address home) {
    String text = life.message(contact.who(), TOPIC, Map.of("address", home.toString()));
    if (contact.who().isOnline() && life.chance().happens(0.6)) {
      life.systems().web().page(contact.via("web"), "Moving home");
      Contact form = contact.at(life.soon(contact.at(), 8)).via("web");
      life.systems()
          .web()
          .track(form.saying(text), "Move announced", Map.of("address", home.toString()));
      return form.saying("");
    }
    if (life.chance().happens(0.5)) {
      return Hotline.call(life, contact);
    }
    return TicketStory.askedAndAnswered(life, contact.via("email").saying(text), 0.8).saying("");
  }

  private static Contact contracted(Life life, Contact announced, Address home) {
    Contact asked = announced.at(life.after(announced.at(), 0.9)).via("phone");
    life.systems().crm().told("New address asked for", asked.saying(home.toString()));
    Contact contract = asked.at(life.after(asked.at(), 0.9)).via("email").saying("");
    life.systems().crm().told("Contract for the new home confirmed", contract);
    return contract;
  }

  /** Sales passes the address on to three departments, each of which may lose it. */
  private static Passed passOn(Life life, Contact sold) {
    Contact metering =
        passed(
            life,
            sold,
            "metering",
            Planted.ADDRESS_LOSS_ELSEWHERE,
            life.systems().network()::entered);
    if (life.account().has(Product.ELECTRICITY)) {
      metering = metering.at(life.after(metering.at(), 0.5));
      life.systems().network().told("Final reading taken", kilowattHours(life), metering);
    }
    Contact onboarding =
        passed(
            life,
            metering,
            "onboarding",
            Planted.ADDRESS_LOSS_ELSEWHERE,
            life.systems().onboarding()::entered);
    Contact billing =
        passed(
            life,
            onboarding,
            "billing",
            Planted.ADDRESS_LOSS_SALES_TO_BILLING,
            life.systems().billingDesk()::entered);
    return new Passed(billing, billing.text().equals(LOST));
  }

  private static Contact passed(
      Life life, Contact before, String to, double lost, Consumer<Contact> enters) {
    Contact passing = before.at(life.after(before.at(), 0.9)).saying("");
    life.systems().crm().did("Address passed to " + to, passing);
    if (life.chance().happens(lost)) {
      return passing.saying(LOST);
    }
    Contact entered = passing.at(life.after(passing.at(), 0.9));
    enters.accept(entered);
    return entered;
  }

  private static Contact arrive(Life life, Contact contract, Address home) {
    Contact arrival = contract.saying("");
    if (life.account().has(Product.ELECTRICITY)) {
      Contact visited = arrival.at(life.after(arrival.at(), Planted.CHOSEN_WAIT_DAYS));
      Visit visit =
          new Visit(Department.FIELD, visited.concern(), null, visited.at(), true, "connected");
      Contact team = visited.in(Team.field(home)).via("field visit");
      life.systems().field().visited(visit, team, home.toString());
      arrival = visited;
    }
    if (life.account().has(Product.INTERNET)) {
      Parcel parcel = Deliveries.parcel(life, life.account().router(), arrival.at());
      life.systems().parcels().sent(parcel, arrival.at(parcel.packed()));
      Instant up = parcel.delivered() == null ? parcel.handedOver() : parcel.delivered();
      arrival = arrival.at(life.after(up, 0.8));
      life.systems().onboarding().told("Line activated at the new home", arrival.via("email"));
    }
    return arrival;
  }

  private static void end(Life life, Contact arrived, boolean lost) {
    Contact billed = arrived.at(life.after(arrived.at(), 1.2)).by(life.account().payer());
    Address sentTo = lost ? life.account().address() : life.address();
    Instant paid = lost ? null : life.after(billed.at(), 12);
    life.systems()
        .invoices()
        .sent(
            new Invoice(
                "Schlussrechnung", 6_000 + life.chance().below(22_000), 0, paid, sentTo, ""),
            billed);
    if (lost) {
      lostAddress(life, arrived);
      return;
    }
    life.trust(0.03);
    life.world().moments().note(Moment.DESIGNED_MOVE, moment(arrived, "a move without a loss"));
    Feeling.asked(
        life, billed.at(life.soon(billed.at(), 900)).by(arrived.who()), Department.SALES, 0.76);
  }

  /** The bill goes to the old home; the customer has to begin again, without a case number. */
  private static void lostAddress(Life life, Contact arrived) {
    life.trust(-0.2);
    Contact again = arrived.at(life.after(arrived.at(), 12)).withoutKey();
    String text =
        life.message(again.who(), "move.lost", Map.of("address", life.address().toString()));
    if (life.chance().happens(0.2)) {
      Hotline.call(life, again);
    }
    Contact ticket =
        TicketStory.askedAndAnswered(
            life, again.at(life.atHome(again.at())).via("email").saying(text), 2);
    Contact entered = ticket.at(life.after(ticket.at(), 2));
    life.systems().billingDesk().entered(entered);
    Feeling.asked(life, entered.at(life.soon(entered.at(), 900)), Department.BILLING, 0.3);
    life.world()
        .moments()
        .note(Moment.ADDRESS_BORDER, moment(arrived, "billing never got the address"));
    life.world()
        .moments()
        .note(Moment.MOVE_TEAM, moment(arrived, "eight handovers where two would do"));
    if (life.chance().happens(0.35)) {
      Complaining.about(life, ticket.at(ticket.at().plus(Duration.ofDays(1))), TOPIC, true);
      life.world()
          .moments()
          .note(Moment.SIX_DEPARTMENTS, moment(arrived, "gave the address four times"));
    }
    if (life.account().has(Product.ELECTRICITY) && life.chance().happens(0.4)) {
      EstimatedBill.afterMoving(life, life.after(entered.at(), 15));
    }
  }

  private static Case moment(Contact contact, String says) {
    return new Case(contact.who().customerNumber(), contact.concern(), says);
  }

  private static String kilowattHours(Life life) {
    return String.valueOf(4_000 + life.chance().below(60_000));
  }
}
