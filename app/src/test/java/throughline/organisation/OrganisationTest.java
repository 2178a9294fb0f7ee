package throughline.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import throughline.platform.Role;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

class OrganisationTest {
  private static RunningApplication app;

  @BeforeAll
  static void start() {
    app = RunningApplication.start();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void findsADepartmentWhateverItsCaseAndEveryNameItEverHad() {
    Organisation organisation = app.bean(Organisation.class);
    int billing = organisation.departments(List.of("Billing")).get("Billing");
    assertThat(organisation.departments(List.of(" BILLING ")).values()).containsExactly(billing);
    patch("/api/departments/" + billing, 1, "{\"name\":\"Invoices\"}");
    assertThat(organisation.departments(List.of("billing", "invoices")).values())
        .containsOnly(billing);
  }

  @Test
  void createsANameOnceHoweverManyAskAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> askers = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      // Each asks an organisation of its own, as eight processes would.
      askers.add(
          () ->
              OrganisationOnTrial.on(
                      app.bean(JdbcClient.class),
                      app.bean(JdbcTransactionManager.class),
                      java.time.Clock.systemUTC())
                  .departments(List.of("Field service"))
                  .get("Field service"));
    }
    Set<Integer> ids = new HashSet<>();
    for (Future<Integer> asked : threads.invokeAll(askers)) {
      ids.add(asked.get());
    }
    threads.shutdown();
    assertThat(ids).hasSize(1);
  }

  @Test
  void knowsWhoWasAccountableInMarch() {
    int id =
        app.bean(Organisation.class)
            .touchpoints(List.of(new TouchpointName("Invoice", "letter", "Billing office")))
            .values()
            .iterator()
            .next();
    String path = "/api/touchpoints/" + id;
    patch(
        path,
        1,
        "{\"accountableRole\":\"Head of billing\",\"validFrom\":\"2026-02-01T00:00:00Z\"}");
    patch(
        path,
        2,
        "{\"accountableRole\":\"Head of service\",\"validFrom\":\"2026-04-01T00:00:00Z\"}");
    assertThat(accountable("?at=2026-03-15T00:00:00Z", id)).isEqualTo("Head of billing");
    assertThat(accountable("?at=2026-01-15T00:00:00Z", id)).isEmpty();
    assertThat(accountable("", id)).isEqualTo("Head of service");
    JsonNode history = viewer().get(path + "/history").mustBe(200).json().path("items");
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.get(2).path("validFrom").isNull()).isTrue();
  }

  private static String accountable(String at, int id) {
    for (JsonNode item : viewer().get("/api/touchpoints" + at).mustBe(200).json().path("items")) {
      if (item.path("id").asString().equals(Integer.toString(id))) {
        return item.path("accountableRole").asString("");
      }
    }
    throw new AssertionError("The touchpoint is missing.");
  }

  private static TestClient viewer() {
    return app.as(Role.VIEWER);
  }

  private static JsonNode patch(String path, int version, String body) {
    return app.as(Role.MANAGER)
        .with("If-Match", "\"" + version + "\"")
        .patch(path, body)
        .mustBe(200)
        .json();
  }

  @Test
  void refusesAStaleChangeALoopAndATakenName() {
    TestClient manager = app.as(Role.MANAGER);
    String north =
        manager
            .post("/api/departments", "{\"name\":\"North\"}")
            .mustBe(200)
            .json()
            .path("id")
            .asString();
    String south =
        manager
            .post(
                "/api/departments",
                "{\"name\":\"South\",\"parent\":\"%s\",\"partner\":true}".formatted(north))
            .mustBe(200)
            .json()
            .path("id")
            .asString();
    manager
        .with("If-Match", "\"9\"")
        .patch("/api/departments/" + north, "{\"name\":\"N\"}")
        .mustBe(412);
    manager.patch("/api/departments/" + north, "{\"name\":\"N\"}").mustBe(412);
    manager
        .with("If-Match", "\"1\"")
        .patch("/api/departments/" + north, "{\"parent\":\"%s\"}".formatted(south))
        .mustBe(409);
    manager.post("/api/departments", "{\"name\":\"north\"}").mustBe(409);
    manager
        .with("If-Match", "\"1\"")
        .patch("/api/departments/" + north, "{\"colour\":1}")
        .mustBe(400);
    viewer().post("/api/departments", "{\"name\":\"East\"}").mustBe(403);
  }

  @Test
  void keepsWorkingCalendars() {
    TestClient manager = app.as(Role.MANAGER);
    JsonNode created =
        manager
            .post(
                "/api/calendars",
                """
                {"name":"Office","zone":"Europe/Berlin","holidays":["2026-12-25"],
                 "weekdays":[{"day":"monday","from":"08:00","to":"16:30"}]}
                """)
            .mustBe(200)
            .json();
    assertThat(created.path("weekdays").get(0).path("to").asString()).isEqualTo("16:30");
    assertThat(viewer().get("/api/calendars").mustBe(200).body()).contains("2026-12-25");
    manager
        .post(
            "/api/calendars", "{\"name\":\"X\",\"zone\":\"Mars\",\"weekdays\":[],\"holidays\":[]}")
        .mustBe(400);
  }

  @Test
  void givesColoursInTurn() {
    Map<String, Integer> ids =
        app.bean(Organisation.class).departments(List.of("Colour one", "Colour two"));
    List<Integer> colors =
        app.bean(Organisation.class).departments().stream()
            .filter(one -> ids.containsValue(one.id()))
            .map(Department::color)
            .toList();
    assertThat(colors.get(0)).isNotEqualTo(colors.get(1));
  }
}
