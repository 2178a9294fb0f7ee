package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;

/** The clients in the field, unmodified: only host and key are changed. */
class RealClientsTest {

  private static final int TRACKED = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path CLIENTS = Path.of("src", "test", "clients").toAbsolutePath();
  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();

  private final String key = "key-" + UUID.randomUUID();
  private final SourceId source =
      TestSources.create(DATABASE, "client " + UUID.randomUUID(), "events");

  RealClientsTest() {
    TestSources.writeKey(DATABASE, source, key);
  }

  @AfterEach
  void nothingHasVanished() {
    IntakeInvariant.assertHolds(DATABASE);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  @Test
  void segmentForNode() throws IOException, InterruptedException {
    node("segment-node.mjs");
    assertThatAllArrivedOnce();
  }

  @Test
  void segmentForNodeAsItWasBefore() throws IOException, InterruptedException {
    node("analytics-node.cjs");
    assertThatAllArrivedOnce();
  }

  @Test
  void rudderForNode() throws IOException, InterruptedException {
    node("rudder-node.cjs");
    assertThatAllArrivedOnce();
  }

  @Test
  void segmentForJava() throws InterruptedException {
    Analytics client = Analytics.builder(key).endpoint(APPLICATION.url()).build();
    client.enqueue(
        com.segment.analytics.messages.IdentifyMessage.builder()
            .userId("ada")
            .traits(Map.of("email", "ada@example.org")));
    client.enqueue(
        com.segment.analytics.messages.PageMessage.builder("Home").anonymousId("browser"));
    client.enqueue(com.segment.analytics.messages.ScreenMessage.builder("Start").userId("ada"));
    client.enqueue(com.segment.analytics.messages.GroupMessage.builder("household").userId("ada"));
    client.enqueue(com.segment.analytics.messages.AliasMessage.builder("browser").userId("ada"));
    for (int n = 0; n < TRACKED; n++) {
      client.enqueue(
          com.segment.analytics.messages.TrackMessage.builder("Bought")
              .userId("ada")
              .properties(Map.of("n", n, "text", "Zürich 😀")));
    }
    client.flush();
    assertThatAllArrivedOnce();
    client.shutdown();
  }

  @Test
  void rudderForJava() throws InterruptedException {
    RudderAnalytics client =
        RudderAnalytics.builder(key).setDataPlaneUrl(APPLICATION.url() + "/").build();
    client.enqueue(
        com.rudderstack.sdk.java.analytics.messages.IdentifyMessage.builder()
            .userId("ada")
            .traits(Map.of("email", "ada@example.org")));
    client.enqueue(
        com.rudderstack.sdk.java.analytics.messages.PageMessage.builder("Home")
            .anonymousId("browser"));
    client.enqueue(
        com.rudderstack.sdk.java.analytics.messages.ScreenMessage.builder("Start").userId("ada"));
    client.enqueue(
        com.rudderstack.sdk.java.analytics.messages.GroupMessage.builder("household")
            .userId("ada"));
    client.enqueue(
        com.rudderstack.sdk.java.analytics.messages.AliasMessage.builder("browser").userId("ada"));
    for (int n = 0; n < TRACKED; n++) {
      client.enqueue(
          com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Bought")
              .userId("ada")
              .properties(Map.of("n", n, "text", "Zürich 😀")));
    }
    client.flush();
    assertThatAllArrivedOnce();
    client.shutdown();
  }

  @Test
  void segmentForBrowsersInChromium() throws IOException, InterruptedException {
    install();
    HttpServer pages =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages.createContext("/", RealClientsTest::page);
    pages.start();
    String origin = "http://127.0.0.1:" + pages.getAddress().getPort();
    DATABASE
        .sql("update sources.source set allowed_origins = array[?] where id = ?")
        .params(origin, source.value())
        .update();
    Process browser =
        chromium(
            "%s/browser.html?key=%s&door=%s&count=%s"
                .formatted(origin, key, APPLICATION.url(), TRACKED));
    try {
      assertThatAllArrivedOnce();
    } finally {
      browser.destroy();
      browser.waitFor(10, TimeUnit.SECONDS);
      pages.stop(0);
    }
  }

  private void assertThatAllArrivedOnce() throws InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (arrived().values().stream().mapToInt(Integer::intValue).sum() < TRACKED + 5
        && Instant.now().isBefore(until)) {
      Thread.sleep(50);
    }
    assertThat(arrived())
        .isEqualTo(
            Map.of(
                "identify", 1,
                "page", 1,
                "screen", 1,
                "group", 1,
                "alias", 1,
                "track", TRACKED));
    assertThat(numbersOfTracked()).hasSize(TRACKED).doesNotHaveDuplicates();
    assertThat(
            DATABASE
                .sql("select count(*) from sources.quarantine where source = ?")
                .param(source.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Map<String, Integer> arrived() {
    Map<String, Integer> counts = new HashMap<>();
    DATABASE
        .sql(
            """
            select coalesce(convert_from(content, 'UTF8')::json ->> 'type',
              envelope::json ->> 'type'), count(*)
            from sources.log where source = ? group by 1
            """)
        .param(source.value())
        .query(
            row -> {
              counts.put(row.getString(1), row.getInt(2));
            });
    return counts;
  }

  private List<String> numbersOfTracked() {
    return DATABASE
        .sql(
            """
            select convert_from(content, 'UTF8')::json -> 'properties' ->> 'n'
            from sources.log
            where source = ? and convert_from(content, 'UTF8') like '%Zürich 😀%'
            """)
        .param(source.value())
        .query(String.class)
        .list();
  }

  private void node(String script) throws IOException, InterruptedException {
    install();
    Process client =
        new ProcessBuilder("node", script, APPLICATION.url(), key, Integer.toString(TRACKED))
            .directory(CLIENTS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor()).as(said).isZero();
  }

  private static synchronized void install() throws IOException, InterruptedException {
    if (Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))) {
      return;
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts")
            .directory(CLIENTS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(npm.waitFor()).as(said).isZero();
  }

  private static void page(HttpExchange exchange) throws IOException {
    Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
    Path file =
        name.toString().endsWith(".html")
            ? CLIENTS.resolve(name)
            : CLIENTS.resolve("node_modules/@segment/analytics-next/dist/umd").resolve(name);
    byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    exchange
        .getResponseHeaders()
        .add("Content-Type", name.toString().endsWith(".html") ? "text/html" : "text/javascript");
    exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static Process chromium(String url) throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    return new ProcessBuilder(
            program(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            url)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse("chromium");
  }
}
