package throughline.sources.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.postgres.EmbeddedPostgres;
import throughline.sources.IntakeInvariant;
import throughline.testing.TestClient;

/** An installation in processes of its own, with its embedded database, that can be killed. */
final class Installed implements AutoCloseable {

  static final String ADMIN_PASSWORD = "the admin of the crash rounds";

  private final Path home;
  private final Class<?> main;
  private final int port;
  private final List<String> settings;
  private final Map<String, String> environment = new HashMap<>();
  private String classPath = System.getProperty("java.class.path");
  private @Nullable Process process;

  Installed(Path home, Class<?> main, String... settings) throws IOException {
    this.home = home;
    this.main = main;
    this.settings = List.of(settings);
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /** With a variable in the surroundings of its processes. */
  Installed with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Of another release: started from this class path from now on. */
  Installed release(String from) {
    classPath = from;
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            classPath,
            main.getName(),
            "--server.port=" + port,
            "--throughline.home=" + home);
    builder.command().addAll(settings);
    builder.environment().put("THROUGHLINE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    builder.environment().putAll(environment);
    File log = home.resolve("application.log").toFile();
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    waitUntilReady(log.toPath());
  }

  private void waitUntilReady(Path log) throws IOException, InterruptedException {
    while (!ready()) {
      if (!Objects.requireNonNull(process).isAlive()) {
        throw new IllegalStateException(Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  private boolean ready() {
    try {
      return readiness().isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Why it is not ready, or nothing where it is. */
  String readiness() {
    TestClient.Answer answer = new TestClient(url()).get("/actuator/health/readiness");
    return answer.status() == 200 ? "" : answer.body();
  }

  /** Its database while it runs. */
  JdbcClient database() {
    EmbeddedPostgres guest = EmbeddedPostgres.open(home.resolve("postgres"));
    assertThat(guest.owned()).isFalse();
    return clientOf(guest);
  }

  /** A connection of one's own to its database while it is there. */
  Connection connection() throws SQLException {
    EmbeddedPostgres guest = EmbeddedPostgres.open(home.resolve("postgres"));
    return sourceOf(guest).getConnection();
  }

  void killApplication() throws InterruptedException {
    Objects.requireNonNull(process).destroyForcibly().waitFor();
  }

  /** Kills the server with all its processes; the application starts it again. */
  void killDatabase() throws IOException {
    for (long pid : postmasters()) {
      ProcessHandle.of(pid)
          .ifPresent(
              postmaster -> {
                List<ProcessHandle> children = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
              });
    }
  }

  private List<Long> postmasters() throws IOException {
    try (Stream<Path> files = Files.find(home, 6, (file, a) -> file.endsWith("postmaster.pid"))) {
      return files.map(Installed::pid).toList();
    }
  }

  private static long pid(Path file) {
    try {
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  TestClient admin() {
    return new TestClient(url()).loggedIn("admin", ADMIN_PASSWORD);
  }

  /** The write key of a new source for events. */
  String writeKey() {
    TestClient admin = admin();
    String source =
        admin
            .post("/api/sources", "{\"name\":\"crash\",\"kind\":\"events\"}")
            .mustBe(201)
            .json()
            .path("id")
            .asString();
    return admin
        .post("/api/sources/" + source + "/write-keys", "{}")
        .mustBe(201)
        .json()
        .path("key")
        .asString();
  }

  /** Ends it, and tells how often each message is in the log, where the counts must agree. */
  Map<String, Integer> present() throws InterruptedException {
    return whenKilled(
        database -> {
          Map<String, Integer> present = new HashMap<>();
          database
              .sql("select message, count(*) from sources.log group by message")
              .query(
                  row -> {
                    present.put(row.getString(1), row.getInt(2));
                  });
          return present;
        });
  }

  /** What the database holds, after the application has been killed and nothing has vanished. */
  <T> T whenKilled(Function<JdbcClient, T> look) throws InterruptedException {
    killApplication();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home.resolve("postgres"))) {
      JdbcClient database = clientOf(postgres);
      IntakeInvariant.assertHolds(database);
      return look.apply(database);
    }
  }

  private static JdbcClient clientOf(EmbeddedPostgres postgres) {
    return JdbcClient.create(sourceOf(postgres));
  }

  private static DataSource sourceOf(EmbeddedPostgres postgres) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.url());
    source.setUser(EmbeddedPostgres.NAME);
    source.setPassword(postgres.password());
    return source;
  }

  @Override
  public void close() throws InterruptedException {
    killApplication();
  }
}
