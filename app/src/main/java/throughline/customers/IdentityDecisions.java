package throughline.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Identities.Move;
import throughline.customers.IdentityChanges.Cause;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.platform.Audit;

/** Lets decisions about who is who take effect: merges, splits, and taking them back. */
@Component
class IdentityDecisions implements FollowsDecisions {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Identities identities;
  private final IdentityChanges changes;
  private final Audit audit;

  IdentityDecisions(
      JdbcClient jdbc,
      JdbcTemplate template,
      Identities identities,
      IdentityChanges changes,
      Audit audit) {
    this.jdbc = jdbc;
    this.template = template;
    this.identities = identities;
    this.changes = changes;
    this.audit = audit;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("merged", "split", "denied", "undone");
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    return Decision.read(decided.content()).records();
  }

  /** Keeps a decision, and lets the one that it takes back count no more. */
  @Override
  public void keep(Decided decided, RecordIds records) {
    Decision decision = Decision.read(decided.content());
    tie(decided.position(), decision.ties(), records);
    side(decided.position(), decision, records);
    Decision.Undo undo = decision.undo();
    if (undo != null && undo.whole() && undo.decision() != null) {
      jdbc.sql("update customers.decision set undone = true where id = :id")
          .param("id", undo.decision())
          .update();
    }
  }

  private void tie(long id, List<Decision.Tie> ties, RecordIds records) {
    CopyRows rows = new CopyRows();
    ties.forEach(tie -> rows.add(id).add(records.id(tie.a())).add(records.id(tie.b())).endRow());
    rows.into(template, "customers.decision_tie (decision, a, b)");
  }

  private void side(long id, Decision decision, RecordIds records) {
    CopyRows rows = new CopyRows();
    for (RecordName record : decision.left()) {
      rows.add(id).add(records.id(record)).add(1).endRow();
    }
    for (RecordName record : decision.right()) {
      rows.add(id).add(records.id(record)).add(2).endRow();
    }
    rows.into(template, "customers.decision_side (decision, record, side)");
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    Decision decision = Decision.read(decided.content());
    List<Long> touched = decision.touched().stream().map(records::id).toList();
    List<Move> moves = identities.resolveAs(touched, returns(decision, records));
    long change = changes.note(decision.kind(), cause(decided, decision), moves);
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

  private static Cause cause(Decided decided, Decision decision) {
    return new Cause(
        decision.login(),
        decision.reason(),
        decision.at(),
        decided.position(),
        null,
        decision.undo() == null ? null : decision.undo().change());
  }

  private static Map<Long, Long> returns(Decision decision, RecordIds records) {
    Map<Long, Long> returns = new HashMap<>();
    if (decision.undo() != null) {
      for (Decision.Return one : decision.undo().returns()) {
        if (one.to() != null) {
          returns.put(records.id(one.record()), one.to());
        }
      }
    }
    return returns;
  }

  /** Its tables lead to the decisions, and are forgotten together with them. */
  @Override
  public void forget() {}
}
