package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.ComplaintFile.Course;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.truth.Moment;
import throughline.simulator.truth.Moments.Case;
import throughline.simulator.world.Account;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Planted;

/**
 * A formal complaint, and the offer that sales makes on its third day because nobody told sales.
 */
final class Complaining implements Storyline {

  private static final String[] OFFERS = {
    "Offer: fibre upgrade", "Offer: family mobile plan", "Offer: solar package"
  };

  @Override
  public double perAccount(Account account) {
    return 0.12;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Contact contact =
        life.contact(life.aliveOr(life.account().decider(), begins), life.atHome(begins));
    about(life, contact, life.chance().pick("price", "general", "outage", "fibre"), false);
  }

  /** Files a complaint about a topic; it always gets a number of its own, whatever it is about. */
  static Contact about(Life life, Contact wronged, String topic, boolean upsellForSure) {
    String key = life.systems().newCase(CaseKind.COMPLAINT);
    Chance chance = life.chance();
    String words = life.message(wronged.who(), "complaint." + topic, Map.of());
    Contact contact =
        wronged
            .about(key)
            .on(topic)
            .via(chance.pick("letter", "email", "email", "web"))
            .saying(words);
    Instant acknowledged = life.after(contact.at(), 1);
    boolean priced = topic.equals("price");
    Instant decided = life.after(acknowledged, 4 + chance.between(0, 3));
    if (priced) {
      Instant stated = life.after(acknowledged, Planted.COMPLAINTS_TO_PRODUCT_DAYS);
      life.systems()
          .productDesk()
          .did("Statement on a tariff", "Strom Privat", contact.at(stated).saying(""));
      decided = life.after(stated, 1);
    }
    Instant closed = life.after(decided, 0.5);
    boolean upheld = chance.happens(0.55);
    long goodwill = upheld ? 1_000L * chance.between(1, 8) : 0;
    Course course =
        new Course(acknowledged, decided, closed, upheld ? "upheld" : "rejected", goodwill);
    life.systems().complaints().received(course, contact);
    life.keepsQuiet(contact.at(), closed);
    upsell(life, contact, closed, upsellForSure);
    ends(life, contact.at(closed).saying(""), upheld);
    return contact;
  }

  private static void upsell(Life life, Contact contact, Instant closed, boolean forSure) {
    Instant dayThree = life.whenOpen(contact.at().plus(Duration.ofDays(3)));
    boolean sold = forSure || life.chance().happens(Planted.UPSELL_ON_DAY_THREE);
    if (sold && dayThree.isBefore(closed)) {
      String offer = OFFERS[life.chance().below(OFFERS.length)];
      life.systems()
          .crm()
          .sold(offer, contact.at(dayThree).withoutKey().via("phone").on("offer").saying(""));
      life.trust(-0.08);
    }
  }

  private static void ends(Life life, Contact closed, boolean upheld) {
    life.trust(upheld ? 0.04 : -0.12);
    Contact asked = closed.at(life.soon(closed.at(), 1500));
    Feeling.asked(life, asked, Department.COMPLAINTS, upheld ? 0.58 : 0.28);
    boolean open = life.world().horizon().known(closed.at()) == null;
    if (open && closed.topic().equals("bill")) {
      life.world()
          .moments()
          .note(
              Moment.REFUSED_OFFER,
              new Case(closed.who().customerNumber(), closed.concern(), "about " + closed.topic()));
    }
  }
}
