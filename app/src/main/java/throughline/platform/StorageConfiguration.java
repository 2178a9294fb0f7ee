package throughline.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.postgres.EmbeddedPostgres;

/** The database, embedded or external, and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class StorageConfiguration {

  private static final int CONNECTIONS = 24;
  private static final int IDLE_CONNECTIONS = 4;
  // Whoever waits is told within this time that the database is away, before most clients give up.
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Present while this process looks after the embedded server; it is stopped after its users. */
  @Bean
  StoredIn storedIn(Installation installation) {
    return StoredIn.chosenBy(installation);
  }

  @Bean
  DataSource dataSource(StoredIn storedIn) {
    // The driver itself and not the registry of drivers, which would load DuckDB's native library.
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(storedIn.url());
    connections.setUser(storedIn.user());
    connections.setPassword(storedIn.password());
    connections.setReWriteBatchedInserts(true);
    // The details of an error repeat values of people, and errors are logged.
    connections.setLogServerErrorDetail(false);
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("throughline");
    pool.setDataSource(connections);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(IDLE_CONNECTIONS);
    pool.setConnectionTimeout(CONNECTING.toMillis());
    return pool;
  }

  /** The database in use: the operator's own, or the embedded one. */
  record StoredIn(String url, String user, String password, Optional<EmbeddedPostgres> embedded)
      implements AutoCloseable {

    static StoredIn chosenBy(Installation installation) {
      Installation.Database external = installation.database();
      if (external != null) {
        return new StoredIn(external.url(), external.user(), external.password(), Optional.empty());
      }
      EmbeddedPostgres postgres = EmbeddedPostgres.open(installation.postgres());
      return new StoredIn(
          postgres.url(), EmbeddedPostgres.NAME, postgres.password(), Optional.of(postgres));
    }

    @Override
    public void close() {
      embedded.ifPresent(EmbeddedPostgres::close);
    }
  }
}
