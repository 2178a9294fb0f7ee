package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import throughline.simulator.systems.Campaigns.Fate;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;

/** A price rise by letter, a look at a comparison portal, and then leaving. */
final class PriceRise implements Storyline {

  private static final String TOPIC = "price";

  private final int month;

  PriceRise(int month) {
    this.month = month;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Horizon horizon = life.world().horizon();
    Instant day =
        Horizon.at(
            life.world()
                .workingDays()
                .onOrAfter(horizon.month(month).plusDays(6 + life.account().number() % 5)));
    if (!life.account().has(Product.ELECTRICITY) || !life.isCustomer(day)) {
      return;
    }
    Person decider = life.aliveOr(life.account().decider(), day);
    Contact letter = life.contact(decider, day.plus(Duration.ofHours(9))).on(TOPIC).via("letter");
    life.systems().productDesk().told("Price letter", "Strom Privat", letter);
    life.trust(-0.05);
    loyaltyMail(life, letter);
    wonder(life, letter);
  }

  /** Marketing thanks for loyalty while the price goes up: two messages that contradict. */
  private static void loyaltyMail(Life life, Contact letter) {
    if (life.chance().happens(Planted.LOYALTY_MAIL_AFTER_PRICE_LETTER)) {
      Instant sent =
          Horizon.at(
              Horizon.day(letter.at()).plusDays(life.chance().between(1, 4)), LocalTime.of(15, 30));
      Contact mail = letter.at(sent).on("loyalty").via("email");
      life.systems().campaigns().sent("Thank you for your loyalty", "marketing", Fate.UNREAD, mail);
    }
  }

  private static void wonder(Life life, Contact letter) {
    double doubt = 0.10 + 0.25 * Math.max(0, 0.6 - life.trust());
    if (!letter.who().isOnline() || !life.chance().happens(doubt)) {
      return;
    }
    Instant looked = life.atHome(letter.at().plus(Duration.ofDays(life.chance().between(2, 20))));
    life.systems().web().glance(letter.who(), looked, "Tariffs, coming from a comparison portal");
    Contact visit = letter.at(life.soon(looked, 6)).via("web");
    life.systems().web().identify(letter.who(), visit.at());
    life.systems().web().page(visit, "Notice periods");
    if (life.chance().happens(0.3)) {
      String text = life.message(letter.who(), TOPIC, Map.of());
      TicketStory.askedAndAnswered(
          life, visit.at(life.soon(visit.at(), 30)).via("email").saying(text), 2);
    }
    if (life.chance().happens(0.45)) {
      Leaving.cancels(
          life, life.atHome(looked.plus(Duration.ofDays(life.chance().between(3, 15)))), TOPIC);
    }
  }
}
