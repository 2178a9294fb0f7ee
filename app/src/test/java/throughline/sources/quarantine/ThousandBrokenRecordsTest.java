package throughline.sources.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.lake.format.InputFile;
import throughline.platform.Role;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.sources.files.FileImports;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thousand broken records of fifty kinds come in by every door, between good ones. */
class ThousandBrokenRecordsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static RunningApplication application;
  private static JdbcClient database;
  private static TestClient manager;

  private final Map<BrokenKind, SourceId> sources = new HashMap<>();

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
    database = application.database().jdbc();
    manager = application.as(Role.MANAGER);
  }

  @AfterAll
  static void close() {
    application.close();
  }

  @Test
  void areAllKeptWithTheirReasonAndReadOnceMended() throws IOException {
    List<BrokenKind> kinds = BrokenKinds.all();
    assertThat(kinds.size() * BrokenKind.RECORDS).isGreaterThanOrEqualTo(1_000);
    for (BrokenKind kind : kinds) {
      give(kind);
    }
    waitForProjections();
    assertThat(kinds).flatMap(this::missing).isEmpty();
    IntakeInvariant.assertHolds(database);

    for (BrokenKind kind : kinds) {
      mend(kind);
    }
    waitForProjections();
    assertThat(waiting()).isZero();
    assertThat(kinds)
        .allSatisfy(kind -> assertThat(interactions(kind)).as(kind.name()).isEqualTo(40));
    IntakeInvariant.assertHolds(database);
  }

  @Test
  void areMissedWhereOneReasonLosesItsRecords() throws IOException {
    loseAllOf("FIELD_MISSING");
    List<BrokenKind> kinds =
        BrokenKinds.all().stream()
            .filter(kind -> kind.way() == BrokenKind.Way.EVENT)
            .map(kind -> kind.named(kind.name() + " again"))
            .toList();
    for (BrokenKind kind : kinds) {
      give(kind);
    }
    waitForProjections();
    assertThat(kinds)
        .flatMap(this::missing)
        .containsExactly("no event again: 0 of 20 are in quarantine.");
    assertThatThrownBy(() -> IntakeInvariant.assertHolds(database)).hasMessageContaining("counted");
    forgetTheLost();
  }

  private static void loseAllOf(String code) {
    database
        .sql(
            """
            create function sources.lose() returns trigger language plpgsql as
              'begin return null; end'
            """)
        .update();
    database
        .sql(
            """
            create trigger lose before insert on sources.quarantine for each row
              when (new.code = '%s') execute function sources.lose()
            """
                .formatted(code))
        .update();
  }

  /** Puts the counts right, because the other tests ask for the whole invariant. */
  private static void forgetTheLost() {
    database.sql("drop trigger lose on sources.quarantine").update();
    database
        .sql(
            """
            update sources.hour set received = received - quarantined, quarantined = 0
            where source = (select id from sources.source where name = 'no event again')
            """)
        .update();
  }

  @Test
  void areShownWithoutHarmWhereTheyAreLegal() throws IOException {
    List<String> lines = new ArrayList<>(List.of(BrokenKinds.HEADER));
    for (BrokenKind kind : BrokenKinds.legal()) {
      // Numbers of their own, or they would be one customer with the others.
      if (kind.way() == BrokenKind.Way.CSV) {
        lines.add(kind.broken().apply("s-" + (20 + lines.size())));
      }
    }
    giveFile("strange names", lines);
    waitForProjections();
    String customers = manager.get("/api/customers?format=csv").mustBe(200).body();
    assertThat(customers).contains("zoë s-21", "Zoe s-22", "'=cmd()", "<script>alert(1)</script>");
    assertThat(customers)
        .doesNotContainPattern("[\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\x00]");
    assertThat(customers.lines()).noneMatch(line -> line.matches("(.*,)?\"?=cmd.*"));
    TestClient.Answer json = manager.get("/api/customers?query=zoe").mustBe(200);
    assertThat(json.header("Content-Type")).startsWith("application/json");
    assertThat(json.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  /** What is not as it must be, a sentence each. */
  private List<String> missing(BrokenKind kind) {
    JsonNode items = items(kind);
    List<String> said = new ArrayList<>();
    int expected = kind.stored() ? 0 : BrokenKind.RECORDS;
    if (items.size() != expected) {
      said.add("%s: %s of %s are in quarantine.".formatted(kind.name(), items.size(), expected));
    }
    for (JsonNode item : items) {
      boolean explained =
          item.path("code").asString().equals(kind.code())
              && item.path("reason").asString().endsWith(".")
              && item.path("next").asString().endsWith(".");
      if (!explained || marker(kind, item).isEmpty()) {
        said.add(
            "%s is kept as %s: %s"
                .formatted(
                    kind.name(), item.path("code").asString(), item.path("reason").asString()));
      }
    }
    if (said.isEmpty() && interactions(kind) != 2L * BrokenKind.RECORDS - expected) {
      said.add("%s: %s interactions.".formatted(kind.name(), interactions(kind)));
    }
    return said;
  }

  private static String marker(BrokenKind kind, JsonNode item) {
    String content = item.path("content").asString();
    return kind.markers().stream()
        .filter(marker -> content.matches("(?s).*\\b%s\\b.*".formatted(marker)))
        .findFirst()
        .orElse("");
  }

  private void mend(BrokenKind kind) {
    for (JsonNode item : items(kind)) {
      String mended = kind.mended().apply(marker(kind, item));
      manager
          .with("If-Match", "*")
          .put("/api/quarantine/" + item.path("id").asString(), json(Map.of("content", mended)))
          .mustBe(204);
    }
    JsonNode replayed =
        manager
            .post("/api/quarantine/replay", json(Map.of("source", source(kind).value())))
            .mustBe(200)
            .json();
    assertThat(replayed.path("stillWaiting").asInt()).as(kind.name()).isZero();
  }

  private void give(BrokenKind kind) throws IOException {
    SourceId source = source(kind);
    if (kind.file()) {
      giveFile(kind);
      return;
    }
    TestSources.writeKey(database, source, kind.name());
    TestClient client = application.anonymous().with("Authorization", "Bearer " + kind.name());
    sendTogether(client, kind);
    kind.markers().forEach(marker -> send(client, kind.way(), kind.broken().apply(marker)));
  }

  private SourceId source(BrokenKind kind) {
    return sources.computeIfAbsent(
        kind,
        asked -> TestSources.create(database, asked.name(), asked.file() ? "files" : "events"));
  }

  private void giveFile(BrokenKind kind) throws IOException {
    List<String> lines = new ArrayList<>();
    if (kind.way() == BrokenKind.Way.CSV) {
      lines.add(BrokenKinds.HEADER);
    }
    lines.addAll(kind.good());
    kind.markers().forEach(marker -> lines.add(kind.broken().apply(marker)));
    giveFile(kind.name(), lines);
  }

  private static void giveFile(String source, List<String> lines) throws IOException {
    byte[] content = bytes(lines.stream().collect(Collectors.joining("\n", "", "\n")));
    String mapping =
        """
        source: "%s"
        zone: Europe/Berlin
        key: id
        records:
          - {identifiers: {email: mail, phone: phone}, attributes: {name: name}}
        interactions:
          - {time: at, touchpoint: Order placed, concern: "%s {id}", score: score, cost: cost, purpose: purpose}
        """
            .formatted(source, source);
    application
        .bean(FileImports.class)
        .take(
            mapping,
            List.of(new InputFile("orders", () -> new ByteArrayInputStream(content))),
            rows -> {});
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String sound : text.split("(?=%1$s)|(?<=%1$s)".formatted(BrokenKinds.DAMAGE))) {
      bytes.writeBytes(
          sound.charAt(0) == BrokenKinds.DAMAGE
              ? new byte[] {(byte) 0xff}
              : sound.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void sendTogether(TestClient client, BrokenKind kind) {
    String good = String.join(",", kind.good());
    if (kind.way() == BrokenKind.Way.EVENT || kind.way() == BrokenKind.Way.BATCH) {
      client.post("/v1/batch", "{\"batch\":[" + good + "]}").mustBe(200);
      return;
    }
    byte[] batch = ("[" + good + "]").getBytes(StandardCharsets.UTF_8);
    client.send("POST", "/v1/cloudevents", "application/cloudevents-batch+json", batch).mustBe(202);
  }

  private static void send(TestClient client, BrokenKind.Way way, String record) {
    byte[] body = record.getBytes(StandardCharsets.UTF_8);
    switch (way) {
      case EVENT -> client.send("POST", "/v1/track", "application/json", body).mustBe(200);
      case BATCH -> client.post("/v1/batch", "{\"batch\":[" + record + "]}").mustBe(200);
      case CLOUD_EVENT ->
          client.send("POST", "/v1/cloudevents", "application/cloudevents+json", body).mustBe(202);
      case CLOUD_EVENT_DATA -> sendData(client, record);
      case CSV, JSON_LINES -> throw new IllegalArgumentException(record);
    }
  }

  private static void sendData(TestClient client, String record) {
    client.with("ce-specversion", "1.0").with("ce-id", record.replaceAll("[^0-9]", ""));
    client.with("ce-source", "/data").with("ce-type", "order.placed");
    byte[] body = record.getBytes(StandardCharsets.UTF_8);
    client.send("POST", "/v1/cloudevents", "application/json", body).mustBe(202);
  }

  private JsonNode items(BrokenKind kind) {
    return manager
        .get("/api/quarantine?state=waiting&limit=100&source=" + source(kind).value())
        .mustBe(200)
        .json()
        .path("items");
  }

  private long interactions(BrokenKind kind) {
    return database
        .sql("select count(*) from customers.interaction where source = ?")
        .param(source(kind).value())
        .query(Long.class)
        .single();
  }

  private long waiting() {
    return database
        .sql("select count(*) from sources.quarantine where state = 'waiting'")
        .query(Long.class)
        .single();
  }

  private void waitForProjections() {
    while (database
            .sql(
                """
                select coalesce(max(h.position - p.position), 0)
                  + (select count(*) from sources.rebuild)
                from sources.projection p, sources.head h
                """)
            .query(Long.class)
            .single()
        > 0) {
      Thread.onSpinWait();
    }
  }

  private static String json(Object body) {
    return JSON.writeValueAsString(body);
  }
}
