package throughline.simulator.stories;

import java.time.Instant;
import throughline.simulator.world.Account;

/** Something that happens to some accounts and passes several departments, well or badly. */
public interface Storyline {

  /**
   * How often it happens to such an account in the whole period, on average; never by itself,
   * unless a storyline says so.
   */
  default double perAccount(Account account) {
    return 0;
  }

  /** Tells one course of it to the systems, from its beginning. */
  void tell(Life life, Instant begins);
}
