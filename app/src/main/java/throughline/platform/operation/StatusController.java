package throughline.platform.operation;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Installation;
import throughline.platform.Needs;
import throughline.platform.ReportsLag;
import throughline.platform.ReportsLag.Lag;
import throughline.platform.ReportsLake;
import throughline.platform.ReportsLake.Lake;
import throughline.platform.Role;

/** The state of the installation in one answer. */
@RestController
class StatusController {

  private final JdbcClient jdbc;
  private final Installation installation;
  private final ObjectProvider<BuildProperties> build;
  private final ObjectProvider<ReportsLag> readers;
  private final ObjectProvider<ReportsLake> lakes;

  StatusController(
      JdbcClient jdbc,
      Installation installation,
      ObjectProvider<BuildProperties> build,
      ObjectProvider<ReportsLag> readers,
      ObjectProvider<ReportsLake> lakes) {
    this.jdbc = jdbc;
    this.installation = installation;
    this.build = build;
    this.readers = readers;
    this.lakes = lakes;
  }

  record Status(
      String version,
      Database database,
      @Nullable Lake lake,
      List<Lag> projections,
      long uptimeSeconds) {}

  record Database(boolean embedded, String version, long bytes, String migration) {}

  @GetMapping("/api/status")
  @Needs(Role.VIEWER)
  Status status() {
    return new Status(
        build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"),
        database(),
        lakes.stream().map(ReportsLake::lake).findFirst().orElse(null),
        readers.orderedStream().flatMap(reader -> reader.lags().stream()).toList(),
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
  }

  private Database database() {
    return jdbc.sql(
            """
            select current_setting('server_version'), pg_database_size(current_database()),
              (select version from platform.flyway_schema_history
               where success and version is not null order by installed_rank desc limit 1)
            """)
        .query(
            (row, n) ->
                new Database(
                    installation.database() == null,
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3)))
        .single();
  }
}
