package throughline.simulator.stories;

import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;

/** A login that fails three times and becomes a call. */
final class LoginFailure implements Storyline {

  private static final String TOPIC = "login";

  @Override
  public double perAccount(Account account) {
    return account.decider().isOnline() ? 0.5 : 0;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Person who = life.aliveOr(life.account().decider(), begins);
    boolean calls = life.chance().happens(Planted.LOGIN_FAILURE_BECOMES_CALL);
    // Who calls, tries again first; and tries in the hours in which somebody answers.
    Instant first = calls ? life.whenOpen(begins) : life.atHome(begins);
    Contact failed =
        life.contact(who, first).via("web").on(TOPIC).about(life.systems().newCase(CaseKind.LOGIN));
    life.systems().web().trackUnknown(failed, "Login failed");
    Contact again = failed.at(life.soon(first, 2));
    life.systems().web().trackUnknown(again, "Login failed");
    Contact last = again.at(life.soon(again.at(), 3));
    life.systems().web().trackUnknown(last, "Login failed");
    if (!calls) {
      life.systems().web().trackUnknown(last.at(life.soon(last.at(), 4)), "Password reset");
      life.systems().web().identify(who, life.soon(last.at(), 9));
      return;
    }
    Instant called = life.soon(last.at(), 15);
    if (Horizon.day(called).equals(Horizon.day(life.whenOpen(called)))) {
      Hotline.call(life, last.at(called).withoutKey());
    } else {
      String text = life.message(who, TOPIC, Map.of());
      TicketStory.askedAndAnswered(life, last.at(called).withoutKey().via("email").saying(text), 1);
    }
    life.trust(-0.03);
  }
}
