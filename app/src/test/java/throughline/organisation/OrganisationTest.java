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
  void countsADepartmentAsAnotherAndTakesThatBackExactly() throws InterruptedException {
    DeskWithTwoNames desk = DeskWithTwoNames.in(app);
    String before = desk.everythingRead();
    assertThat(desk.borders())
        .containsExactlyInAnyOrder("Care > Help 1", "Help > Depot 1", "Depot > Help 1");
    assertThat(List.of(desk.met("Care"), desk.met("Help"))).containsExactly(1L, 2L);

    desk.count("Care", desk.id("Help")).mustBe(200);

    assertThat(desk.borders()).containsExactlyInAnyOrder("Help > Depot 1", "Depot > Help 1");
    assertThat(List.of(desk.met("Care"), desk.met("Help"))).containsExactly(2L, 2L);
    assertThat(List.of(desk.onTimeline("Care"), desk.onTimeline("Help"))).containsExactly(3L, 3L);
    assertThat(desk.department("Help").path("interactions").asInt()).isEqualTo(4);
    assertThat(desk.department("Care").path("interactions").asInt()).isEqualTo(1);
    assertThat(viewer().get("/api/departments").body()).doesNotContain("\"name\":\"Care\"");
    assertThat(app.bean(Organisation.class).departments(List.of("Care")).get("Care"))
        .as("kept as it came")
        .isEqualTo(Integer.parseInt(desk.id("Care")));
    // The control: what is compared below does tell whether the two are one.
    assertThat(desk.everythingRead()).isNotEqualTo(before);

    desk.count("Care", "null").mustBe(200);

    assertThat(desk.everythingRead()).isEqualTo(before);
    assertThat(app.admin().get("/api/audit?limit=50").mustBe(200).body())
        .contains("department.joined", "department.separated");
  }

  @Test
  void standsByNameBesideItsIdInWhatIsTakenAlong() throws InterruptedException {
    DeskWithTwoNames desk = DeskWithTwoNames.in(app);
    String depot = desk.id("Depot");
    TestClient manager = app.as(Role.MANAGER);
    String timeline = "/api/customers/%s/timeline".formatted(desk.customer());
    assertThat(manager.get(timeline + "?format=csv").mustBe(200).body())
        .contains(",department,departmentName,", ",%s,Depot,".formatted(depot));
    assertThat(manager.get("/api/journeys?format=csv").mustBe(200).body())
        .contains(",departments,departmentNames")
        .contains("Care; Help; Depot; Help");
    assertThat(manager.get("/api/touchpoints?format=csv").mustBe(200).body())
        .contains(",%s,Depot,".formatted(depot));
    assertThat(manager.get("/api/departments?format=csv").mustBe(200).body())
        .contains(",parent,parentName,", ",calendar,calendarName,");
    // Whoever computes with the lines gets what the interface answers, and nothing more.
    assertThat(manager.get(timeline + "?format=jsonl").mustBe(200).body())
        .doesNotContain("departmentName");
  }

  @Test
  void refusesToCountInCirclesAndOverOthers() {
    TestClient manager = app.as(Role.MANAGER);
    List.of("East", "West", "Far west", "Centre")
        .forEach(
            name ->
                manager.post("/api/departments", "{\"name\":\"%s\"}".formatted(name)).mustBe(200));
    DeskWithTwoNames desk = new DeskWithTwoNames(manager);
    desk.count("East", desk.id("East")).mustBe(409);
    desk.count("East", "999999").mustBe(404);
    desk.count("West", desk.id("East")).mustBe(200);
    desk.count("Far west", desk.id("West")).mustBe(409);
    desk.count("East", desk.id("Centre")).mustBe(409);
    patch(
        "/api/departments/" + desk.id("Centre"),
        1,
        "{\"parent\":\"%s\"}".formatted(desk.id("Far west")));
    desk.count("Far west", desk.id("Centre")).mustBe(409);
    String west = "/api/departments/" + desk.id("West");
    manager.patch(west, "{\"countedAs\":null}").mustBe(412);
    viewer().with("If-Match", "\"2\"").patch(west, "{\"countedAs\":null}").mustBe(403);
    assertThat(viewer().get(west + "/history").mustBe(200).json().at("/items/0/countedAs"))
        .isEqualTo(desk.department("East").path("id"));
    desk.count("West", "null").mustBe(200);
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
