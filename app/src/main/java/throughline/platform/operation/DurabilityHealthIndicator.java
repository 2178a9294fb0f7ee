package throughline.platform.operation;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.ForCommands;

/** Whether a commit is on disk when PostgreSQL says so; without that we are not ready. */
@Component
@ForCommands
class DurabilityHealthIndicator implements HealthIndicator {

  private final JdbcClient jdbc;

  DurabilityHealthIndicator(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    try {
      return of(weakened());
    } catch (DataAccessException e) {
      // Health is what says that the database is away, so it must not fail for it.
      return Health.down().withDetail("next", "Look at db: the database does not answer.").build();
    }
  }

  private static Health of(List<String> weakened) {
    return weakened.isEmpty()
        ? Health.up().build()
        : Health.outOfService()
            .withDetail("off", weakened)
            .withDetail(
                "next",
                "Switch these settings of PostgreSQL on; without them a power cut loses"
                    + " acknowledged items.")
            .build();
  }

  private List<String> weakened() {
    return jdbc.sql(
            """
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
            order by name
            """)
        .query(String.class)
        .list();
  }
}
