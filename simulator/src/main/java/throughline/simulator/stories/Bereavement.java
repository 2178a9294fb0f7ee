package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Campaigns.Fate;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Segment;

/** A death in the household, reported, and letters to the dead all the same. */
final class Bereavement implements Storyline {

  private static final String TOPIC = "bereavement";

  @Override
  public double perAccount(Account account) {
    if (account.people().size() < 2 || account.segment().isBusiness()) {
      return 0;
    }
    return account.segment() == Segment.SENIOR ? 0.35 : 0.012;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Person dead = life.account().people().get(0);
    Person heir = life.account().people().get(1);
    if (!life.isAlive(dead, begins)) {
      return;
    }
    life.dies(dead, begins);
    Instant wrote = life.atHome(begins.plus(Duration.ofDays(life.chance().between(9, 24))));
    Map<String, String> slots = Map.of("name", dead.name());
    Contact report =
        life.contact(heir, wrote)
            .about(life.systems().newCase(CaseKind.BEREAVEMENT))
            .on(TOPIC)
            .via(life.chance().pick("letter", "email"))
            .saying(life.message(heir, TOPIC, slots));
    Contact answered = TicketStory.askedAndAnswered(life, report, 1.5).saying("");
    Contact changed = answered.at(life.after(answered.at(), 1.5));
    life.systems().crm().did("Contract passed to heir", changed);
    life.systems()
        .billingDesk()
        .told("Invoices rewritten", changed.at(life.after(changed.at(), 1)).via("letter"));
    boolean letters = life.chance().happens(Planted.LETTERS_TO_THE_DEAD);
    if (letters) {
      lettersToTheDead(life, changed, dead);
    }
    life.trust(letters ? -0.25 : 0.05);
    Contact asked = changed.at(life.after(changed.at(), 18)).withoutKey();
    Feeling.asked(life, asked, Department.SERVICE, letters ? 0.15 : 0.75);
  }

  private static void lettersToTheDead(Life life, Contact changed, Person dead) {
    for (int i = life.chance().between(1, 3); i > 0; i--) {
      Instant sent = life.after(changed.at(), 14);
      Contact letter = life.contact(dead, sent).on("offer").via("email");
      life.systems().campaigns().sent("New mobile plans", "marketing", Fate.UNREAD, letter);
    }
    if (life.chance().happens(0.5)) {
      Contact wrote = changed.at(life.after(changed.at(), 20)).withoutKey().via("email");
      String text = life.message(wrote.who(), "bereavement.again", Map.of("name", dead.name()));
      TicketStory.askedAndAnswered(life, wrote.saying(text), 2);
    }
  }
}
