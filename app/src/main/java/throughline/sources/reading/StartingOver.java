package throughline.sources.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Refusal;
import throughline.sources.Projection;

/** Reading the whole log again into a projection that has forgotten everything. */
@Component
public class StartingOver {

  /** How much has been read again; all where nothing more waits for it. */
  public record Progress(long done, long total) {
    public boolean finished() {
      return done == total;
    }
  }

  private final JdbcClient database;
  private final List<Projection> projections;

  StartingOver(JdbcClient database, List<Projection> projections) {
    this.database = database;
    this.projections = List.copyOf(projections);
  }

  /**
   * Lets a projection forget what it knows, unless it is at reading everything again already.
   *
   * @param job who wants it; the same job does it once
   */
  @Transactional
  public void startOver(String name, UUID job) {
    Projection projection = projection(name);
    // Waits for the batch under way; its position and its effect go back to the start as one.
    long position = position(name, "for update");
    if (isUnderWay(projection) || isDoneBy(job)) {
      return;
    }
    projection.startOver(position);
    database
        .sql("update sources.projection set position = 0, started_over_by = ? where name = ?")
        .params(job, name)
        .update();
    // The whole log is read by the mappings of now, so no source has to be read once more.
    database.sql("delete from sources.rebuild where projection = ?").param(name).update();
  }

  private boolean isDoneBy(UUID job) {
    return database
        .sql("select exists (select from sources.projection where started_over_by = ?)")
        .param(job)
        .query(Boolean.class)
        .single();
  }

  /** How far a projection has come that started over. */
  @Transactional(readOnly = true)
  public Progress progress(String name) {
    Projection projection = projection(name);
    long position = position(name, "");
    return isUnderWay(projection)
        // What is settled at the end is work as well, so it is never all before that is done.
        ? new Progress(position, projection.until() + 1)
        : new Progress(position, position);
  }

  private static boolean isUnderWay(Projection projection) {
    return projection.until() < Long.MAX_VALUE;
  }

  /** Refuses the name of a projection that does not exist. */
  Projection projection(String name) {
    Optional<Projection> found =
        projections.stream().filter(projection -> projection.name().equals(name)).findFirst();
    return found.orElseThrow(() -> Refusal.notFound("projection", name));
  }

  private long position(String name, String lock) {
    return database
        .sql("select position from sources.projection where name = ? " + lock)
        .param(name)
        .query(Long.class)
        .single();
  }
}
