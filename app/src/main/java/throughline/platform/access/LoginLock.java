package throughline.platform.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.platform.Tokens;

/**
 * The lock that grows with every failed login, for the login tried and for the address it came
 * from. Logins and addresses are kept as hashes only.
 */
@Component
class LoginLock {

  private static final int FREE_FOR_A_LOGIN = 5;
  private static final int FREE_FOR_AN_ADDRESS = 20;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  LoginLock(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who tries, and from where. */
  record Attempt(String login, String address) {
    private Subject ofLogin() {
      return new Subject(
          Tokens.hash("login " + login.strip().toLowerCase(Locale.ROOT)), FREE_FOR_A_LOGIN);
    }

    private Subject ofAddress() {
      return new Subject(Tokens.hash("address " + address), FREE_FOR_AN_ADDRESS);
    }
  }

  private record Subject(byte[] hash, int free) {}

  /**
   * Counts the attempt as failed before its password is looked at, so that many at once count as
   * many; a success takes it back.
   */
  void admit(Attempt attempt) {
    Instant now = clock.instant();
    Stream.of(attempt.ofLogin(), attempt.ofAddress()).map(this::counted).toList().stream()
        .max(Instant::compareTo)
        .filter(until -> until.isAfter(now))
        .ifPresent(until -> refuse(Duration.between(now, until)));
  }

  void forgive(Attempt attempt) {
    jdbc.sql("delete from platform.login_lock where subject_hash = ?")
        .param(attempt.ofLogin().hash())
        .update();
    // The address keeps its other failures: one good login must not pay for guessing many others.
    jdbc.sql(
            "update platform.login_lock set failures = greatest(failures - 1, 0) where subject_hash"
                + " = ?")
        .param(attempt.ofAddress().hash())
        .update();
  }

  // One transaction, so that the next attempt waits until this one's lock is written.
  private Instant counted(Subject subject) {
    return Objects.requireNonNull(transactions.execute(status -> count(subject)));
  }

  /** The end of the lock that was in force before this attempt. */
  private Instant count(Subject subject) {
    Instant now = clock.instant();
    Lock lock =
        jdbc.sql(
                """
                insert into platform.login_lock values (:subject, 1, :now, 'epoch')
                on conflict (subject_hash) do update set
                  failures = case when login_lock.last_failure_at < :forgotten then 1
                             when login_lock.locked_until > :now then login_lock.failures
                             else login_lock.failures + 1 end,
                  last_failure_at = :now
                returning failures, locked_until
                """)
            .param("subject", subject.hash())
            .param("now", Timestamp.from(now))
            .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
            .query((row, n) -> new Lock(row.getInt(1), row.getTimestamp(2).toInstant()))
            .single();
    if (!lock.until().isAfter(now) && lock.failures() > subject.free()) {
      lockNext(subject, now.plus(length(lock.failures() - subject.free())));
    }
    return lock.until();
  }

  private record Lock(int failures, Instant until) {}

  private void lockNext(Subject subject, Instant until) {
    jdbc.sql("update platform.login_lock set locked_until = ? where subject_hash = ?")
        .params(Timestamp.from(until), subject.hash())
        .update();
  }

  private static Duration length(int beyond) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(beyond - 1, 10));
    return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
  }

  private static void refuse(Duration wait) {
    int seconds = (int) wait.toSeconds() + 1;
    throw new Refusal(
            CommonError.LOCKED,
            "Too many failed logins.",
            "Wait %d seconds, or ask an admin for a reset link.".formatted(seconds))
        .retryAfter(seconds);
  }
}
