package throughline.sources.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import throughline.platform.ReportsLag.Lag;

/** Whether the projections get on, and how far they are behind. */
@Component
class ProjectionHealth implements HealthIndicator {

  private final Projections projections;

  ProjectionHealth(Projections projections, MeterRegistry meters) {
    this.projections = projections;
    Gauge.builder("throughline.projections.behind", this, ProjectionHealth::behind)
        .description("Items of the intake log that projections have yet to read.")
        .register(meters);
  }

  private double behind() {
    return projections.lags().stream().mapToLong(Lag::behind).sum();
  }

  @Override
  public Health health() {
    Map<String, String> failures = projections.failures();
    // The kind of failure only: a message could carry a person's data.
    Health.Builder health = failures.isEmpty() ? Health.up() : Health.down();
    failures.forEach((name, failure) -> health.withDetail(name, failure.split(":", 2)[0]));
    return health.build();
  }
}
