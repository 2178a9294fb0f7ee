package throughline.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes an installation's tables without serving it. Serving has the framework do the same, by
 * the same properties.
 */
@Component
@ForCommands
public class Migrations {

  private final DataSource source;
  private final JdbcClient jdbc;
  private final FlywayProperties properties;

  Migrations(DataSource source, JdbcClient jdbc, Environment environment) {
    this.source = source;
    this.jdbc = jdbc;
    properties = Binder.get(environment).bindOrCreate("spring.flyway", FlywayProperties.class);
  }

  /** Makes them where there are none yet; false where there are some, of whatever version. */
  public boolean applyToEmpty() {
    boolean empty =
        jdbc.sql("select to_regclass('platform.flyway_schema_history') is null")
            .query(Boolean.class)
            .single();
    if (empty) {
      Flyway.configure()
          .dataSource(source)
          .locations(properties.getLocations().toArray(String[]::new))
          .schemas(properties.getSchemas().toArray(String[]::new))
          .defaultSchema(properties.getDefaultSchema())
          .outOfOrder(properties.isOutOfOrder())
          .load()
          .migrate();
    }
    return empty;
  }
}
