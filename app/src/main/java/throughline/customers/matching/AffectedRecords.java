package throughline.customers.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records whose customers may change when something else is believed. */
@Component
class AffectedRecords {
  private final JdbcClient jdbc;

  AffectedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next ones after an id, in order: all that were or would be joined by a match. */
  List<Long> after(long record, int limit, Believed before, Believed now) {
    Set<Long> found = new TreeSet<>(after(record, limit, before));
    found.addAll(after(record, limit, now));
    return found.stream().limit(limit).toList();
  }

  private List<Long> after(long record, int limit, Believed believed) {
    return jdbc.sql(
            """
            select record from (
              (select distinct a as record from customers.probable_match
               where learned = :learned and bits >= :enough and a > :after
               order by a limit :limit)
              union
              (select distinct b from customers.probable_match
               where learned = :learned and bits >= :enough and b > :after
               order by b limit :limit)
              union
              (select unnest(array[a, b]) from customers.portrait_match
               where learned = :learned and bits >= :enough and b > :after)) likely
            where record > :after
            order by record limit :limit
            """)
        .param("learned", believed.learned())
        .param("enough", believed.enough())
        .param("after", record)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }
}
