package throughline.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.platform.Tokens;

/** Links by which somebody sets a new password once, within a day. */
@Component
class PasswordResets {

  private static final Duration VALID = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  PasswordResets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A link on the one occasion on which it is shown. */
  record ResetLink(String link, Instant expiresAt) {}

  ResetLink create(UUID member) {
    String token = Tokens.random();
    Instant expires = clock.instant().plus(VALID);
    cancel(member);
    jdbc.sql("insert into platform.password_reset values (?, ?, ?)")
        .params(Tokens.hash(token), member, Timestamp.from(expires))
        .update();
    // The token stands after #, which browsers do not send, so no proxy logs it.
    return new ResetLink("/reset-password#" + token, expires);
  }

  UUID redeem(String token) {
    UUID member =
        jdbc.sql(
                "delete from platform.password_reset where token_hash = ? and expires_at > ?"
                    + " returning staff")
            .params(Tokens.hash(token), Timestamp.from(clock.instant()))
            .query(UUID.class)
            .optional()
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonError.NOT_FOUND,
                        "This link was used already or has expired.",
                        "Ask an admin for a new one."));
    cancel(member);
    return member;
  }

  private void cancel(UUID member) {
    jdbc.sql("delete from platform.password_reset where staff = ?").param(member).update();
  }
}
