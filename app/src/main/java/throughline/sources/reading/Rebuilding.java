package throughline.sources.reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.ForCommands;
import throughline.sources.SourceId;

/** Reading a source's items again after its mapping was corrected. */
@Component
@ForCommands
public class Rebuilding {

  private final JdbcClient database;

  Rebuilding(JdbcClient database) {
    this.database = database;
  }

  /**
   * Corrects a mapping and has every projection read the source again, where it has items. Must run
   * in a transaction.
   */
  public void correct(SourceId source, Runnable change) {
    // Waits for the batches under way: those that follow see the new mapping.
    database
        .sql("select position from sources.projection order by name for update")
        .query()
        .listOfRows();
    change.run();
    database
        .sql(
            """
            insert into sources.rebuild (projection, source, next_position, until_position)
            select name, :source, 0, position from sources.projection
            where exists (
              select from sources.hour h where h.source = :source and h.stored > 0)
            on conflict (projection, source)
            do update set next_position = 0, until_position = excluded.until_position
            """)
        .param("source", source.value())
        .update();
  }

  /** How many positions all projections together have yet to read again for the source. */
  public long remaining(SourceId source) {
    return database
        .sql(
            """
            select coalesce(sum(until_position - next_position), 0)
            from sources.rebuild where source = ?
            """)
        .param(source.value())
        .query(Long.class)
        .single();
  }
}
