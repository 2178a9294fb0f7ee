package throughline.customers.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.engine.identity.Label;

/**
 * What people said of two records: those that reviews or merges tied, and those that were kept
 * apart. What was said of larger groups is of no two records and left out, as is what was taken
 * back.
 */
final class SaidOfPairs {
  private final JdbcClient jdbc;

  SaidOfPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of these records, which are named by their places; ids in their order. */
  List<Label> among(long[] ids) {
    List<Label> labels = new ArrayList<>();
    jdbc.sql(
            """
            select t.a, t.b, true as same from customers.decision_tie t
              join customers.decision d on d.id = t.decision and not d.undone
            union
            select min(l.record), min(r.record), false from customers.decision d
              join customers.decision_side l on l.decision = d.id and l.side = 1
              join customers.decision_side r on r.decision = d.id and r.side = 2
            where not d.undone group by d.id having count(*) = 1
            order by 1, 2, 3
            """)
        .query(
            row -> {
              int one = Arrays.binarySearch(ids, row.getLong("a"));
              int other = Arrays.binarySearch(ids, row.getLong("b"));
              if (one >= 0 && other >= 0 && one != other) {
                labels.add(new Label(one, other, row.getBoolean("same")));
              }
            });
    return labels;
  }
}
