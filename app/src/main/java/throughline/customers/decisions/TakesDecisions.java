package throughline.customers.decisions;

import java.util.function.Supplier;

/** Takes decisions of people: each is durable and has taken effect when this returns. */
public interface TakesDecisions {

  /**
   * Takes a decision. Must not be called in a transaction.
   *
   * @param kind one that a {@link FollowsDecisions} follows
   * @param body says what is decided, as JSON, records by their lasting names; asked as things
   *     stand, while nobody else can change who is who, and may refuse
   * @return the decision's place in the log
   * @throws throughline.platform.Refusal where the log is being read again
   */
  long take(String kind, Word word, Supplier<?> body);
}
