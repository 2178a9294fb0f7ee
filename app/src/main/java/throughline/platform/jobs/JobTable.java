package throughline.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jobs in PostgreSQL: the only place where processes agree on who does what. */
@Component
class JobTable {

  static final String OF_ONE_PROCESS = "";
  static final int MOST_STARTS = 5;

  private static final Duration DEAD_AFTER = Duration.ofSeconds(30);
  private static final String COLUMNS =
      "id, name, state, done, total, message, created_at, started_at, finished_at";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  JobTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A job that a process has taken. */
  record Claimed(UUID id, String kind, Map<String, String> parameters) {}

  /** What a process asks for. */
  record Claim(UUID process, Collection<String> kinds, Collection<UUID> ownJobs) {}

  UUID add(UUID process, String kind, String name, Map<String, String> parameters) {
    UUID id = UUID.randomUUID();
    Timestamp now = now();
    jdbc.sql(
            """
            insert into platform.job
              (id, kind, name, parameters, state, created_by, created_at, process, alive_at)
            values (?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
            """)
        .params(
            id,
            kind,
            name,
            json.writeValueAsString(parameters),
            Actor.current().id(),
            now,
            process,
            now)
        .update();
    return id;
  }

  Optional<Claimed> claim(Claim claim) {
    return jdbc.sql(
            """
            update platform.job set state = 'running', process = :process, alive_at = :now,
              started_at = coalesce(started_at, :now), starts = starts + 1
            where id = (
              select id from platform.job
              where state = 'waiting' and (kind = any(:kinds) or id = any(:own))
              order by created_at for update skip locked limit 1)
            returning id, kind, parameters
            """)
        .param("process", claim.process())
        .param("now", now())
        .param("kinds", claim.kinds().toArray(String[]::new))
        .param("own", claim.ownJobs().toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Claimed(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {})))
        .optional();
  }

  /** Writes how far a job is; true when somebody wants it cancelled. */
  boolean progress(UUID id, long done, long total, String message) {
    return jdbc.sql(
            """
            update platform.job set done = ?, total = ?, message = ?, alive_at = ? where id = ?
            returning cancelled
            """)
        .params(done, total, message, now(), id)
        .query(Boolean.class)
        .single();
  }

  void finish(UUID id, String state, String message) {
    jdbc.sql("update platform.job set state = ?, message = ?, finished_at = ? where id = ?")
        .params(state, message, now(), id)
        .update();
  }

  void giveBack(UUID id) {
    jdbc.sql("update platform.job set state = 'waiting' where id = ?").param(id).update();
  }

  void signOfLife(UUID process) {
    jdbc.sql(
            """
            update platform.job set alive_at = ?
            where process = ? and state in ('waiting', 'running')
            """)
        .params(now(), process)
        .update();
  }

  /**
   * Takes the jobs of dead processes back; those that nobody else can do have failed. Who was alive
   * at a time that is yet to come is dead too: the clock was set back since.
   */
  void recover(UUID asking) {
    jdbc.sql(
            """
            update platform.job set
              state = case when kind = '' or starts >= :most then 'failed' else 'waiting' end,
              finished_at = case when kind = '' or starts >= :most then cast(:now as timestamptz) end,
              message = case when kind = '' or starts >= :most
                then 'Interrupted, because the application ended. Start it again.' else message end
            where (alive_at < :dead or alive_at > :ahead) and process <> :asking
              and (state = 'running' or (state = 'waiting' and kind = ''))
            """)
        .param("most", MOST_STARTS)
        .param("now", now())
        .param("dead", Timestamp.from(clock.instant().minus(DEAD_AFTER)))
        .param("ahead", Timestamp.from(clock.instant().plus(DEAD_AFTER)))
        .param("asking", asking)
        .update();
  }

  boolean cancel(UUID id) {
    return jdbc.sql(
                """
                update platform.job set cancelled = true,
                  state = case when state = 'waiting' then 'failed' else state end,
                  message = case when state = 'waiting' then 'Cancelled.' else message end,
                  finished_at = case when state = 'waiting' then now() end
                where id = ? and state in ('waiting', 'running')
                """)
            .param(id)
            .update()
        > 0;
  }

  Optional<Job> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from platform.job where id = ?")
        .param(id)
        .query(this::job)
        .optional();
  }

  /** Newest first; the cursor is the last one's id. */
  List<Job> after(@Nullable UUID last, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from platform.job
                where cast(:last as uuid) is null or (created_at, id) <
                  (select created_at, id from platform.job where id = :last)
                order by created_at desc, id desc limit :limit
                """)
        .param("last", last)
        .param("limit", limit)
        .query(this::job)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Job job(ResultSet row, int n) throws SQLException {
    return new Job(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getLong(5),
            row.getString(6),
            row.getTimestamp(7).toInstant(),
            instant(row.getTimestamp(8)),
            instant(row.getTimestamp(9)),
            null)
        .at(clock.instant());
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
