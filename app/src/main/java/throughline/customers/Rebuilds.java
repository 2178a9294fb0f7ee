package throughline.customers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.matching.ProbableMatches;

/**
 * Reading the whole log again. Until so much is read as was known before, the evidence has gaps, so
 * who is who stands still; then every record is looked at anew, a piece in each transaction.
 */
@Component
class Rebuilds {
  private static final int RECORDS_AT_A_TIME = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Identities identities;
  private final ProbableMatches matches;

  Rebuilds(JdbcClient jdbc, Clock clock, Identities identities, ProbableMatches matches) {
    this.matches = matches;
    this.jdbc = jdbc;
    this.clock = clock;
    this.identities = identities;
  }

  /** How far the log must be read before records are looked at; empty where none is under way. */
  OptionalLong until() {
    List<Long> until =
        jdbc.sql("select until_position from customers.rebuild where finished_at is null")
            .query(Long.class)
            .list();
    return until.isEmpty() ? OptionalLong.empty() : OptionalLong.of(until.get(0));
  }

  /** Begins one, or begins the one that is under way once more. */
  void begin(long until) {
    long farthest = Math.max(until, until().orElse(0));
    finish();
    jdbc.sql("insert into customers.rebuild (at, until_position) values (:now, :until)")
        .param("now", Timestamp.from(clock.instant()))
        .param("until", farthest)
        .update();
  }

  /** Looks at the next records, and ends the rebuild where there are no more. */
  void settle() {
    long after =
        jdbc.sql("select settled_record from customers.rebuild where finished_at is null")
            .query(Long.class)
            .single();
    List<Long> next =
        jdbc.sql("select id from customers.record where id > :after order by id limit :limit")
            .param("after", after)
            .param("limit", RECORDS_AT_A_TIME)
            .query(Long.class)
            .list();
    if (next.isEmpty()) {
      finish();
      return;
    }
    Set<Long> touched = new HashSet<>(next);
    touched.addAll(matches.weigh(next, Map.of()));
    identities.resolve(touched, Map.of(), Set.of());
    jdbc.sql("update customers.rebuild set settled_record = :last where finished_at is null")
        .param("last", next.get(next.size() - 1))
        .update();
  }

  private void finish() {
    jdbc.sql("update customers.rebuild set finished_at = :now where finished_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
