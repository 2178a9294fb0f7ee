package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.truth.Moment;
import throughline.simulator.truth.Moments.Case;
import throughline.simulator.world.Account;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Team;

/**
 * Goodwill at the right moment: a small credit within two days, and a customer who tells friends.
 */
final class GoodwillStory implements Storyline {

  @Override
  public double perAccount(Account account) {
    return 0.07;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Contact contact =
        life.contact(life.aliveOr(life.account().decider(), begins), life.atHome(begins));
    String text = life.message(contact.who(), "general", Map.of());
    Contact question = contact.on("general").via("email").saying(text);
    given(life, TicketStory.askedAndAnswered(life, question, 0.8));
  }

  /** Service may decide over small amounts by itself, and does. */
  static void given(Life life, Contact answered) {
    Chance chance = life.chance();
    long cents = 1_000L * chance.between(1, 4);
    Contact credit = answered.at(life.after(answered.at(), 0.8));
    Team team = Team.service(answered.who().language(), chance);
    life.systems().tickets().moved(credit.concern(), "Goodwill given", credit.in(team).saying(""));
    Contact booked = credit.at(life.after(credit.at(), 0.9)).withoutKey();
    Invoice invoice = new Invoice("Gutschrift Kulanz", -cents, 0, booked.at(), life.address(), "");
    life.systems().invoices().sent(invoice, booked);
    life.trust(0.18);
    if (cents == 2_000) {
      Case lived = new Case(answered.who().customerNumber(), answered.concern(), "20 of 80 used");
      life.world().moments().note(Moment.MAY_DECIDE, lived);
    }
    thanks(life, credit.withoutKey());
  }

  private static void thanks(Life life, Contact credit) {
    Contact asked = credit.at(life.after(credit.at(), 3));
    Feeling.recommends(life, asked, 0.93);
    if (life.chance().happens(0.45) && credit.who().isOnline()) {
      Instant shared = life.atHome(asked.at().plus(Duration.ofDays(4)));
      String code = "FRIEND-" + credit.who().webId().toUpperCase(Locale.ROOT);
      Contact sharing = credit.at(shared).via("app").on("recommendation").saying("");
      life.systems().web().track(sharing, "Recommendation shared", Map.of("code", code));
      life.world().recommend(code);
    }
  }
}
