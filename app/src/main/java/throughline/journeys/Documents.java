package throughline.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Actor;
import tools.jackson.databind.json.JsonMapper;

/** What people declare about journeys, each as a document in all its versions. */
@Component
public class Documents {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Documents(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * One kind of document.
   *
   * @param table of the schema journeys; a word of this program, never of a person
   */
  public record Shelf<T>(String table, Class<T> type) {}

  /** A version of a document. */
  public record Kept<T>(int id, int version, T content, Instant at, String by) {}

  /** The newest version of each, by id. */
  public <T> List<Kept<T>> all(Shelf<T> shelf) {
    return jdbc.sql(
            "select distinct on (id) * from journeys.%s order by id, version desc"
                .formatted(shelf.table))
        .query((row, number) -> kept(shelf, row))
        .list();
  }

  public <T> Optional<Kept<T>> find(Shelf<T> shelf, int id) {
    return history(shelf, id).stream().findFirst();
  }

  /** All versions, the newest first. */
  public <T> List<Kept<T>> history(Shelf<T> shelf, int id) {
    return jdbc.sql(
            "select * from journeys.%s where id = :id order by version desc".formatted(shelf.table))
        .param("id", id)
        .query((row, number) -> kept(shelf, row))
        .list();
  }

  /** Keeps others from writing documents of the kind until the transaction ends. */
  public void lock(Shelf<?> shelf) {
    jdbc.sql("lock table journeys.%s in share row exclusive mode".formatted(shelf.table)).update();
  }

  public int newId(Shelf<?> shelf) {
    return jdbc.sql("select nextval('journeys.%s_id')".formatted(shelf.table))
        .query(Integer.class)
        .single();
  }

  public <T> Kept<T> write(Shelf<T> shelf, int id, int version, T content, Actor actor) {
    Kept<T> written = new Kept<>(id, version, content, clock.instant(), actor.login());
    jdbc.sql(
            """
            insert into journeys.%s (id, version, document, changed_at, changed_by)
            values (:id, :version, cast(:document as jsonb), :at, :by)
            """
                .formatted(shelf.table))
        .param("id", id)
        .param("version", version)
        .param("document", json.writeValueAsString(content))
        .param("at", Timestamp.from(written.at))
        .param("by", written.by)
        .update();
    return written;
  }

  private <T> Kept<T> kept(Shelf<T> shelf, ResultSet row) throws SQLException {
    return new Kept<>(
        row.getInt("id"),
        row.getInt("version"),
        json.readValue(row.getString("document"), shelf.type),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }
}
