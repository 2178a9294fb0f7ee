package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Campaigns.Fate;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** A cancellation, after which three departments call within a day. */
final class Leaving implements Storyline {

  private static final String TOPIC = "cancellation";

  @Override
  public double perAccount(Account account) {
    return 0.07;
  }

  @Override
  public void tell(Life life, Instant begins) {
    cancels(life, life.atHome(begins), TOPIC);
  }

  /** Cancels for a reason; most are asked to stay, few do. */
  static void cancels(Life life, Instant at, String reason) {
    if (!life.isCustomer(at)) {
      return;
    }
    Person who = life.aliveOr(life.account().decider(), at);
    Contact notice = notice(life, life.contact(who, at).on(TOPIC), reason);
    Instant next = life.whenOpen(life.after(notice.at(), 0.4));
    life.keepsQuiet(notice.at(), next.plus(Duration.ofDays(20)));
    Contact answered = notice.at(next).saying("");
    if (life.chance().happens(Planted.THREE_CALLS_AFTER_CANCELLATION)) {
      threeCalls(life, answered);
    } else {
      Hotline.callBack(life, answered.in(Team.service(who.language(), life.chance())), "service");
    }
    if (life.chance().happens(0.22)) {
      stays(life, answered);
      return;
    }
    ends(life, answered.at(life.after(answered.at(), 2)));
  }

  private static Contact notice(Life life, Contact contact, String reason) {
    String key = life.systems().newCase(CaseKind.LEAVING);
    String text = life.message(contact.who(), "cancellation", Map.of());
    Contact notice = contact.about(key).saying(text);
    if (contact.who().isOnline() && life.chance().happens(0.5)) {
      life.systems().web().track(notice.via("web"), "Contract cancelled", Map.of("reason", reason));
      return notice.via("web");
    }
    Contact letter = notice.via("letter").in(Team.service(contact.who().language(), life.chance()));
    life.systems().tickets().opened(letter);
    return letter;
  }

  /** Sales wins back, service retains, marketing mails: none knows of the others. */
  private static void threeCalls(Life life, Contact first) {
    life.systems().crm().sold("Win-back call", first.via("phone"));
    Contact second = first.at(life.soon(first.at(), 150));
    Team team = Team.service(first.who().language(), life.chance());
    Hotline.callBack(life, second.in(team), "sales");
    Contact third = first.at(life.soon(first.at(), 300)).via("email");
    life.systems().campaigns().sent("Stay with us", "marketing", Fate.UNREAD, third);
    life.trust(-0.1);
  }

  private static void stays(Life life, Contact answered) {
    Contact kept = answered.at(life.after(answered.at(), 1)).via("phone");
    life.systems().crm().told("Cancellation withdrawn", kept);
    life.trust(0.08);
    Feeling.recommends(life, kept.at(life.after(kept.at(), 2)), 0.55);
  }

  private static void ends(Life life, Contact confirmed) {
    life.systems().onboarding().told("Contract ended", confirmed.via("letter"));
    Contact billed =
        confirmed
            .at(life.after(confirmed.at(), 2))
            .by(life.aliveOr(life.account().payer(), confirmed.at()));
    Invoice last =
        new Invoice(
            "Schlussrechnung",
            8_000 + life.chance().below(9_000),
            0,
            life.after(billed.at(), 12),
            life.address(),
            "");
    life.systems().invoices().sent(last, billed);
    life.leaves(confirmed.at());
    Feeling.asked(
        life, billed.by(confirmed.who()).at(life.soon(billed.at(), 900)), Department.SALES, 0.3);
  }
}
