package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import throughline.testing.TestClient.Answer;
import throughline.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

class AnswersTest {

  private static RunningApplication application;
  private static TestClient admin;

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
    admin = application.admin();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void carryTheHeadersThatKeepABrowserSafe() {
    Answer answer = application.anonymous().get("/api/session");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'", "default-src 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void toWhatDoesNotExistAreProblemsUnderApiOnly() {
    assertThat(admin.get("/api/nothing").mustBe(404).json().path("code").asString())
        .isEqualTo("NOT_FOUND");
    admin.get("/assets/nothing.js").mustBe(404);
  }

  @Test
  void toBrokenInputSayWhatAndWhatNext() {
    assertThat(admin.post("/api/users", "{\"login\":").mustBe(400).json().path("code").asString())
        .isEqualTo("UNREADABLE");
    admin.post("/api/api-keys", "{\"name\":\"x\",\"role\":\"viewer\",\"more\":1}").mustBe(400);
    assertThat(
            admin
                .post("/api/api-keys", "{\"name\":\"x\",\"role\":\"king\"}")
                .mustBe(400)
                .json()
                .path("detail")
                .asString())
        .contains("(king)", "viewer");
    admin.get("/api/users?limit=9999").mustBe(400);
    admin.get("/api/jobs/not-an-id").mustBe(400);
    admin.post("/api/users", "[".repeat(100_000)).mustBe(400);
    admin.send("POST", "/api/users", "text/plain", new byte[] {1}).mustBe(415);
    admin.put("/api/users", "{}").mustBe(405);
    admin.get("/api/users?format=%ED%A0%BD").mustBe(400);
    admin.post("/api/departments", "{\"name\":\"x\",\"parent\":{}}").mustBe(400);
    admin.post("/api/sources", "{\"name\":\"x\",\"kind\":\"x\"}").mustBe(400);
    admin.post("/api/sources", "{\"name\":\"x\\u0000\",\"kind\":\"files\"}").mustBe(400);
  }

  @Test
  void pageThroughAListAndDownloadItWhole() {
    for (String name : new String[] {"=cmd()", "-1,5 x", "Ada \"A\""}) {
      add("list-" + Math.abs(name.hashCode()), name);
    }
    Answer first = admin.get("/api/users?limit=1").mustBe(200);
    String next = first.json().path("next").asString();
    assertThat(first.json().path("items").size()).isEqualTo(1);
    assertThat(admin.get("/api/users?limit=500&cursor=" + next).json().path("items").size())
        .isEqualTo(first.json().path("total").asInt() - 1);
    assertThat(admin.get("/api/users?format=csv").mustBe(200).body())
        .startsWith("id,login,name,role,")
        .contains(",'=cmd(),", "\"'-1,5 x\"", "\"Ada \"\"A\"\"\"")
        .doesNotContain("$2a$");
    assertThat(admin.get("/api/users?format=jsonl").mustBe(200).body().lines())
        .hasSize(first.json().path("total").asInt());
  }

  @Test
  void areTheSameForAPostSentTwiceUnderOneKey() {
    String key = UUID.randomUUID().toString();
    String body = "{\"name\":\"once\",\"role\":\"viewer\"}";
    TestClient repeating = application.admin().with("Idempotency-Key", key);
    Answer first = repeating.post("/api/api-keys", body).mustBe(201);
    Answer second = repeating.post("/api/api-keys", body).mustBe(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    repeating.post("/api/api-keys", body.replace("once", "other")).mustBe(409);
    repeating.without("Idempotency-Key").post("/api/api-keys", body).mustBe(201);
  }

  @Test
  void areTheSameForEveryPostThatMayBeSentTwice() {
    List<String> posts = posts();
    assertThat(posts).contains("/api/customers/merges", "/api/sources", "/api/calendars");
    for (String path : posts) {
      TestClient repeating =
          application.admin().with("Idempotency-Key", UUID.randomUUID().toString());
      Answer first = repeating.post(path, "{}");
      assertThat(first.status()).as(path).isLessThan(500);
      Answer second = repeating.post(path, "{}").mustBe(first.status());
      assertThat(second.body()).as(path).isEqualTo(first.body());
      assertThat(second.header("Idempotent-Replayed")).as(path).isEqualTo("true");
    }
  }

  @Test
  void sayWhichValueIsMissing() {
    for (String body : List.of("{}", "{\"name\":null}")) {
      Answer answer = admin.post("/api/sources", body).mustBe(400);
      assertThat(answer.json().path("detail").asString())
          .isEqualTo("The value of name is missing or of another kind.");
    }
  }

  /** Every address of ours that something is posted to, but for logging in and out. */
  private static List<String> posts() {
    return application
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(path -> path.startsWith("/api/"))
        .filter(path -> !List.of("/api/session", "/api/password-resets").contains(path))
        .map(path -> path.replaceAll("\\{[^}]+}", "7"))
        .toList();
  }

  @Test
  void refuseAChangeOfAVersionThatIsGone() {
    String id = add("versioned", "Versioned").json().path("id").asString();
    TestClient seen = application.admin().with("If-Match", "\"1\"");
    seen.patch("/api/users/" + id, "{\"name\":\"Second\"}").mustBe(200);
    seen.patch("/api/users/" + id, "{\"name\":\"Third\"}").mustBe(412);
  }

  @Test
  void keepTheLastAdmin() {
    String id = admin.get("/api/session").json().path("user").path("id").asString();
    admin.patch("/api/users/" + id, "{\"role\":\"viewer\"}").mustBe(409);
    admin.patch("/api/users/" + id, "{\"enabled\":false}").mustBe(409);
  }

  @Test
  void describeTheApiAndTheState() {
    JsonNode api = admin.get("/api/openapi.json").mustBe(200).json();
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    JsonNode users = api.path("paths").path("/api/users").path("get");
    assertThat(users.path("x-roles").toString()).isEqualTo("[\"admin\"]");
    assertThat(users.path("parameters").toString()).contains("cursor", "limit", "format");
    assertThat(users.path("responses").path("200").toString())
        .contains("items", "#/components/schemas/Member");
    assertThat(
            admin.get("/api/status").mustBe(200).json().path("database").path("version").asString())
        .isNotEmpty();
    assertThat(application.anonymous().get("/actuator/health/readiness").mustBe(200).body())
        .contains("durability", "room");
    assertThat(admin.get("/api/audit/verification").mustBe(200).json().path("intact").asBoolean())
        .isTrue();
  }

  @Test
  void sayNotReadyWhenCommitsAreNotFlushed() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    String name = database.url().replaceAll(".*/", "");
    try (var superuser = database.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("alter database " + name + " set synchronous_commit = off");
    }
    try (RunningApplication weakened = RunningApplication.start(database)) {
      assertThat(weakened.anonymous().get("/actuator/health/readiness").mustBe(503).body())
          .contains("durability");
    }
  }

  private static Answer add(String login, String name) {
    return admin
        .post(
            "/api/users",
            """
            {"login":"%s","name":"%s","role":"viewer"}
            """
                .formatted(login, name.replace("\"", "\\\"")))
        .mustBe(201);
  }
}
