package throughline.customers.lake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import throughline.customers.CustomerTimelines;
import throughline.organisation.Organisation;
import throughline.platform.Installation;
import throughline.platform.RepeatedSteps;
import throughline.platform.ReportsLag;
import throughline.platform.ReportsLake;
import throughline.sources.Sources;

/** The lake of this installation, with the threads that look after it. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {
  private static final long MEMORY = 512L << 20;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Bean
  @DependsOnDatabaseInitialization
  LakeHouse lakeHouse(
      Installation installation,
      DataSource source,
      PlatformTransactionManager manager,
      Clock clock,
      Organisation organisation) {
    int threads = Runtime.getRuntime().availableProcessors();
    LakeSettings settings = new LakeSettings(installation.lake(), MEMORY, threads);
    return LakeHouse.open(
        settings, source, manager, clock, organisation::joined, Crossing.Watcher.NONE);
  }

  @Bean
  RepeatedSteps lakeSteps(LakeHouse house) {
    return new RepeatedSteps(
        "The lake waits",
        PAUSE,
        Map.of(
            "lake-projection", house.projection()::advance,
            "lake-compaction", house.compaction()::compactWhereDue));
  }

  @Bean
  ReportsLake reportsLake(LakeHouse house) {
    return house.store()::report;
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ReportsLag reportsLakeLag(LakeHouse house) {
    return () -> List.of(house.store().lag());
  }

  @Bean
  LakeErasing lakeErasing(LakeHouse house) {
    return new LakeErasing(house);
  }

  @Bean
  CustomerTimelines customerTimelines(LakeHouse house) {
    return house.timelines();
  }

  @Bean
  TakingTheLake takingTheLake(LakeHouse house, Organisation organisation, Sources sources) {
    return new TakingTheLake(house.store(), new CodeWords(organisation, sources));
  }
}
