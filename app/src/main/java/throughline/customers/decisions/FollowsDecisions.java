package throughline.customers.decisions;

import java.util.Collection;
import java.util.Set;

/**
 * Lets decisions of some kinds take effect, each once and in the order of the log, whether the
 * person who decided comes to it first or the projection. All of it happens in a transaction that
 * holds the lock of identities.
 *
 * <p>What is kept names decisions by their place in the log, without a foreign key to them.
 */
public interface FollowsDecisions {

  /** The kinds that are followed here; nobody else follows them. */
  Set<String> kinds();

  /** The records that a decision names; who is not known yet is created before it is kept. */
  Collection<RecordName> records(Decided decided);

  /** Keeps what a decision says. It comes here again when the log is read again. */
  void keep(Decided decided, RecordIds records);

  /** Does what follows from a decision when it first takes effect, after it was kept. */
  void follow(Decided decided, RecordIds records);

  /** Forgets what was kept: the log is read again from its beginning. */
  void forget();
}
