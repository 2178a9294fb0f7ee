package throughline.customers.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.CopyRows;
import throughline.customers.Ids;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.customers.matching.WhoIsWho.Expected;
import throughline.platform.JobKind;
import throughline.platform.JobRun;

/**
 * Resolves all records again, beside what is in force, and looks at what would change. Nothing does
 * until it is applied.
 */
@Component
class ResolvingAgain implements JobKind {
  static final String KIND = "identity-resolution";
  static final String RESOLUTION = "resolution";
  private static final int RECORDS_AT_A_TIME = 2_000;
  private static final int MOST_CHANGES_KEPT = 20_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Resolutions resolutions;
  private final LearningAll learning;
  private final AffectedRecords affected;
  private final ProbableMatches matches;
  private final WhoIsWho who;

  ResolvingAgain(
      JdbcClient jdbc,
      JdbcTemplate template,
      Resolutions resolutions,
      LearningAll learning,
      AffectedRecords affected,
      ProbableMatches matches,
      WhoIsWho who) {
    this.jdbc = jdbc;
    this.template = template;
    this.resolutions = resolutions;
    this.learning = learning;
    this.affected = affected;
    this.matches = matches;
    this.who = who;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    long id = Long.parseLong(run.parameter(RESOLUTION));
    Resolution resolution = resolutions.find(id).orElseThrow();
    if (!resolution.state().equals("computing")) {
      return;
    }
    try {
      if (resolution.learns()) {
        learning.learn(resolution, run);
      }
      run.message("What would change is looked at.");
      Changes changes = new Changes(resolution, matches.believed());
      changes.lookAtAll(run);
      resolutions.state(id, "waiting", null);
      run.message(
          "Customers that would be merged: %s, split: %s."
              .formatted(changes.merged, changes.split));
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        // The process ends; another one takes the job up again.
        throw e;
      }
      resolutions.state(id, "failed", "The job ended before its end; the list of jobs says why.");
      throw e;
    }
  }

  /** What would change if a resolution were applied. */
  private final class Changes {
    private final Resolution resolution;
    private final Believed before;
    private final Set<Long> seen = new HashSet<>();
    private int kept;
    private int merged;
    private int split;

    Changes(Resolution resolution, Believed before) {
      this.resolution = resolution;
      this.before = before;
    }

    void lookAtAll(JobRun run) {
      jdbc.sql("delete from customers.resolution_change where resolution = :id")
          .param("id", resolution.id())
          .update();
      long last = 0;
      List<Long> next = next(last);
      while (!next.isEmpty()) {
        List<Long> fresh = next.stream().filter(record -> !seen.contains(record)).toList();
        if (!fresh.isEmpty()) {
          take(who.expected(fresh, resolution.believed(), seen));
        }
        run.progress(seen.size(), 0);
        last = next.get(next.size() - 1);
        next = next(last);
      }
      jdbc.sql("update customers.resolution set merged = :merged, split = :split where id = :id")
          .param("merged", merged)
          .param("split", split)
          .param("id", resolution.id())
          .update();
    }

    private List<Long> next(long last) {
      return affected.after(last, RECORDS_AT_A_TIME, before, resolution.believed());
    }

    private void take(List<Expected> expected) {
      CopyRows rows = new CopyRows();
      for (Expected one : expected) {
        merged += one.merged() ? 1 : 0;
        split += one.merged() ? 0 : 1;
        if (kept < MOST_CHANGES_KEPT) {
          rows.add(resolution.id()).add(++kept).add(one.merged() ? "merged" : "split");
          rows.add(one.customer()).add(one.other());
          rows.add(Ids.array(one.records())).endRow();
        }
      }
      rows.into(
          template,
          "customers.resolution_change (resolution, number, kind, customer, other, records)");
    }
  }
}
