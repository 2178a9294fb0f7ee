package throughline;

import java.util.List;
import java.util.Map;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.json.JsonMapper;

/** Markup that would do harm, given at every door as the value of whatever takes a text. */
final class PlantedMarkup {
  static final String TEXT = "<img src=x onerror=harm()>";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TestClient admin;
  private final RunningApplication application;
  private final String customer;

  private PlantedMarkup(RunningApplication application) {
    this.application = application;
    admin = application.admin();
    customer = admin.get("/api/customers?limit=1").mustBe(200).json().at("/items/0/id").asString();
  }

  /** Returns the customer whom most of it is about. */
  static String plant(RunningApplication application) throws InterruptedException {
    PlantedMarkup planted = new PlantedMarkup(application);
    planted.events();
    planted.files();
    planted.wordsOfStaff();
    planted.admin.awaitProjections();
    return planted.customer;
  }

  private String email() {
    return admin
        .get("/api/customers/%s/identity".formatted(customer))
        .mustBe(200)
        .json()
        .path("identifiers")
        .valueStream()
        .filter(identifier -> identifier.path("type").asString().equals("email"))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asString();
  }

  private void events() {
    String source = created("/api/sources", Map.of("name", TEXT, "kind", "events"), "id");
    String key =
        created("/api/sources/%s/write-keys".formatted(source), Map.of("name", TEXT), "key");
    TestClient door = application.anonymous().with("Authorization", "Bearer " + key);
    door.post(
            "/v1/identify",
            json(
                Map.of(
                    "userId",
                    TEXT,
                    "traits",
                    Map.of("email", email(), "name", TEXT, "city", TEXT, "note", TEXT))))
        .mustBe(200);
    Map<String, String> properties =
        Map.of("channel", TEXT, "topic", TEXT, "comment", TEXT, "concern", TEXT, "outcome", TEXT);
    door.post("/v1/track", json(Map.of("userId", TEXT, "event", TEXT, "properties", properties)))
        .mustBe(200);
    // Nobody can read when that was, so it waits in quarantine with what it holds.
    door.post(
            "/v1/track",
            json(Map.of("userId", TEXT, "event", TEXT, "timestamp", TEXT, "messageId", TEXT)))
        .mustBe(200);
    door.send(
            "POST",
            "/v1/cloudevents",
            "application/cloudevents+json",
            json(Map.of(
                    "specversion",
                    "1.0",
                    "id",
                    TEXT,
                    "source",
                    "/x",
                    "type",
                    TEXT,
                    "data",
                    Map.of("comment", TEXT)))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .mustBe(202);
  }

  private void files() throws InterruptedException {
    String yaml =
        """
        source: markup in files
        records:
          - {identifiers: {customer_number: who}, attributes: {name: what}}
        interactions:
          - {time: at, touchpoint: what, comment: what, department: '%1$s'}
        """
            .formatted(TEXT);
    String rows = "who,what,at\n%1$s,%1$s,2026-01-05T10:00:00Z\n%1$s,%1$s,%1$s\n".formatted(TEXT);
    admin.awaitJob(
        admin
            .upload("/api/imports", Map.of("yaml", yaml), "markup.csv", rows)
            .mustBe(202)
            .json()
            .path("job")
            .asString());
  }

  private void wordsOfStaff() {
    String path = "/api/customers/%s/".formatted(customer);
    said("/api/departments", Map.of("name", TEXT + " department"));
    created("/api/api-keys", Map.of("name", TEXT, "role", "viewer"), "id");
    created(
        "/api/users",
        Map.of("login", "markup", "name", TEXT, "role", "viewer", "password", "handed over once"),
        "id");
    said(path + "flags", Map.of("flag", "vulnerable", "reason", TEXT));
    said(path + "profile/corrections", Map.of("attribute", "note", "value", TEXT, "reason", TEXT));
    created("/api/privacy/holds", Map.of("customer", customer, "reason", TEXT), "id");
    said(
        "/api/accounts",
        Map.of(
            "kind",
            "household",
            "name",
            TEXT,
            "members",
            List.of(Map.of("customer", customer, "roles", List.of("pays"))),
            "reason",
            TEXT));
    Map<String, Object> isMarkup =
        Map.of(
            "kind", "attribute", "attribute", "note", "comparison", "is", "values", List.of(TEXT));
    said(
        "/api/segments",
        Map.of("name", TEXT, "condition", Map.of("kind", "all", "parts", List.of(isMarkup))));
  }

  private String created(String path, Map<String, ?> body, String field) {
    return admin.post(path, json(body)).mustBe(201).json().path(field).asString();
  }

  private void said(String path, Map<String, ?> body) {
    admin.post(path, json(body)).mustBe(200);
  }

  private static String json(Map<String, ?> body) {
    return JSON.writeValueAsString(body);
  }
}
