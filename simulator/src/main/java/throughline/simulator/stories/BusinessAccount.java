package throughline.simulator.stories;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Department;
import throughline.simulator.world.Team;

/** A company where one decides, one uses and one pays, and we speak with each as if alone. */
final class BusinessAccount implements Storyline {

  private static final String TOPIC = "business";

  @Override
  public double perAccount(Account account) {
    return account.segment().isBusiness() ? 1.6 : 0;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Account account = life.account();
    String key = life.systems().newCase(CaseKind.BUSINESS);
    Contact user =
        life.contact(account.user(), life.after(begins, 0.3)).about(key).on(TOPIC).via("email");
    Contact answered =
        TicketStory.askedAndAnswered(
            life, user.saying(life.message(user.who(), TOPIC, Map.of())), 1.2);
    Contact offered =
        answered.at(life.after(answered.at(), 1)).by(account.decider()).via("phone").saying("");
    life.systems().crm().told("Site meeting offered", offered);
    Contact agreed = offered.at(life.after(offered.at(), 2)).via("shop");
    life.systems().crm().told("Site meeting held", agreed);
    Contact billed = agreed.at(life.after(agreed.at(), 1.5)).by(account.payer());
    boolean wrong = life.chance().happens(0.4);
    long cents = 80_000L + life.chance().below(500_000);
    Instant paid = life.after(billed.at(), 15);
    life.systems()
        .invoices()
        .sent(new Invoice("Sammelrechnung", cents, 0, paid, life.address(), ""), billed);
    ends(life, billed, wrong);
  }

  private static void ends(Life life, Contact billed, boolean wrong) {
    if (!wrong) {
      life.trust(0.05);
      Feeling.asked(life, billed.at(life.soon(billed.at(), 900)), Department.SALES, 0.72);
      return;
    }
    Contact question = billed.at(life.after(billed.at(), 2)).via("email");
    String text = life.message(question.who(), "business.wrong", Map.of());
    Team team = Team.billing(life.account());
    life.systems().billingDesk().asked("Company bill question", question.saying(text).in(team));
    Contact corrected = question.at(life.after(question.at(), 2)).in(team);
    life.systems().billingDesk().told("Bill corrected", corrected);
    life.trust(-0.08);
    Feeling.asked(life, corrected.at(life.soon(corrected.at(), 900)), Department.BILLING, 0.4);
  }
}
