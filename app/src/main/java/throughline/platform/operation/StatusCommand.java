package throughline.platform.operation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Installation;

/** The state of an installation on the command line. */
@Component
@ForCommands
class StatusCommand implements Command {

  private final JdbcClient jdbc;
  private final Installation installation;
  private final DurabilityHealthIndicator durability;

  StatusCommand(JdbcClient jdbc, Installation installation, DurabilityHealthIndicator durability) {
    this.jdbc = jdbc;
    this.installation = installation;
    this.durability = durability;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String usage() {
    return "status: the database, its size, its migrations, open sessions and unfinished jobs.";
  }

  @Override
  public void run(List<String> words) {
    System.out.printf("home         %s%n", installation.home());
    System.out.printf(
        "database     %s, PostgreSQL %s, %s%n",
        installation.database() == null ? "embedded" : "by URL",
        text("select current_setting('server_version')"),
        text("select pg_size_pretty(pg_database_size(current_database()))"));
    System.out.printf("durability   %s%n", durability.health().getStatus());
    if (text("select coalesce(to_regclass('platform.job')::text, '')").isEmpty()) {
      System.out.println("state        empty; the first serve or import makes its tables");
      return;
    }
    System.out.printf(
        "migrations   %s%n",
        text("select count(*) from platform.flyway_schema_history where success"));
    System.out.printf("staff        %s%n", text("select count(*) from platform.staff"));
    System.out.printf("sessions     %s%n", text("select count(*) from platform.session"));
    System.out.printf(
        "open jobs    %s%n",
        text("select count(*) from platform.job where state in ('waiting', 'running')"));
  }

  private String text(String question) {
    return jdbc.sql(question).query(String.class).single();
  }
}
