package throughline.customers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.customers.Identities.Move;
import throughline.customers.IdentityChanges.Cause;
import throughline.platform.Audit;
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
  private final IdentityChanges changes;
  private final Audit audit;

  FollowingDecisions(
      DecisionLog log,
      Memory memory,
      Records records,
      Decisions decisions,
      Identities identities,
      IdentityChanges changes,
      Audit audit) {
    this.log = log;
    this.memory = memory;
    this.records = records;
    this.decisions = decisions;
    this.identities = identities;
    this.changes = changes;
    this.audit = audit;
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
          follow(entry);
        }
      }
    }
  }

  private void follow(DecisionLog.Entry entry) {
    Decision decision = Decision.read(entry.content());
    Records.Found found = keep(entry, decision);
    List<Long> touched = decision.touched().stream().map(found::id).toList();
    List<Move> moves = identities.resolveAs(touched, returns(decision, found));
    long change = changes.note(decision.kind(), cause(entry, decision), moves);
    Decision.Undo undo = decision.undo();
    if (undo != null && undo.whole()) {
      changes.undone(undo.change(), change);
    }
    audit.recordOf(
        decision.actor(),
        "customer." + decision.kind(),
        Long.toString(identities.customerOf(touched.get(0))),
        Map.of("change", undo == null ? change : undo.change()));
  }

  private static Cause cause(DecisionLog.Entry entry, Decision decision) {
    return new Cause(
        decision.login(),
        decision.reason(),
        decision.at(),
        entry.position(),
        null,
        decision.undo() == null ? null : decision.undo().change());
  }

  /** Keeps a decision again, of which the book knows already what came of it. */
  void repeat(DecisionLog.Entry entry) {
    keep(entry, Decision.read(entry.content()));
  }

  /** The place of the last decision that has taken effect. */
  long last() {
    return decisions.last();
  }

  private Records.Found keep(DecisionLog.Entry entry, Decision decision) {
    memory.begin();
    // A mapping that was corrected since may speak of other records now: a decision keeps its own.
    Records.Found found = records.find(decision.records());
    records.create(
        found, Map.of(), identities.resolve(Set.of(), found.created(), found.created().keySet()));
    decisions.keep(entry, decision, found);
    return found;
  }

  private static Map<Long, Long> returns(Decision decision, Records.Found found) {
    Map<Long, Long> returns = new HashMap<>();
    if (decision.undo() != null) {
      for (Decision.Return one : decision.undo().returns()) {
        if (one.to() != null) {
          returns.put(found.id(one.record()), one.to());
        }
      }
    }
    return returns;
  }
}
