package throughline.customers.rights;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.platform.ReportsLag;

/**
 * Whether everything that came in is known. Whoever takes away what is old has to know what is new:
 * somebody who called an hour ago is not silent because the call has not been read yet.
 */
@Component
class CaughtUp {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int ATTEMPTS = 6_000;

  private final List<ReportsLag> reports;
  private final JdbcClient jdbc;

  CaughtUp(List<ReportsLag> reports, JdbcClient jdbc) {
    this.reports = List.copyOf(reports);
    this.jdbc = jdbc;
  }

  /** Waits until everything is known that has come in by now. */
  void await() throws InterruptedException {
    long target = lags().stream().mapToLong(lag -> lag.position() + lag.behind()).max().orElse(0);
    for (int left = ATTEMPTS; left > 0; left--) {
      if (lags().stream().allMatch(lag -> lag.behind() == 0 || lag.position() >= target)) {
        mustNotBeRebuilding();
        return;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    throw new Refusal(
        CommonError.UNAVAILABLE,
        "What came in is not read yet, so nobody can say what is past.",
        "Look under Administration how far it is; the rules are applied again tomorrow.");
  }

  private List<ReportsLag.Lag> lags() {
    return reports.stream().flatMap(report -> report.lags().stream()).toList();
  }

  /** Refuses while the log is read again, when nobody can say what is past. */
  void mustNotBeRebuilding() {
    if (jdbc.sql("select exists (select from customers.rebuild where finished_at is null)")
        .query(Boolean.class)
        .single()) {
      throw new Refusal(
          CommonError.UNAVAILABLE,
          "The customers are being read anew from the log.",
          "Try again when it is done; Administration shows how far it is.");
    }
  }
}
