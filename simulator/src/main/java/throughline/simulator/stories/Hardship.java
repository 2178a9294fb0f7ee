package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Money;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** Instalments that come late, words of hardship, and collectors who do or do not hear them. */
final class Hardship implements Storyline {

  private static final String TOPIC = "payment";

  @Override
  public double perAccount(Account account) {
    return switch (account.segment()) {
      case FAMILY, SINGLE -> 0.42;
      case COUPLE, SENIOR -> 0.26;
      case SMALL_BUSINESS -> 0.35;
      case COMPANY -> 0.1;
    };
  }

  @Override
  public void tell(Life life, Instant begins) {
    long cents = 14_000L + life.chance().below(60_000);
    Person payer = life.aliveOr(life.account().payer(), begins);
    Team team = Team.collectors(life.account());
    Contact due =
        life.contact(payer, life.after(begins, 0.5))
            .about(life.systems().newCase(CaseKind.PAYMENT))
            .on(TOPIC)
            .in(team);
    life.systems().billingDesk().did("Payment missing", due);
    Contact reminded = due.at(life.after(due.at(), 1)).via("letter");
    life.systems().dunning().demanded("Reminder", cents, reminded);
    Contact words = heard(life, reminded.at(life.after(reminded.at(), 7)), cents);
    life.keepsQuiet(due.at(), words.at().plus(Duration.ofDays(150)));
    answer(life, words.saying(""), team, cents);
  }

  private static Contact heard(Life life, Contact contact, long cents) {
    String text = life.message(contact.who(), TOPIC, Map.of("amount", Money.spoken(cents)));
    Contact words =
        contact.via(life.chance().pick("email", "email", "letter", "phone")).saying(text);
    life.systems().dunning().heard("Customer asks for time", cents, words);
    return words;
  }

  static boolean isTrained(Life life, Team team, Instant at) {
    int month = Planted.trainedInMonth(team.number() - Team.collectors(0).number());
    return month < Integer.MAX_VALUE && !at.isBefore(life.world().horizon().startOfMonth(month));
  }

  private static void answer(Life life, Contact heard, Team team, long cents) {
    Contact offer = heard.at(life.after(heard.at(), 1.5)).via("phone");
    boolean trained = isTrained(life, team, offer.at());
    if (life.chance().happens(0.12)) {
      refused(life, offer, cents);
      return;
    }
    life.systems().dunning().offered("Instalment plan agreed", cents, offer);
    int months = life.chance().between(3, 5);
    double keeps = trained ? Planted.PLANS_KEPT_AFTER : Planted.PLANS_KEPT_BEFORE;
    instalments(life, offer, months, life.chance().happens(keeps), cents);
  }

  private static void instalments(Life life, Contact plan, int months, boolean kept, long cents) {
    Chance chance = life.chance();
    int paid = kept ? months : chance.below(months);
    Contact last = plan;
    for (int month = 1; month <= paid; month++) {
      last = plan.at(life.after(plan.at().plus(Duration.ofDays(30L * month)), 0.5));
      life.systems().dunning().noted("Instalment paid", cents / months, last);
    }
    Contact end = last.at(life.after(last.at().plus(Duration.ofDays(kept ? 1 : 31)), 0.6));
    if (kept) {
      life.systems().dunning().noted("Plan kept", 0, end);
      life.trust(0.08);
      Feeling.asked(life, end.at(life.soon(end.at(), 900)), Department.COLLECTIONS, 0.68);
      return;
    }
    life.systems().dunning().noted("Plan broken", cents - cents / months * paid, end);
    refused(life, end.at(life.after(end.at(), 2)), cents);
  }

  private static void refused(Life life, Contact contact, long cents) {
    life.systems().dunning().demanded("Cut-off notice", cents, contact.via("letter"));
    life.trust(-0.2);
    Feeling.asked(life, contact.at(life.after(contact.at(), 1)), Department.COLLECTIONS, 0.2);
    if (life.chance().happens(0.25)) {
      Leaving.cancels(life, life.atHome(contact.at().plus(Duration.ofDays(9))), TOPIC);
    }
  }
}
