package throughline.sources.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.testing.TestClient;

/** An installation in processes of its own, with its embedded database, that can be killed. */
final class Installed implements AutoCloseable {

  static final String ADMIN_PASSWORD = "the admin of the crash rounds";

  private final Path home;
  private final Class<?> main;
  private final int port;
  private @Nullable Process process;

  Installed(Path home, Class<?> main) throws IOException {
    this.home = home;
    this.main = main;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
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
            System.getProperty("java.class.path"),
            main.getName(),
            "--server.port=" + port,
            "--throughline.home=" + home);
    builder.environment().put("THROUGHLINE_ADMIN_PASSWORD", ADMIN_PASSWORD);
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
      return new TestClient(url()).get("/actuator/health/readiness").status() == 200;
    } catch (RuntimeException e) {
      return false;
    }
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

  Path home() {
    return home;
  }

  @Override
  public void close() throws InterruptedException {
    killApplication();
  }
}
