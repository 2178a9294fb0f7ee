package throughline.sources.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.ReportsLag;

/** All projections of this process, started when the application is ready and stopped before. */
public final class Projections implements SmartLifecycle, ReportsLag {

  private final JdbcClient database;
  private final List<ProjectionRunner> runners;
  private volatile boolean running;

  Projections(JdbcClient database, List<ProjectionRunner> runners) {
    this.database = database;
    this.runners = List.copyOf(runners);
  }

  @Override
  public void start() {
    for (ProjectionRunner runner : runners) {
      database
          .sql("insert into sources.projection values (?, 0) on conflict do nothing")
          .param(runner.name())
          .update();
      runner.start();
    }
    running = true;
  }

  @Override
  public void stop() {
    runners.forEach(ProjectionRunner::close);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public List<Lag> lags() {
    return runners.stream().map(this::lag).toList();
  }

  /** Why projections do not get on, by their names; empty where all do. */
  public Map<String, String> failures() {
    Map<String, String> failures = new TreeMap<>();
    for (ProjectionRunner runner : runners) {
      String failure = runner.failure();
      if (failure != null) {
        failures.put(runner.name(), failure);
      }
    }
    return failures;
  }

  private Lag lag(ProjectionRunner runner) {
    return database
        .sql(
            """
            select p.position, h.position - p.position + coalesce(
              (select sum(r.until_position - r.next_position)
               from sources.rebuild r where r.projection = p.name), 0)
            from sources.projection p, sources.head h where p.name = ?
            """)
        .param(runner.name())
        .query((row, number) -> new Lag(runner.name(), row.getLong(1), row.getLong(2)))
        .single();
  }
}
