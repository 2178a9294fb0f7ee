package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.systems.Money;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.truth.Moment;
import throughline.simulator.truth.Moments.Case;
import throughline.simulator.world.Account;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;
import throughline.simulator.world.Team;

/**
 * A wrong bill after an estimated reading: billing asks metering, metering takes its time, and the
 * time that metering takes comes back as time that billing takes.
 */
final class EstimatedBill implements Storyline {

  private static final String TOPIC = "bill";

  @Override
  public double perAccount(Account account) {
    return account.has(Product.ELECTRICITY) ? 0.24 : 0;
  }

  @Override
  public void tell(Life life, Instant begins) {
    story(life, begins, "bill");
  }

  static void afterMoving(Life life, Instant begins) {
    story(life, begins, "bill.moved");
  }

  /** A wrong bill that is disputed at once. */
  static void unsettled(Life life, Instant begins) {
    Contact asked = story(life, begins, "bill");
    dispute(life, asked.at(asked.at().plus(Duration.ofDays(1))), life.world().horizon().end());
  }

  private static Contact story(Life life, Instant begins, String wording) {
    Person payer = life.aliveOr(life.account().payer(), begins);
    long cents = 2L * (9_000 + life.chance().below(30_000));
    Contact billed = life.contact(payer, life.after(begins, 0.5)).on(TOPIC);
    life.systems().network().did("Reading estimated", "", billed.at(begins));
    life.systems().invoices().sent(invoice(life, "Turnusrechnung geschätzt", cents, null), billed);
    Map<String, String> slots = Map.of("amount", Money.spoken(cents));
    Contact asked =
        billed
            .about(life.systems().newCase(CaseKind.BILL))
            .at(life.after(billed.at(), 3))
            .via(life.chance().pick("phone", "email", "email"))
            .saying(life.message(payer, wording, slots));
    question(life, asked);
    Contact corrected = checked(life, asked.saying(""), cents);
    if (wording.equals("bill.moved")) {
      life.world()
          .moments()
          .note(
              Moment.BILL_DOUBLED, new Case(payer.customerNumber(), asked.concern(), asked.text()));
    }
    ends(life, asked, corrected);
    return asked;
  }

  private static Invoice invoice(Life life, String kind, long cents, @Nullable Instant paid) {
    return new Invoice(kind, cents, 0, paid, life.address(), "");
  }

  /** Billing should answer questions about bills; a third of them end up in customer service. */
  private static void question(Life life, Contact asked) {
    if (life.chance().happens(Planted.BILL_QUESTION_HANDLED_BY_SERVICE)) {
      Team team = Team.service(asked.who().language(), life.chance());
      life.systems().billingDesk().askedService("Bill question", asked.in(team));
      Contact passed = asked.at(life.after(asked.at(), 0.7)).saying("");
      life.systems()
          .billingDesk()
          .did("Taken over from service", passed.in(Team.billing(life.account())));
      return;
    }
    life.systems().billingDesk().asked("Bill question", asked.in(Team.billing(life.account())));
  }

  private static Contact checked(Life life, Contact asked, long cents) {
    Chance chance = life.chance();
    Team team = Team.billing(life.account());
    Contact sent = asked.at(life.after(asked.at(), 1));
    life.systems().billingDesk().did("Reading check asked of metering", sent.in(team));
    double metering = chance.around(Planted.BILLING_TO_METERING_DAYS, 0.4);
    Contact read = sent.at(life.world().workingDays().after(sent.at(), metering, chance));
    life.systems().network().did("Reading checked", String.valueOf(cents / 30), read);
    double delay = metering - Planted.BILLING_TO_METERING_DAYS;
    double billing =
        Math.max(0.2, 3 + Planted.METERING_DELAY_PASSED_ON * delay + 0.5 * chance.normal());
    Contact corrected = read.at(life.world().workingDays().after(read.at(), billing, chance));
    life.systems().billingDesk().told("Bill corrected", corrected.in(team).via("letter"));
    Instant paid = chance.happens(0.9) ? life.after(corrected.at(), 10) : null;
    life.systems().invoices().sent(invoice(life, "Korrektur", cents / 2, paid), corrected);
    life.keepsQuiet(asked.at(), corrected.at());
    return corrected;
  }

  private static void ends(Life life, Contact asked, Contact corrected) {
    boolean again = life.chance().happens(Planted.REPEAT_ESTIMATED_BILL);
    if (again) {
      // The hotline has no field for the case number of the billing desk.
      Instant soon = asked.at().plus(Duration.ofDays(life.chance().between(4, 11)));
      Hotline.call(life, asked.at(soon).withoutKey().saying(""));
      life.trust(-0.08);
    }
    Contact survey = corrected.at(life.soon(corrected.at(), 900));
    Feeling.asked(life, survey, Department.BILLING, again ? 0.34 : 0.6);
    if (life.chance().happens(again ? 0.35 : 0.12)) {
      dispute(life, asked.at(asked.at().plus(Duration.ofDays(2))), corrected.at());
    }
  }

  /** The customer disputes the bill, and collections demands the money all the same. */
  private static void dispute(Life life, Contact wronged, Instant corrected) {
    Contact complaint = Complaining.about(life, wronged, TOPIC, false);
    Instant reminded = life.after(complaint.at(), 2.5);
    if (life.chance().happens(Planted.DUNNING_IN_DISPUTE) && reminded.isBefore(corrected)) {
      Contact reminder = complaint.at(reminded).withoutKey().on("payment").via("letter").saying("");
      Team team = Team.collectors(life.account());
      life.systems().dunning().demanded("Reminder", 18_000, reminder.in(team));
      life.trust(-0.08);
    }
  }
}
