package throughline.customers;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;

/** The decisions that have taken effect, each under its place in the log. */
@Component
class Decisions {
  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The place of the last one; all before it have taken effect as well. */
  long last() {
    return jdbc.sql("select coalesce(max(id), 0) from customers.decision")
        .query(Long.class)
        .single();
  }

  void note(Decided decided) {
    jdbc.sql(
            """
            insert into customers.decision (id, item, kind, at, by, reason)
            values (:id, :item, :kind, :at, :by, :reason)
            """)
        .param("id", decided.position())
        .param("item", decided.item())
        .param("kind", decided.heading().kind())
        .param("at", Timestamp.from(decided.heading().at()))
        .param("by", decided.heading().login())
        .param("reason", decided.heading().reason())
        .update();
  }

  /** The place of a decision by its id in the log. */
  long position(String item) {
    return jdbc.sql("select id from customers.decision where item = :item")
        .param("item", item)
        .query(Long.class)
        .single();
  }
}
