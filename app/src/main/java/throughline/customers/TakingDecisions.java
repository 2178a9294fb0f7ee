package throughline.customers;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.sources.DecisionLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes decisions: worded as things stand, kept in the log, and then in effect at once, whether or
 * not the projection has read so far. The lock of identities is not held while the log writes: the
 * log's writer may wait for the projection, and that for the lock.
 */
@Service
class TakingDecisions implements TakesDecisions {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TransactionTemplate transactions;
  private final Identities identities;
  private final FollowingDecisions following;
  private final Decisions decisions;
  private final Rebuilds rebuilds;
  private final DecisionLog log;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Lock turn = new ReentrantLock(true);

  @Autowired
  TakingDecisions(
      TransactionTemplate transactions,
      Identities identities,
      FollowingDecisions following,
      Decisions decisions,
      Rebuilds rebuilds,
      DecisionLog log,
      Clock clock) {
    this(transactions, identities, following, decisions, rebuilds, log, clock, UUID::randomUUID);
  }

  TakingDecisions(
      TransactionTemplate transactions,
      Identities identities,
      FollowingDecisions following,
      Decisions decisions,
      Rebuilds rebuilds,
      DecisionLog log,
      Clock clock,
      Supplier<UUID> ids) {
    this.transactions = transactions;
    this.identities = identities;
    this.following = following;
    this.decisions = decisions;
    this.rebuilds = rebuilds;
    this.log = log;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public long take(String kind, Word word, Supplier<?> body) {
    return take(
        () -> content(kind, word, body.get()), content -> content, (content, position) -> position);
  }

  private String content(String kind, Word word, Object body) {
    return JSON.writeValueAsString(
        new Decided.Heading(
            kind,
            word.by().id(),
            word.by().login(),
            word.reason(),
            Said.micros(clock.instant()),
            JSON.valueToTree(body)));
  }

  /**
   * Takes a decision and looks at what came of it.
   *
   * @param wording words it as things stand, and may refuse
   * @param writing its content in the log
   * @param outcome asked with the decision's place in the log, before anybody else decides
   */
  <D, T> T take(Supplier<D> wording, Function<D, String> writing, BiFunction<D, Long, T> outcome) {
    D decision =
        inTransaction(
            () -> {
              mustNotBeRebuilding("Try again when it is done; Administration shows how far it is.");
              following.all();
              return wording.get();
            });
    String item = ids.get().toString();
    log.append(item, keepable(writing.apply(decision)));
    return inTransaction(
        () -> {
          mustNotBeRebuilding("Your decision is kept, and takes effect when it is done.");
          following.all();
          return outcome.apply(decision, decisions.position(item));
        });
  }

  /** What no table can keep must not enter the log, from where it would hinder all that follow. */
  private static String keepable(String content) {
    if (content.contains("\\u0000")) {
      throw Refusal.invalid(
          "The text holds a NUL character, which is no text.", "Take it out and send it again.");
    }
    return content;
  }

  /**
   * One of this process at a time waits for the lock with a connection in hand: if many did, none
   * might be left for the one who holds the lock and needs a second one.
   */
  private <T> T inTransaction(Supplier<T> work) {
    turn.lock();
    try {
      return Objects.requireNonNull(
          transactions.execute(
              status -> {
                identities.lock();
                return work.get();
              }));
    } finally {
      turn.unlock();
    }
  }

  private void mustNotBeRebuilding(String next) {
    if (rebuilds.until().isPresent()) {
      throw new Refusal(
          CommonError.UNAVAILABLE, "The customers are being read anew from the log.", next);
    }
  }
}
