package throughline.sources.reading;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.sources.KnowsErased;
import throughline.sources.Projection;
import throughline.sources.Sources;
import throughline.sources.log.GroupCommit;
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
      LogSignal signal,
      GroupCommit log,
      KnowsErased erased) {
    return new Projections(
        database,
        projections.stream()
            .map(
                projection -> {
                  ExecutorService others = readingAhead(projection.name());
                  ProjectionStep step =
                      new ProjectionStep(
                          database,
                          new SourceMappings(database, sources, YamlMappings::parse),
                          new Unread(template),
                          projection,
                          new ReadAhead(database, others),
                          new Suppressing(template, erased));
                  return new ProjectionRunner(
                      projection.name(), step, transactions, signal, others, givingWay(log));
                })
            .toList());
  }

  private static GivingWay givingWay(GroupCommit log) {
    return new GivingWay(log::busyNanos, System::nanoTime, time -> Thread.sleep(time.toMillis()));
  }

  private static ExecutorService readingAhead(String projection) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "reading-ahead-" + projection);
          thread.setDaemon(true);
          return thread;
        });
  }
}
