package throughline.simulator.stories;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Campaigns.Fate;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Department;
import throughline.simulator.world.Outage;
import throughline.simulator.world.Person;

/**
 * The outages of the area in which an account lives: told beforehand or not, which makes all the
 * difference.
 */
final class EachOutage {

  private static final String TOPIC = "outage";
  private static final double AFFECTED = 0.35;

  private EachOutage() {}

  static void tell(Life life) {
    for (Outage outage : life.world().outagesIn(life.account().address().place().area())) {
      if (life.isCustomer(outage.began()) && life.chance().happens(AFFECTED)) {
        lived(life, outage);
      }
    }
  }

  private static void lived(Life life, Outage outage) {
    Person who = life.aliveOr(life.account().user(), outage.began());
    Contact contact = life.contact(who, outage.began()).about(outage.key()).on(TOPIC);
    if (outage.noticed() != null) {
      Instant told = life.soon(outage.noticed(), 60);
      Contact notice = contact.at(told).via("email");
      Fate fate = new Fate(life.soon(told, 200), null);
      life.systems().campaigns().sent("Planned work in your area", "information", fate, notice);
      life.trust(0.01);
      return;
    }
    surprised(life, outage, contact);
  }

  private static void surprised(Life life, Outage outage, Contact contact) {
    life.trust(-0.04);
    Instant noticed = life.soon(outage.began(), 15);
    if (life.chance().happens(0.2) && life.world().workingDays().isOfficeHour(noticed)) {
      Contact call = Hotline.call(life, contact.at(noticed));
      Feeling.asked(life, call.at(life.after(outage.restored(), 1)), Department.NETWORK, 0.38);
      return;
    }
    if (life.chance().happens(0.12)) {
      String text =
          life.message(contact.who(), TOPIC, Map.of("place", life.address().place().town()));
      Contact mail =
          contact.at(life.soon(noticed, 40)).via(life.chance().pick("email", "app")).saying(text);
      Contact answered = TicketStory.askedAndAnswered(life, mail, 1.5);
      if (life.chance().happens(0.4)) {
        GoodwillStory.given(life, answered);
      }
    }
  }
}
