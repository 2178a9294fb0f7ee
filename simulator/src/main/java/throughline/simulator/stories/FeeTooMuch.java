package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;

/** Someone who leaves because of the fee for paper. */
final class FeeTooMuch implements Storyline {

  @Override
  public void tell(Life life, Instant begins) {
    Instant at = begins.plus(Duration.ofDays(life.chance().below(28)));
    Leaving.cancels(life, life.atHome(at), "fee");
  }
}
