package throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.Throughline;
import throughline.platform.Role;

/**
 * The real application on a free port, over a fresh database, with a home folder of its own. Hold
 * it in a static field of a test class and close it after all.
 */
public final class RunningApplication implements AutoCloseable {

  public static final String ADMIN_PASSWORD = "the admin of the tests";
  private static final String STAFF_PASSWORD = "the staff of the tests";

  private final TestDatabase database;
  private final Path home;
  private final ConfigurableApplicationContext context;

  private RunningApplication(
      TestDatabase database, Path home, ConfigurableApplicationContext context) {
    this.database = database;
    this.home = home;
    this.context = context;
  }

  /** Starts it, with further properties such as {@code "server.compression.enabled=false"}. */
  public static RunningApplication start(String... properties) {
    return start(TestDatabase.fresh(), properties);
  }

  /** Starts it over a database that is there already. */
  public static RunningApplication start(TestDatabase database, String... properties) {
    Path home = newHome();
    List<String> arguments = new ArrayList<>(Arrays.stream(properties).map("--"::concat).toList());
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--throughline.home=" + home,
            "--throughline.database.url=" + database.url(),
            "--throughline.database.user=" + database.user(),
            "--throughline.database.password=" + database.password(),
            "--throughline.admin.password=" + ADMIN_PASSWORD,
            "--throughline.identity.rest=P1D",
            "--spring.main.banner-mode=off"));
    return new RunningApplication(
        database,
        home,
        new SpringApplicationBuilder(Throughline.class).run(arguments.toArray(String[]::new)));
  }

  /** A client that nobody knows. */
  public TestClient anonymous() {
    return new TestClient(url());
  }

  /** A client logged in as the first admin. */
  public TestClient admin() {
    return anonymous().loggedIn("admin", ADMIN_PASSWORD);
  }

  /** A client logged in as a member of staff with this role; the member is made when missing. */
  public TestClient as(Role role) {
    String login = "test-" + role;
    TestClient member = anonymous();
    if (member.tryLogin(login, STAFF_PASSWORD).status() != 200) {
      admin()
          .post(
              "/api/users",
              """
              {"login":"%s","name":"A test %s","role":"%s","password":"%s"}
              """
                  .formatted(login, role, role, "handed over once"))
          .mustBe(201);
      member.loggedIn(login, "handed over once");
      member
          .post(
              "/api/session/password",
              """
              {"current":"%s","next":"%s"}
              """
                  .formatted("handed over once", STAFF_PASSWORD))
          .mustBe(200);
    }
    return member;
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public int port() {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException("The application has no web server.");
  }

  public TestDatabase database() {
    return database;
  }

  public Path home() {
    return home;
  }

  /** A bean, for the rare test that must reach inside. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Stops the application and leaves the database, for a start over the same data. */
  public void stop() {
    context.close();
  }

  @Override
  public void close() {
    stop();
    database.close();
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
