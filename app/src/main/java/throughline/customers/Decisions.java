package throughline.customers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.identity.Evidence.Tie;
import throughline.customers.identity.Resolution;
import throughline.platform.Actor;

/** What people said about who is who. A decision outlives every rebuild until it is undone. */
@Component
class Decisions {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;
  private final IdentityEvidence evidence;

  Decisions(JdbcClient jdbc, JdbcTemplate template, Clock clock, IdentityEvidence evidence) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
    this.evidence = evidence;
  }

  /** Somebody's word with its reason. */
  record Word(Actor by, String reason) {}

  /** States that two records are one person's. */
  long state(long a, long b, Word word) {
    long decision = create("stated", word);
    tie(decision, List.of(new Tie(a, b)));
    return decision;
  }

  /**
   * Denies that the left are the same person as the right. Each side stays one customer: where only
   * the other side held it together, the decision does.
   */
  long deny(Collection<Long> left, Collection<Long> right, Word word) {
    long decision = create("denied", word);
    CopyRows sides = new CopyRows();
    left.forEach(record -> sides.add(decision).add((long) record).add(1).endRow());
    right.forEach(record -> sides.add(decision).add((long) record).add(2).endRow());
    sides.into(template, "customers.decision_side (decision, record, side)");
    List<Long> all = new ArrayList<>(left);
    all.addAll(right);
    List<List<Long>> parts = Resolution.of(evidence.about(all).evidence());
    tie(decision, ties(parts, Set.copyOf(left)));
    tie(decision, ties(parts, Set.copyOf(right)));
    return decision;
  }

  private static List<Tie> ties(List<List<Long>> parts, Set<Long> side) {
    List<Long> firsts =
        parts.stream()
            .map(part -> part.stream().filter(side::contains).sorted().findFirst())
            .flatMap(first -> first.stream())
            .sorted()
            .toList();
    List<Tie> ties = new ArrayList<>();
    for (int i = 1; i < firsts.size(); i++) {
      ties.add(new Tie(firsts.get(0), firsts.get(i)));
    }
    return ties;
  }

  private long create(String kind, Word word) {
    return jdbc.sql(
            """
            insert into customers.decision (kind, at, by, reason)
            values (:kind, :at, :by, :reason) returning id
            """)
        .param("kind", kind)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", word.by().login())
        .param("reason", word.reason())
        .query(Long.class)
        .single();
  }

  private void tie(long decision, List<Tie> ties) {
    CopyRows rows = new CopyRows();
    ties.forEach(tie -> rows.add(decision).add(tie.a()).add(tie.b()).endRow());
    rows.into(template, "customers.decision_tie (decision, a, b)");
  }

  void undo(long decision) {
    jdbc.sql("update customers.decision set undone = true where id = :id")
        .param("id", decision)
        .update();
  }
}
