package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Systems.CaseKind;
import throughline.simulator.world.Account;
import throughline.simulator.world.Person;

/** Someone who never complains, logs in less and less, opens nothing any more, and is gone. */
final class SilentLeaver implements Storyline {

  private static final int MONTHS_OF_FADING = 7;

  @Override
  public double perAccount(Account account) {
    return account.decider().isOnline() && !account.segment().isBusiness() ? 0.035 : 0;
  }

  @Override
  public void tell(Life life, Instant begins) {
    Person who = life.aliveOr(life.account().decider(), begins);
    life.fades(begins);
    Instant gone = life.atHome(begins.plus(Duration.ofDays(30L * MONTHS_OF_FADING)));
    life.keepsQuiet(begins, gone);
    Contact notice =
        life.contact(who, gone)
            .about(life.systems().newCase(CaseKind.LEAVING))
            .on("cancellation")
            .via("web");
    life.systems().web().track(notice, "Contract cancelled", Map.of("reason", ""));
    Contact ended = notice.at(life.after(gone, 2)).via("letter");
    life.systems().onboarding().told("Contract ended", ended);
    life.leaves(ended.at());
    life.world().silentLeaver(who, gone);
  }
}
