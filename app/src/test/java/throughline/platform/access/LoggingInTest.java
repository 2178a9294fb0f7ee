package throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.platform.Role;
import throughline.platform.operation.Measuring;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import throughline.testing.TestClient.Answer;

class LoggingInTest {

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void opensASessionInACookieThatScriptsCannotRead() {
    TestClient client = application.anonymous();
    client.get("/api/session").mustBe(401);
    Answer answer = application.as(Role.AGENT).tryLogin("test-agent", "the staff of the tests");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("throughline_session=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
    assertThat(answer.json().path("user").path("role").asString()).isEqualTo("agent");
  }

  @Test
  void leavesTheLanguageToTheBrowserUntilOneIsChosen() {
    TestClient admin = application.admin();
    assertThat(admin.get("/api/session").mustBe(200).json().at("/user/language").isNull()).isTrue();
    admin.patch("/api/session", "{\"theme\":\"dark\"}").mustBe(200);
    assertThat(admin.get("/api/session").json().at("/user/language").isNull()).isTrue();
    admin.patch("/api/session", "{\"language\":\"de\"}").mustBe(200);
    assertThat(admin.get("/api/session").json().at("/user/language").asString()).isEqualTo("de");
  }

  @Test
  void endsWithLoggingOut() {
    TestClient client = application.as(Role.VIEWER);
    client.get("/api/session").mustBe(200);
    client.delete("/api/session").mustBe(204);
    client.get("/api/session").mustBe(401);
  }

  @Test
  void isAskedForWithAProblemThatSaysWhatNext() {
    Answer answer = application.anonymous().get("/api/users").mustBe(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asString()).isEqualTo("NOT_LOGGED_IN");
    assertThat(answer.json().path("next").asString()).contains("/api/session");
  }

  @Test
  void needsTheTokenAgainstForgery() {
    TestClient client = application.as(Role.VIEWER).with("X-XSRF-TOKEN", "forged");
    client.patch("/api/session", "{\"theme\":\"dark\"}").mustBe(403);
    client.without("X-XSRF-TOKEN").patch("/api/session", "{\"theme\":\"dark\"}").mustBe(200);
  }

  @Test
  void locksProgressivelyForKnownAndUnknownLoginsAlike() {
    application.as(Role.MANAGER);
    for (String login : new String[] {"test-manager", "nobody-of-this-name"}) {
      TestClient client = application.anonymous();
      IntStream.range(0, 6).forEach(i -> client.tryLogin(login, "a wrong guess").mustBe(401));
      Answer locked = client.tryLogin(login, "the staff of the tests").mustBe(429);
      assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 31);
    }
  }

  @Test
  void mustBeFollowedByAnOwnPasswordWhenSomebodyElseGaveOne() {
    application
        .admin()
        .post(
            "/api/users",
            """
            {"login":"new","name":"New","role":"admin","password":"handed over once"}
            """)
        .mustBe(201);
    TestClient fresh = application.anonymous().loggedIn("new", "handed over once");
    assertThat(fresh.get("/api/users").mustBe(403).json().path("code").asString())
        .isEqualTo("PASSWORD_CHANGE_NEEDED");
    fresh
        .post(
            "/api/session/password",
            """
            {"current":"handed over once","next":"entirely my own"}
            """)
        .mustBe(200);
    fresh.get("/api/users").mustBe(200);
  }

  @Test
  void worksAgainAfterAResetLinkWhichWorksOnce() {
    TestClient member = application.as(Role.ANALYST);
    String id = member.get("/api/session").json().path("user").path("id").asString();
    String link =
        application
            .admin()
            .post("/api/users/" + id + "/password-reset", "{}")
            .mustBe(200)
            .json()
            .path("link")
            .asString();
    String body =
        """
        {"token":"%s","password":"chosen by myself"}
        """
            .formatted(link.substring(link.indexOf('#') + 1));
    application.anonymous().post("/api/password-resets", body).mustBe(204);
    application.anonymous().post("/api/password-resets", body).mustBe(404);
    member.get("/api/session").mustBe(401);
    application.anonymous().loggedIn("test-analyst", "chosen by myself");
  }

  @Test
  void isReplacedByAKeyForPrograms() {
    TestClient admin = application.admin();
    String key =
        admin
            .post("/api/api-keys", "{\"name\":\"report\",\"role\":\"viewer\"}")
            .mustBe(201)
            .json()
            .path("key")
            .asString();
    TestClient program = application.anonymous().with("Authorization", "Bearer " + key);
    program.get("/api/users").mustBe(403);
    admin.post("/api/sources", "{\"name\":\"till\",\"kind\":\"events\"}").mustBe(201);
    application.bean(Measuring.class).take();
    assertThat(program.get("/actuator/prometheus").mustBe(200).body())
        .contains("throughline_source_items{fate=\"received\",source=\"till\"} 0.0")
        .contains("throughline_projection_behind{projection=", "throughline_lake_version ")
        .contains("throughline_lake_bytes ", "throughline_jobs{state=\"failed\"}")
        .doesNotContain("test-analyst");
    application.anonymous().with("Authorization", "Bearer x").get("/api/users").mustBe(401);
  }
}
