package throughline.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an installation keeps what it knows.
 *
 * @param home the folder of the embedded database, the lake and the logs
 * @param database a PostgreSQL of the operator's own; without one the embedded is started
 */
@ConfigurationProperties("throughline")
public record Installation(@DefaultValue("data") Path home, @Nullable Database database) {

  /** An external PostgreSQL by its JDBC address. */
  public record Database(
      String url, @DefaultValue("throughline") String user, @DefaultValue("") String password) {

    public Database {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "The address (%s) must start with jdbc:postgresql:. Maybe correct throughline.database.url."
                .formatted(url));
      }
    }
  }

  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  public Path lake() {
    return home.resolve("lake");
  }

  public Path logs() {
    return home.resolve("logs");
  }

  Path postgres() {
    return home.resolve("postgres");
  }
}
