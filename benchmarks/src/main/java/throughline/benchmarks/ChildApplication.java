package throughline.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.platform.postgres.EmbeddedPostgres;

/** The application in a process of its own, over a home folder, that can be killed. */
final class ChildApplication implements AutoCloseable {
  private final Path home;
  private final String rest;
  private @Nullable Process process;

  /**
   * @param rest for how long no record must have come before who is who is resolved
   */
  ChildApplication(Path home, String rest) {
    this.home = home;
    this.rest = rest;
  }

  void start() throws IOException, InterruptedException {
    int port = freePort();
    Path log = home.resolve("application.log");
    Process started =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Throughline.class.getName(),
                    "--server.port=" + port,
                    "--throughline.home=" + home,
                    "--throughline.identity.rest=" + rest))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    while (!ready(port)) {
      if (!started.isAlive()) {
        throw new IllegalStateException(Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static boolean ready(int port) throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Its database, which outlives it when it is killed. */
  JdbcClient database() {
    EmbeddedPostgres guest = EmbeddedPostgres.open(home.resolve("postgres"));
    if (guest.owned()) {
      guest.close();
      throw new IllegalStateException("Nobody serves %s.".formatted(home));
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(guest.url());
    source.setUser(EmbeddedPostgres.NAME);
    source.setPassword(guest.password());
    return JdbcClient.create(source);
  }

  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Ends it in order, with its database. */
  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }
}
