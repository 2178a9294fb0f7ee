package throughline.sources.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All projections of this process, started when the application is ready and stopped before. */
public final class Projections implements SmartLifecycle {

  /**
   * How far a projection has got.
   *
   * @param behind how many positions of the log it has yet to read, rebuilds included
   * @param failure why it does not get on, or null where it does
   */
  public record Progress(String name, long position, long behind, @Nullable String failure) {}

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

  public List<Progress> progress() {
    return runners.stream().map(this::progress).toList();
  }

  private Progress progress(ProjectionRunner runner) {
    return database
        .sql(
            """
            select p.position, h.position - p.position + coalesce(
              (select sum(r.until_position - r.next_position)
               from sources.rebuild r where r.projection = p.name), 0)
            from sources.projection p, sources.head h where p.name = ?
            """)
        .param(runner.name())
        .query(
            (row, number) ->
                new Progress(runner.name(), row.getLong(1), row.getLong(2), runner.failure()))
        .single();
  }
}
