package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

class EventApiTest {

  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();

  private final String key = "key-" + UUID.randomUUID();
  private final SourceId source =
      TestSources.create(DATABASE, "web " + UUID.randomUUID(), "events");
  private final TestClient client = APPLICATION.anonymous();

  EventApiTest() {
    TestSources.writeKey(DATABASE, source, key);
    client.with("Authorization", basic(key + ":"));
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
  void takesEveryCallByEveryName() {
    for (String path :
        List.of(
            "identify",
            "i",
            "track",
            "t",
            "page",
            "p",
            "screen",
            "s",
            "group",
            "g",
            "alias",
            "a")) {
      for (String end : List.of("", "/")) {
        TestClient.Answer answer =
            post(
                "/v1/" + path + end,
                "{\"userId\":\"u\",\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\"}");
        assertThat(answer.mustBe(200).body()).isEqualTo("{\"success\":true}");
      }
    }
    for (String path : List.of("batch", "b", "import", "batch/", "b/", "import/")) {
      post("/v1/" + path, "{\"batch\":[{\"type\":\"page\",\"userId\":\"u\"}]}").mustBe(200);
    }
    assertThat(stored()).isEqualTo(30);
    assertThat(quarantined()).isEmpty();
  }

  @Test
  void knowsTheKeyInEveryPlace() {
    for (String header :
        List.of(
            basic(key + ":"), basic(key), "Bearer " + key, "basic " + basic(key).substring(6))) {
      client.with("Authorization", header);
      post("/v1/track", track("m")).mustBe(200);
    }
    client.without("Authorization");
    post("/v1/track", track("m").replace("{", "{\"writeKey\":\"" + key + "\",")).mustBe(200);
    post("/v1/batch", "{\"writeKey\":\"" + key + "\",\"batch\":[" + track("m") + "]}").mustBe(200);
    assertThat(stored()).isEqualTo(1);
    assertThat(post("/v1/track", track("m")).mustBe(401).json().path("code").asString())
        .isEqualTo("invalid_write_key");
    client.with("Authorization", basic("wrong:"));
    post("/v1/track", track("m")).mustBe(401);
  }

  @Test
  void readsPhoneNumbersAgainOnceTheirCountryIsSaid() throws InterruptedException {
    post("/v1/identify", "{\"userId\":\"u\",\"traits\":{\"phone\":\"077 765 43 21\"}}").mustBe(200);
    waitForPhone("077 765 43 21");

    APPLICATION.admin().patch("/api/sources/" + source.value(), "{}").mustBe(428);
    APPLICATION
        .admin()
        .with("If-Match", "\"1\"")
        .patch("/api/sources/" + source.value(), "{}")
        .mustBe(412);
    APPLICATION
        .admin()
        .with("If-Match", "*")
        .patch("/api/sources/" + source.value(), "{\"region\":\"CH\"}")
        .mustBe(200);

    waitForPhone("+41777654321");
  }

  private void waitForPhone(String expected) throws InterruptedException {
    long begun = System.nanoTime();
    while (!phones().equals(List.of(expected))) {
      assertThat(System.nanoTime() - begun)
          .as("nanoseconds waited for %s, there is %s", expected, phones())
          .isLessThan(60_000_000_000L);
      Thread.sleep(20);
    }
  }

  private List<String> phones() {
    return DATABASE
        .sql(
            """
            select i.value from customers.record r
              join customers.record_identifier l on l.record = r.id
              join customers.identifier i on i.id = l.identifier
            where r.source = :source and i.type = 'phone'
            """)
        .param("source", source.value())
        .query(String.class)
        .list();
  }

  @Test
  void readsJsonWhateverItIsCalledAndHoweverItIsPacked() throws IOException {
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "application/json")) {
      client.send("POST", "/v1/track", type, bytes(track("m-" + type))).mustBe(200);
    }
    client.send("POST", "/v1/track", "application/json", gzip(bytes(track("packed")))).mustBe(200);
    client.with("Content-Encoding", "gzip");
    client.send("POST", "/v1/track", "application/json", gzip(bytes(track("said")))).mustBe(200);
    client.send("POST", "/v1/track", "application/json", bytes(track("lied"))).mustBe(200);
    assertThat(stored()).isEqualTo(6);
  }

  @Test
  void refusesWhatIsNoJsonOrTooLarge() throws IOException {
    String deep = "{\"event\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    byte[] bomb = gzip(new byte[50 << 20]);
    for (byte[] body :
        List.of(
            bytes("{"),
            bytes("[1]"),
            bytes("{\"batch\":7}"),
            bytes(deep),
            bytes("{\"a\":\"" + "x".repeat(33 << 10) + "\"}"),
            bytes("{\"a\":\"" + "x".repeat(600 << 10) + "\"}"),
            bytes("{\"messageId\":\"" + "x".repeat(100) + "\"}"),
            new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
            bomb,
            Arrays.copyOf(gzip(bytes(track("cut"))), 40))) {
      TestClient.Answer answer = client.send("POST", "/v1/batch", "application/json", body);
      assertThat(answer.mustBe(400).json().path("message").asString()).isNotBlank();
    }
    String many = IntStream.range(0, 2_501).mapToObj(i -> "{}").collect(Collectors.joining(","));
    post("/v1/batch", "{\"batch\":[" + many + "]}").mustBe(400);
    post("/v1/nothing", "{}").mustBe(404);
    assertThat(stored()).isZero();
  }

  @Test
  void answersAWrongEventWithYesAndShowsItsReason() {
    post("/v1/track", "{\"userId\":\"u\"}").mustBe(200);
    post("/v1/track", "{\"event\":\"e\"}").mustBe(200);
    post("/v1/group", "{\"userId\":\"u\"}").mustBe(200);
    post("/v1/alias", "{\"userId\":\"u\"}").mustBe(200);
    post("/v1/page", "{\"userId\":\"u\",\"timestamp\":\"yesterday\"}").mustBe(200);
    post("/v1/page", "{\"userId\":{\"a\":1}}").mustBe(200);
    post("/v1/page", "{\"userId\":\"u\",\"properties\":\"none\"}").mustBe(200);
    post("/v1/batch", "{\"batch\":[1,{\"userId\":\"u\"},{\"type\":\"x\",\"userId\":\"u\"}]}")
        .mustBe(200);
    assertThat(quarantined())
        .containsExactly(
            "FIELD_MISSING",
            "PERSON_MISSING",
            "FIELD_MISSING",
            "FIELD_MISSING",
            "TIME_UNREADABLE",
            "ID_NOT_A_TEXT",
            "PART_NOT_AN_OBJECT",
            "EVENT_NOT_AN_OBJECT",
            "EVENT_TYPE_MISSING",
            "EVENT_TYPE_UNKNOWN");
  }

  @Test
  void keepsTheFirstOfOneIdAndShowsTheSecond() {
    post("/v1/track", track("m")).mustBe(200);
    post("/v1/track", track("m").replace("Bought", "Sold")).mustBe(200);
    assertThat(stored()).isEqualTo(1);
    assertThat(quarantined()).containsExactly("SAME_ID_OTHER_CONTENT");
  }

  @Test
  void letsOnlyAllowedPagesIn() {
    TestClient browser = APPLICATION.anonymous().with("Origin", "https://shop.example");
    assertThat(browser.send("OPTIONS", "/v1/t", null).header("Access-Control-Allow-Origin"))
        .isEmpty();
    client.with("Origin", "https://shop.example");
    post("/v1/t", track("m")).mustBe(403);
    DATABASE
        .sql("update sources.source set allowed_origins = '{https://shop.example}' where id = ?")
        .param(source.value())
        .update();
    TestClient.Answer preflight = browser.send("OPTIONS", "/v1/t", null);
    assertThat(preflight.header("Access-Control-Allow-Headers"))
        .isEqualTo("Authorization, Content-Type, X-Retry-Count");
    forgetKeys();
    TestClient.Answer answer = post("/v1/t", track("m")).mustBe(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    TestClient.Answer settings = client.get("/v1/projects/" + key + "/settings").mustBe(200);
    assertThat(settings.json().path("integrations").path("Segment.io").path("apiHost").asString())
        .isEqualTo("127.0.0.1:" + APPLICATION.port() + "/v1");
  }

  private void forgetKeys() {
    APPLICATION.bean(JdbcWriteKeys.class).forget();
  }

  private TestClient.Answer post(String path, String body) {
    return client.post(path, body);
  }

  private long stored() {
    return DATABASE
        .sql("select count(*) from sources.log where source = ?")
        .param(source.value())
        .query(Long.class)
        .single();
  }

  private List<String> quarantined() {
    return DATABASE
        .sql("select code from sources.quarantine where source = ? order by id")
        .param(source.value())
        .query(String.class)
        .list();
  }

  private static String track(String id) {
    return "{\"type\":\"track\",\"messageId\":\"%s\",\"userId\":\"u\",\"event\":\"Bought\"}"
        .formatted(id);
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(bytes(user));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(plain);
    }
    return packed.toByteArray();
  }
}
