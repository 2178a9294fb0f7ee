package throughline.simulator.stories;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Field.Visit;
import throughline.simulator.systems.Parcels.Parcel;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;
import throughline.simulator.world.Router;
import throughline.simulator.world.Team;

/** A router that fails: chat, support, swap, visit, and the product desk that learns of it last. */
final class FaultyRouter implements Storyline {

  private static final String TOPIC = "router";

  @Override
  public double perAccount(Account account) {
    if (!account.has(Product.INTERNET)) {
      return 0;
    }
    return account.router().equals(Router.FAULTY) ? 0.55 : 0.22;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Person user = life.aliveOr(life.account().user(), begins);
    String model = life.account().router();
    Contact contact =
        life.contact(user, life.atHome(begins))
            .about(life.systems().newCase(CaseKind.DEVICE))
            .on(TOPIC);
    Contact supported = asks(life, contact, model);
    Contact swapped = swap(life, supported, model);
    boolean faulty = model.equals(Router.FAULTY);
    boolean again =
        life.chance()
            .happens(faulty ? Planted.SECOND_SWAP_FAULTY_ROUTER : Planted.SECOND_SWAP_OTHER_ROUTER);
    if (!again) {
      ends(life, swapped, 0.68);
      return;
    }
    life.trust(-0.12);
    Contact second = swap(life, asksAgain(life, swapped, model), model);
    examined(life, second, model);
    ends(life, life.chance().happens(0.4) ? visit(life, second) : second, 0.32);
  }

  private static Contact asks(Life life, Contact contact, String model) {
    String text = life.message(contact.who(), TOPIC, Map.of("device", model));
    boolean chats = contact.who().isOnline() && life.chance().happens(0.5);
    if (chats) {
      Contact chat = contact.via("chat").saying(life.remark(contact.who(), "remark." + TOPIC));
      life.systems().web().track(chat, "Chat opened");
      Contact handed = contact.at(life.soon(contact.at(), 12)).via("chat").saying("");
      life.systems().web().track(handed, "Chat handed to support");
    }
    Contact asked =
        contact.at(life.after(contact.at(), 0.4)).via(chats ? "chat" : "email").saying(text);
    return TicketStory.askedAndAnswered(life, asked, 1).saying("");
  }

  private static Contact asksAgain(Life life, Contact swapped, String model) {
    Contact broken = swapped.at(life.after(swapped.at(), 3)).via("phone").saying("");
    if (life.chance().happens(0.5)) {
      return Hotline.call(life, broken);
    }
    String text = life.message(broken.who(), "router.again", Map.of("device", model));
    Contact mail = broken.at(life.atHome(broken.at())).via("email").saying(text);
    return TicketStory.askedAndAnswered(life, mail, 1).saying("");
  }

  private static Contact swap(Life life, Contact supported, String model) {
    Parcel parcel = Deliveries.parcel(life, model, supported.at());
    Instant arrived = parcel.delivered() == null ? parcel.handedOver() : parcel.delivered();
    Instant back = life.after(arrived, 1.6);
    life.systems().parcels().sent(Deliveries.returned(parcel, back), supported.at(parcel.packed()));
    return supported.at(back);
  }

  private static void examined(Life life, Contact swapped, String model) {
    Contact examined =
        swapped.at(life.after(swapped.at(), 1.5)).saying("power supply fails when warm");
    life.systems().productDesk().did("Device examined", model, examined);
  }

  private static Contact visit(Life life, Contact swapped) {
    Contact visited = swapped.at(life.after(swapped.at(), 2.5)).via("field visit").saying("");
    Visit visit =
        new Visit(Department.FIELD, visited.concern(), null, visited.at(), false, "repaired");
    life.systems()
        .field()
        .visited(visit, visited.in(Team.field(life.address())), life.address().toString());
    return visited;
  }

  private static void ends(Life life, Contact settled, double satisfied) {
    Contact asked = settled.at(life.soon(settled.at(), 1300)).via("email").saying("");
    Feeling.asked(life, asked, Department.SERVICE, satisfied);
    if (satisfied < 0.5 && life.chance().happens(0.18)) {
      Leaving.cancels(life, life.atHome(life.after(asked.at(), 8)), TOPIC);
    }
  }
}
