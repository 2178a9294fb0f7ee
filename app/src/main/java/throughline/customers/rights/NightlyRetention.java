package throughline.customers.rights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.Jobs;
import throughline.platform.RepeatedSteps;
import throughline.platform.Turn;

/** Starts the rules of retention once a night, whichever process comes first. */
@Component
class NightlyRetention {
  /** When few are at work: tables that something went from are written anew. */
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private static final Turn STARTING = new Turn("customers.retention");
  private static final Duration PAUSE = Duration.ofMinutes(2);

  private final RetentionRules rules;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Jobs jobs;
  private final Clock clock;

  NightlyRetention(
      RetentionRules rules,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Jobs jobs,
      Clock clock) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Starts the job; must run in a transaction. */
  UUID start() {
    waitForNextNight();
    return jobs.start(Retention.KIND, "Retention", Map.of());
  }

  /** Whoever has switched a rule on has until the next night to think again. */
  void waitForNextNight() {
    jdbc.sql(
            """
            insert into customers.retention_last (at) values (:now)
            on conflict (only_row) do update set at = excluded.at
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Starts the job where this night's has not begun; says whether it did. */
  boolean startWhereDue() {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              STARTING.await(jdbc);
              if (rules.all().isEmpty() || hasBegunSince(lastNight())) {
                return false;
              }
              start();
              return true;
            }));
  }

  private boolean hasBegunSince(Instant night) {
    return jdbc.sql("select exists (select from customers.retention_last where at >= :night)")
        .param("night", Timestamp.from(night))
        .query(Boolean.class)
        .single();
  }

  private Instant lastNight() {
    ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
    ZonedDateTime tonight = now.with(NIGHT);
    return (tonight.isAfter(now) ? tonight.minusDays(1) : tonight).toInstant();
  }

  /** Its thread. */
  @Configuration(proxyBeanMethods = false)
  static class Nightly {
    @Bean
    RepeatedSteps retentionSteps(NightlyRetention nightly) {
      return new RepeatedSteps(
          "Retention waits", PAUSE, Map.of("nightly-retention", nightly::startWhereDue));
    }
  }
}
