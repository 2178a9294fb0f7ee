package throughline.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.Throughline;

/** The whole application with an embedded database in a folder of its own, and an admin in it. */
final class BenchmarkApplication implements AutoCloseable {
  private static final String PASSWORD = "the admin of the benchmarks";

  private final Path home;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final ConfigurableApplicationContext context;
  private final boolean kept;

  BenchmarkApplication() throws IOException {
    this(Files.createTempDirectory("throughline-bench-app"), false);
  }

  private BenchmarkApplication(Path home, boolean kept) {
    this.home = home;
    this.kept = kept;
    context = started();
  }

  /** An application in a folder that stays when it is closed. */
  static BenchmarkApplication kept(Path home) throws IOException {
    Files.createDirectories(home);
    return new BenchmarkApplication(home, true);
  }

  /** Nothing is resolved by itself: each benchmark measures what it asks for. */
  private ConfigurableApplicationContext started() {
    return SpringApplication.run(
        Throughline.class,
        "--server.port=0",
        "--throughline.home=" + home,
        "--throughline.identity.rest=P1D",
        "--throughline.admin.password=" + PASSWORD,
        "--logging.level.root=warn",
        "--spring.main.banner-mode=off");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  void login() throws IOException, InterruptedException {
    get("/api/session");
    int status =
        post("/api/session", "{\"login\":\"admin\",\"password\":\"%s\"}".formatted(PASSWORD));
    if (status != 200) {
      throw new IllegalStateException("The login was answered with %s.".formatted(status));
    }
  }

  /** The status with which an address is answered; the answer is read to its end. */
  int get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** The body of an answer. */
  String text(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  /** How many lines a download has, which is read as it comes. */
  long lines(String path) throws IOException, InterruptedException {
    try (Stream<String> lines =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines.count();
    }
  }

  /** The status with which a body is answered. */
  int post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** The status with which an upload of a file with its mapping is answered. */
  int upload(String path, String yaml, String file, String content)
      throws IOException, InterruptedException {
    String part = "--limit\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "\"yaml\"\r\n\r\n%s\r\n".formatted(yaml)
            + part
            + "\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n".formatted(file)
            + content
            + "\r\n--limit--\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .header("X-XSRF-TOKEN", token())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** What this process has worked so far. */
  static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** What the processes of the database that still are there have worked so far. */
  double databaseCpuSeconds() throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
    return ProcessHandle.of(postmaster)
        .orElseThrow()
        .descendants()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(worked -> worked.toMillis() / 1e3)
        .sum();
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    context.close();
    if (!kept) {
      delete(home);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
