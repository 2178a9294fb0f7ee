package throughline.platform;

import org.springframework.stereotype.Component;
import throughline.platform.StorageConfiguration.StoredIn;
import throughline.platform.postgres.EmbeddedPostgres;
import throughline.platform.postgres.PostgresFailure;

/** The rule that one process serves an embedded installation; commands may come as guests. */
@Component
class SoleServer {

  SoleServer(StoredIn storedIn, Installation installation) {
    if (!storedIn.embedded().map(EmbeddedPostgres::owned).orElse(true)) {
      throw new PostgresFailure(
          "Throughline serves %s already. Stop that process, or choose another folder with THROUGHLINE_HOME."
              .formatted(installation.home()));
    }
  }
}
