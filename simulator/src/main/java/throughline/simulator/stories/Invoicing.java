package throughline.simulator.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Invoices.Invoice;
import throughline.simulator.world.Account;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;

/** The invoice of every second month, with what long customers pay more and what paper costs. */
final class Invoicing {

  private static final double CENTS_PER_KWH = 27;
  private static final double PRICE_RISE = 1.07;
  private static final int MONTHS_UNTIL_RISE = 3;

  private Invoicing() {}

  static void tell(Life life) {
    for (int month = life.account().number() % 2; month < Horizon.MONTHS; month += 2) {
      LocalDate day =
          life.world().horizon().month(month).plusDays(3 + life.account().number() % 20);
      Instant at = Horizon.at(life.world().workingDays().onOrAfter(day), LocalTime.of(4, 30));
      if (life.isCustomer(at)) {
        invoice(life, at, month);
      }
    }
  }

  private static void invoice(Life life, Instant at, int month) {
    Account account = life.account();
    Contact contact = life.contact(life.aliveOr(account.payer(), at), at);
    long kilowattHours = account.has(Product.ELECTRICITY) ? consumption(life, at) : 0;
    double energy = kilowattHours * centsPerKilowattHour(account, Horizon.day(at), month);
    double lines =
        (account.has(Product.INTERNET) ? 11_800 : 0) + (account.has(Product.MOBILE) ? 5_800 : 0);
    long cents = Math.round(energy + lines);
    long fee =
        account.paper() && month >= Planted.FEE_FROM_MONTH
            ? Math.round(cents * Planted.FEE_SHARE_OF_BILL)
            : 0;
    Instant paid = life.chance().happens(0.97) ? life.after(at, 11) : null;
    String consumption = kilowattHours == 0 ? "" : String.valueOf(kilowattHours);
    String kind = kilowattHours == 0 ? "Rechnung Netz" : lines == 0 ? "Rechnung Strom" : "Rechnung";
    life.systems()
        .invoices()
        .sent(new Invoice(kind, cents + fee, fee, paid, life.address(), consumption), contact);
  }

  private static long consumption(Life life, Instant at) {
    double size =
        life.account().segment().isBusiness() ? 1_900 : 240 + 190 * life.account().people().size();
    int month = Horizon.day(at).getMonthValue();
    double winter = 1 + 0.35 * StrictMath.cos((month - 1) * Math.PI / 6);
    return Math.round(life.chance().around(size, 0.15) * winter);
  }

  /** The price, which is higher for those who have stayed long. */
  static double centsPerKilowattHour(Account account, LocalDate day, int month) {
    boolean penalised = account.yearsWithUs(day) >= Planted.LOYALTY_PENALTY_YEARS;
    double price = CENTS_PER_KWH * (penalised ? 1 + Planted.LOYALTY_PENALTY : 1);
    if (month >= Planted.PRICE_RISE_MONTH + MONTHS_UNTIL_RISE) {
      price *= PRICE_RISE;
    }
    return month >= Planted.SECOND_PRICE_RISE_MONTH + MONTHS_UNTIL_RISE
        ? price * PRICE_RISE
        : price;
  }
}
