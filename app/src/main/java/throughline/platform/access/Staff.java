package throughline.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.CommonError;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** All members of staff, in PostgreSQL. */
@Component
@ForCommands
class Staff {

  private static final String COLUMNS =
      """
      staff.id, login, staff.name, staff.role, language, theme, enabled, password,
      must_change_password, staff.created_at, version
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Staff(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Member> findByLogin(String login) {
    return jdbc.sql("select " + COLUMNS + " from platform.staff where login = ?")
        .param(normal(login))
        .query(Staff::member)
        .optional();
  }

  Member member(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from platform.staff where id = ?")
        .param(id)
        .query(Staff::member)
        .optional()
        .orElseThrow(() -> Refusal.notFound("user", id));
  }

  List<Member> after(String login, int limit) {
    return jdbc.sql(
            "select " + COLUMNS + " from platform.staff where login > ? order by login limit ?")
        .params(login, limit)
        .query(Staff::member)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from platform.staff").query(Long.class).single();
  }

  Member add(NewMember wanted, String passwordHash, boolean mustChange) {
    UUID id = UUID.randomUUID();
    try {
      jdbc.sql(
              """
              insert into platform.staff
                (id, login, name, role, password, must_change_password, created_at)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              id,
              normal(wanted.login()),
              wanted.name(),
              wanted.role().toString(),
              passwordHash,
              mustChange,
              Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw new Refusal(
              CommonError.CONFLICT,
              "The login (%s) is taken.".formatted(wanted.login()),
              "Choose another login.")
          .about(wanted.login());
    }
    return member(id);
  }

  /** Who shall come in. */
  record NewMember(String login, String name, Role role) {
    NewMember {
      if (!login.strip().matches("[\\p{L}\\p{N}._@+-]{1,100}")) {
        throw new IllegalArgumentException(
            "The login (%s) must be 1 to 100 letters, digits or . _ @ + -.".formatted(login));
      }
      if (name.isBlank() || name.length() > 200) {
        throw new IllegalArgumentException("The name must have 1 to 200 characters.");
      }
    }
  }

  void change(Member to) {
    jdbc.sql(
            """
            update platform.staff set name = ?, role = ?, language = ?, theme = ?, enabled = ?,
              version = version + 1
            where id = ?
            """)
        .param(to.name())
        .param(to.role().toString())
        .param(to.language())
        .param(to.theme())
        .param(to.enabled())
        .param(to.id())
        .update();
  }

  void changePassword(UUID id, String hash) {
    jdbc.sql("update platform.staff set password = ?, must_change_password = false where id = ?")
        .params(hash, id)
        .update();
  }

  /** Locks all admins until the transaction ends, so that two changes cannot remove the last. */
  List<UUID> lockedAdmins() {
    return jdbc.sql(
            "select id from platform.staff where role = 'admin' and enabled order by id for update")
        .query(UUID.class)
        .list();
  }

  Optional<Member> findBySession(byte[] tokenHash, java.time.Instant seenAfter) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from platform.session join platform.staff on staff.id = session.staff
                where token_hash = ? and seen_at > ? and enabled
                """)
        .params(tokenHash, Timestamp.from(seenAfter))
        .query(Staff::member)
        .optional();
  }

  private static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static Member member(ResultSet row, int n) throws SQLException {
    return new Member(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        Role.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        row.getString(8),
        row.getBoolean(9),
        row.getTimestamp(10).toInstant(),
        row.getInt(11));
  }
}
