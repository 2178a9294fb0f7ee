package throughline.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Actor;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Tokens;

/** The keys by which programs use the API, each with a role. */
@Component
class ApiKeys {

  private static final String PREFIX = "tl_";
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A key as it is listed: without its secret, which we do not have. */
  record ApiKey(
      UUID id,
      String name,
      Role role,
      Instant createdAt,
      String createdBy,
      @Nullable Instant usedAt) {}

  /** A key on the one occasion on which it is shown. */
  record FreshKey(UUID id, String name, Role role, String key) {}

  List<ApiKey> after(String id, int limit) {
    return jdbc.sql(
            """
            select id, name, role, created_at, created_by, used_at from platform.api_key
            where id::text > ? order by id::text limit ?
            """)
        .params(id, limit)
        .query(ApiKeys::key)
        .list();
  }

  FreshKey add(String name, Role role) {
    FreshKey fresh = new FreshKey(UUID.randomUUID(), name, role, PREFIX + Tokens.random());
    jdbc.sql("insert into platform.api_key values (?, ?, ?, ?, ?, ?)")
        .params(
            fresh.id(),
            name,
            role.toString(),
            Tokens.hash(fresh.key()),
            Timestamp.from(clock.instant()),
            Actor.current().id())
        .update();
    return fresh;
  }

  void remove(UUID id) {
    if (jdbc.sql("delete from platform.api_key where id = ?").param(id).update() == 0) {
      throw Refusal.notFound("key", id);
    }
  }

  Optional<Actor> find(String secret) {
    byte[] hash = Tokens.hash(secret);
    Optional<Actor> found =
        jdbc.sql("select id, name, role from platform.api_key where key_hash = ?")
            .param(hash)
            .query(ApiKeys::actor)
            .optional();
    if (found.isPresent()) {
      noteUse(hash);
    }
    return found;
  }

  private void noteUse(byte[] hash) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update platform.api_key set used_at = ?
            where key_hash = ? and (used_at is null or used_at < ?)
            """)
        .params(Timestamp.from(now), hash, Timestamp.from(now.minus(NOTED_EVERY)))
        .update();
  }

  private static Actor actor(ResultSet row, int n) throws SQLException {
    String name = row.getString(2);
    return new Actor("key:" + row.getString(1), name, name, Role.of(row.getString(3)), false);
  }

  private static ApiKey key(ResultSet row, int n) throws SQLException {
    Timestamp used = row.getTimestamp(6);
    return new ApiKey(
        row.getObject(1, UUID.class),
        row.getString(2),
        Role.of(row.getString(3)),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        used == null ? null : used.toInstant());
  }
}
