package throughline.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.Role;
import throughline.sources.IntakeInvariant;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GivenFilesTest {

  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();

  private final String name = "shop " + UUID.randomUUID();
  private final TestClient manager = APPLICATION.as(Role.MANAGER);
  private final String mapping =
      """
      source: %s
      files: [orders*.csv]
      key: id
      version: changed
      records:
        - {identifiers: {email: mail}}
      interactions:
        - {time: placed, touchpoint: Order placed, department: Sales, concern: "order {id}"}
      """
          .formatted(name);

  @AfterEach
  void nothingHasVanished() {
    IntakeInvariant.assertHolds(DATABASE);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  @Test
  void changeNothingWhenGivenAgain() {
    String orders =
        """
        id,changed,mail,placed
        1,1,ada@example.org,2026-01-01T10:00:00Z
        2,1,bob@example.org,2026-01-02T10:00:00Z
        broken
        3,1,cy@example.org,2026-01-03T10:00:00Z
        """;
    assertThat(given(orders)).contains("4 received, 3 stored, 0 duplicate, 1 quarantined");
    assertThat(given(orders)).contains("4 received, 0 stored, 4 duplicate, 0 quarantined");
    String changed = orders.replace("2,1,bob@example.org", "2,2,bob@example.com");
    assertThat(given(changed)).contains("4 received, 1 stored, 3 duplicate, 0 quarantined");
    String quietlyChanged = orders.replace("ada@example.org", "eve@example.org");
    assertThat(given(quietlyChanged)).contains("0 stored, 3 duplicate, 1 quarantined");
  }

  @Test
  void areMendedAsTheyStandInTheFile() {
    given("id;changed;mail;placed\n1;1;ada@example.org\n2;1;bob@example.org;yesterday\n");
    waitForProjections();
    JsonNode waiting = waiting();
    assertThat(waiting).hasSize(2);
    for (JsonNode item : waiting) {
      assertThat(item.path("line").asInt()).isBetween(2, 3);
      String mended =
          item.path("content").asString().startsWith("{")
              ? "{\"id\":\"2\",\"changed\":\"1\",\"mail\":\"b@x.org\",\"placed\":\"2026-01-01\"}"
              : "1;1;ada@example.org;2026-01-01";
      manager
          .with("If-Match", "*")
          .put("/api/quarantine/" + item.path("id").asString(), json(Map.of("content", mended)))
          .mustBe(204);
    }
    JsonNode replayed =
        manager.post("/api/quarantine/replay", json(Map.of("source", source()))).mustBe(200).json();
    assertThat(replayed.path("replayed").asInt()).as(replayed.toString()).isEqualTo(2);
    waitForProjections();
    assertThat(waiting()).isEmpty();
  }

  @Test
  void areShownBeforeTheyAreTakenIn() {
    TestClient.Answer preview =
        upload(
            "/api/mappings/preview",
            Map.of("yaml", mapping),
            "id,changed,mail,placed\n1,1,a@b.c,2026-01-01\n");
    JsonNode row = preview.mustBe(200).json().path("rows").path(0);
    assertThat(row.path("interactions").path(0).path("touchpoint").asString())
        .isEqualTo("Order placed");
    TestClient.Answer guessed =
        upload("/api/mappings/preview", Map.of(), "id,email,created_at\n1,a@b.c,2026-01-01\n");
    assertThat(guessed.mustBe(200).json().path("guessed").asBoolean()).isTrue();
    TestClient.Answer missing =
        upload("/api/mappings/preview", Map.of("yaml", mapping), "id,mail\n1,a@b.c\n");
    assertThat(missing.mustBe(200).json().path("errors").path(0).path("code").asString())
        .isEqualTo("COLUMN_MISSING");
  }

  @Test
  void areRefusedUnderAWrongMapping() {
    TestClient.Answer answer = upload("/api/imports", Map.of("yaml", "source: [a\n"), "id\n1\n");
    assertThat(answer.mustBe(400).json().path("next").asString()).isNotBlank();
  }

  private String given(String content) {
    JsonNode started = upload("/api/imports", Map.of("yaml", mapping), content).mustBe(202).json();
    String job = started.path("job").asString();
    while (true) {
      JsonNode shown = manager.get("/api/jobs/" + job).mustBe(200).json();
      if (List.of("done", "failed").contains(shown.path("state").asString())) {
        return shown.path("message").asString();
      }
    }
  }

  private TestClient.Answer upload(String path, Map<String, String> fields, String content) {
    return manager.upload(path, fields, "orders.csv", content);
  }

  private JsonNode waiting() {
    return manager
        .get("/api/quarantine?state=waiting&source=" + source())
        .mustBe(200)
        .json()
        .path("items");
  }

  private int source() {
    return DATABASE
        .sql("select id from sources.source where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  private static void waitForProjections() {
    while (DATABASE
            .sql(
                "select coalesce(max(h.position - p.position), 0) from sources.projection p,"
                    + " sources.head h")
            .query(Long.class)
            .single()
        > 0) {
      Thread.onSpinWait();
    }
  }

  private static String json(Object body) {
    return JsonMapper.shared().writeValueAsString(body);
  }
}
