package throughline.sources.reading;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.sources.Projection;
import throughline.sources.Sources;
import throughline.sources.log.LogSignal;

/** The runners of all projections. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  SourceMappings sourceMappings(JdbcClient database, Sources sources) {
    return new SourceMappings(database, sources, YamlMappings::parse);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Projections projections(
      ObjectProvider<Projection> projections,
      JdbcTemplate template,
      JdbcClient database,
      Sources sources,
      TransactionTemplate transactions,
      LogSignal signal) {
    return new Projections(
        database,
        projections.stream()
            .map(
                projection ->
                    new ProjectionRunner(
                        projection.name(),
                        new ProjectionStep(
                            database,
                            new SourceMappings(database, sources, YamlMappings::parse),
                            new Unread(template),
                            projection),
                        transactions,
                        signal))
            .toList());
  }
}
