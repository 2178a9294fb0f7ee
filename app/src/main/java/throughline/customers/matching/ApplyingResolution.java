package throughline.customers.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.platform.JobKind;
import throughline.platform.JobRun;

/**
 * Lets a resolution count: weighs what has come since it was computed, puts it in force, and lets
 * records follow to their customers, a piece in each transaction. It goes on where it was left.
 */
@Component
class ApplyingResolution implements JobKind {
  static final String KIND = "identity-resolution-applied";
  private static final int RECORDS_AT_A_TIME = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Resolutions resolutions;
  private final ProbableMatches matches;
  private final LearningAll learning;
  private final AffectedRecords affected;
  private final WhoIsWho who;

  ApplyingResolution(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Resolutions resolutions,
      ProbableMatches matches,
      LearningAll learning,
      AffectedRecords affected,
      WhoIsWho who) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.resolutions = resolutions;
    this.matches = matches;
    this.learning = learning;
    this.affected = affected;
    this.who = who;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) throws InterruptedException {
    long id = Long.parseLong(run.parameter(ResolvingAgain.RESOLUTION));
    if (resolutions.find(id).orElseThrow().state().equals("applying")) {
      weighWhatCameSince(id, run);
      putInForce(id);
    }
    settle(id, run);
    run.message("The resolution is in force.");
  }

  // What arrives from now on is weighed by both; here are those that came in between.
  private void weighWhatCameSince(long id, JobRun run) {
    Resolution resolution = resolutions.find(id).orElseThrow();
    if (!resolution.learns()) {
      return;
    }
    run.message("Records that came since are weighed.");
    long total =
        jdbc.sql("select coalesce(max(id), 0) from customers.record").query(Long.class).single();
    List<Long> next = recordsAfter(0);
    while (!next.isEmpty()) {
      List<Long> some = next;
      transactions.executeWithoutResult(
          status -> {
            who.lock();
            matches.weigh(some, Map.of());
          });
      long last = next.get(next.size() - 1);
      run.progress(last, total);
      next = recordsAfter(last);
    }
  }

  private List<Long> recordsAfter(long last) {
    return jdbc.sql("select id from customers.record where id > :last order by id limit :limit")
        .param("last", last)
        .param("limit", RECORDS_AT_A_TIME)
        .query(Long.class)
        .list();
  }

  private void putInForce(long id) {
    transactions.executeWithoutResult(
        status -> {
          who.lock();
          jdbc.sql("update customers.resolution set state = 'replaced' where state = 'in force'")
              .update();
          resolutions.state(id, "in force", null);
        });
  }

  private void settle(long id, JobRun run) throws InterruptedException {
    Resolution resolution = resolutions.find(id).orElseThrow();
    List<Believed> before = before(resolution);
    // What came and changed since it was seen was resolved as it came.
    Set<Long> seen = new HashSet<>();
    run.message("Records follow to their customers.");
    long total =
        jdbc.sql("select coalesce(max(id), 0) from customers.record").query(Long.class).single();
    while (!resolution.settled()) {
      long last = resolution.settledRecord();
      transactions.executeWithoutResult(status -> settleSome(id, last, before, seen));
      resolution = resolutions.find(id).orElseThrow();
      run.progress(resolution.settledRecord(), total);
    }
    for (Believed old : before) {
      if (old.learned() != resolution.learned()) {
        learning.forget(old.learned());
      }
    }
  }

  private List<Believed> before(Resolution resolution) {
    List<Believed> before = new ArrayList<>();
    for (Resolution old : resolutions.withState("replaced")) {
      if (old.id() != resolution.id()) {
        before.add(old.believed());
      }
    }
    return before;
  }

  // While the log is read again evidence has gaps; it looks at every record in the end itself.
  private void settleSome(long id, long last, List<Believed> before, Set<Long> seen) {
    who.lock();
    Believed now = matches.believed();
    List<Long> next = new ArrayList<>();
    for (Believed old : before.isEmpty() ? List.of(Believed.NOTHING) : before) {
      next.addAll(affected.after(last, RECORDS_AT_A_TIME, old, now));
    }
    next = next.stream().distinct().sorted().limit(RECORDS_AT_A_TIME).toList();
    if (next.isEmpty() || who.isBeingReadAgain()) {
      jdbc.sql("update customers.resolution set settled = true where id = :id")
          .param("id", id)
          .update();
      return;
    }
    seen.addAll(who.resolve(next.stream().filter(record -> !seen.contains(record)).toList()));
    jdbc.sql("update customers.resolution set settled_record = :last where id = :id")
        .param("last", next.get(next.size() - 1))
        .param("id", id)
        .update();
  }
}
