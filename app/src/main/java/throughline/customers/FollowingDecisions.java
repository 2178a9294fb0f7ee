package throughline.customers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.sources.DecisionLog;

/**
 * Lets decisions of the log take effect: each once and in the order of the log, whoever comes first
 * to the next one, the person who decided or the projection. Who calls it holds the lock of
 * identities, and nothing of a rebuild is under way.
 */
@Component
class FollowingDecisions {
  private final DecisionLog log;
  private final Memory memory;
  private final Records records;
  private final Decisions decisions;
  private final Identities identities;
  private final JdbcClient jdbc;
  private final Map<String, FollowsDecisions> followers = new HashMap<>();

  FollowingDecisions(
      DecisionLog log,
      Memory memory,
      Records records,
      Decisions decisions,
      Identities identities,
      JdbcClient jdbc,
      List<FollowsDecisions> followers) {
    this.log = log;
    this.memory = memory;
    this.records = records;
    this.decisions = decisions;
    this.identities = identities;
    this.jdbc = jdbc;
    for (FollowsDecisions follower : followers) {
      for (String kind : follower.kinds()) {
        if (this.followers.put(kind, follower) != null) {
          throw new IllegalStateException("Two follow decisions of the kind " + kind + ".");
        }
      }
    }
  }

  /** Follows all that the log holds by now. */
  void all() {
    upTo(Long.MAX_VALUE);
  }

  /** Follows what the log holds up to a place. */
  void upTo(long position) {
    long last = decisions.last();
    if (position > last) {
      for (DecisionLog.Entry entry : log.after(last)) {
        if (entry.position() <= position) {
          follow(read(entry));
        }
      }
    }
  }

  private void follow(Decided decided) {
    FollowsDecisions follower = follower(decided);
    follower.follow(decided, keep(decided, follower)::id);
  }

  /** Keeps a decision again, of which is known already what came of it. */
  void repeat(DecisionLog.Entry entry) {
    Decided decided = read(entry);
    keep(decided, follower(decided));
  }

  /** The place of the last decision that has taken effect. */
  long last() {
    return decisions.last();
  }

  /** Forgets what was decided, which the log tells again. */
  void forget() {
    jdbc.sql("truncate customers.decision, customers.decision_tie, customers.decision_side")
        .update();
    new LinkedHashSet<>(followers.values()).forEach(FollowsDecisions::forget);
  }

  private Records.Found keep(Decided decided, FollowsDecisions follower) {
    memory.begin();
    // A mapping that was corrected since may speak of other records now: a decision keeps its own.
    Records.Found found = records.find(follower.records(decided));
    records.create(
        found, Map.of(), identities.resolve(Set.of(), found.created(), found.created().keySet()));
    decisions.note(decided);
    follower.keep(decided, found::id);
    return found;
  }

  private static Decided read(DecisionLog.Entry entry) {
    return Decided.read(entry.position(), entry.id(), entry.content());
  }

  private FollowsDecisions follower(Decided decided) {
    FollowsDecisions follower = followers.get(decided.heading().kind());
    if (follower == null) {
      throw new IllegalStateException(
          "The decision at %d is of the kind %s, which this release does not know."
              .formatted(decided.position(), decided.heading().kind()));
    }
    return follower;
  }
}
