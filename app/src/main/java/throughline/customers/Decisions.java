package throughline.customers;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Said.RecordName;
import throughline.sources.DecisionLog;

/** The decisions that have taken effect, each under its place in the log. */
@Component
class Decisions {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Decisions(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The place of the last one; all before it have taken effect as well. */
  long last() {
    return jdbc.sql("select coalesce(max(id), 0) from customers.decision")
        .query(Long.class)
        .single();
  }

  /** Keeps a decision, and lets the one that it takes back count no more. */
  void keep(DecisionLog.Entry entry, Decision decision, Records.Found records) {
    jdbc.sql(
            """
            insert into customers.decision (id, item, kind, at, by, reason)
            values (:id, :item, :kind, :at, :by, :reason)
            """)
        .param("id", entry.position())
        .param("item", entry.id())
        .param("kind", decision.kind())
        .param("at", Timestamp.from(decision.at()))
        .param("by", decision.login())
        .param("reason", decision.reason())
        .update();
    tie(entry.position(), decision.ties(), records);
    side(entry.position(), decision, records);
    Decision.Undo undo = decision.undo();
    if (undo != null && undo.whole() && undo.decision() != null) {
      jdbc.sql("update customers.decision set undone = true where id = :id")
          .param("id", undo.decision())
          .update();
    }
  }

  private void tie(long id, List<Decision.Tie> ties, Records.Found records) {
    CopyRows rows = new CopyRows();
    ties.forEach(tie -> rows.add(id).add(records.id(tie.a())).add(records.id(tie.b())).endRow());
    rows.into(template, "customers.decision_tie (decision, a, b)");
  }

  private void side(long id, Decision decision, Records.Found records) {
    CopyRows rows = new CopyRows();
    for (RecordName record : decision.left()) {
      rows.add(id).add(records.id(record)).add(1).endRow();
    }
    for (RecordName record : decision.right()) {
      rows.add(id).add(records.id(record)).add(2).endRow();
    }
    rows.into(template, "customers.decision_side (decision, record, side)");
  }
}
