package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.WholeState;
import throughline.platform.Role;
import throughline.simulator.Settings;
import throughline.simulator.Simulation;
import throughline.simulator.load.Load;
import throughline.simulator.load.Workspace;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** A small simulated company goes in at every door, and comes out as journeys and borders. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompanyLoadedThroughItsDoorsTest {
  private static RunningApplication application;
  private static TestClient analyst;
  private static Path people;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException, InterruptedException {
    Path company = folder.resolve("company");
    new Simulation(Settings.into(company).customers(300).seed(7)).run();
    people = company.resolve("truth").resolve("people.csv");
    application = RunningApplication.start();
    Workspace workspace = new Workspace(application.url());
    workspace.logIn("admin", RunningApplication.ADMIN_PASSWORD);
    Load.company(company, workspace, new PrintStream(OutputStream.nullOutputStream()));
    analyst = application.as(Role.ANALYST);
    waitForTheLake();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static void waitForTheLake() throws InterruptedException {
    long begun = System.nanoTime();
    while (behind() > 0) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(120_000_000_000L);
      Thread.sleep(100);
    }
  }

  private static long behind() {
    return items(analyst.get("/api/status").mustBe(200).json().path("projections")).stream()
        .mapToLong(projection -> projection.path("behind").asLong())
        .sum();
  }

  private static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  @Test
  void knowsWhoIsBehindEachRecordAndKeepsFamiliesApart() throws IOException, InterruptedException {
    TestClient manager = application.as(Role.MANAGER);
    String id =
        manager
            .post("/api/identity/resolutions", "{\"learn\": true}")
            .mustBe(202)
            .json()
            .path("resolution")
            .asString();
    waitUntil(manager, id, resolution -> resolution.path("state").asString().equals("waiting"));
    manager.post("/api/identity/resolutions/" + id + "/apply", "{}").mustBe(202);
    waitUntil(manager, id, resolution -> resolution.path("settled").asBoolean());
    waitForTheLake();
    PeopleFound found = PeopleFound.compare(application.database().jdbc(), people);

    assertThat(found.records()).isGreaterThan(2_000);
    assertThat(found.f1()).as("F1 of %s", found).isGreaterThanOrEqualTo(0.99);
    assertThat(found.precision()).as("families kept apart").isGreaterThanOrEqualTo(0.9999);
  }

  @Test
  void wouldNoticePhonesThatJoinNobodyAndFamiliesTakenForOnePerson() throws IOException {
    JdbcClient jdbc = application.database().jdbc();

    assertThat(PeopleFound.withoutPhones(jdbc, people).f1()).isLessThan(0.98);
    assertThat(PeopleFound.aHomeAsOne(jdbc, people).precision()).isLessThan(0.99);
    assertThat(PeopleFound.everyRecordAlone(jdbc, people).f1()).isLessThan(0.5);
  }

  private static void waitUntil(TestClient client, String id, Predicate<JsonNode> reached)
      throws InterruptedException {
    long begun = System.nanoTime();
    JsonNode resolution = client.get("/api/identity/resolutions/" + id).mustBe(200).json();
    while (!reached.test(resolution)) {
      assertThat(resolution.path("state").asString()).isNotEqualTo("failed");
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(120_000_000_000L);
      Thread.sleep(100);
      resolution = client.get("/api/identity/resolutions/" + id).mustBe(200).json();
    }
  }

  @Test
  void losesNothingOfAnySource() {
    List<JsonNode> sources =
        items(analyst.get("/api/sources?limit=500").mustBe(200).json().path("items"));

    assertThat(sources).hasSizeGreaterThan(10);
    for (JsonNode source : sources) {
      assertThat(source.path("received").asLong())
          .as(source.path("name").asString())
          .isPositive()
          .isEqualTo(
              source.path("stored").asLong()
                  + source.path("duplicates").asLong()
                  + source.path("quarantined").asLong());
    }
  }

  @Test
  void showsAllInteractionsInTheLake() {
    JsonNode lake = analyst.get("/api/status").mustBe(200).json().path("lake");

    assertThat(lake.path("interactions").asLong())
        .isPositive()
        .isEqualTo(
            application
                .database()
                .jdbc()
                .sql("select count(*) from customers.interaction")
                .query(Long.class)
                .single());
  }

  @Test
  void opensEveryBorderToItsJourneys() {
    JsonNode silos = analyst.get("/api/silos").mustBe(200).json();
    List<JsonNode> borders = items(silos.path("borders"));

    assertThat(borders).isNotEmpty();
    assertThat(borders.stream().mapToLong(border -> border.path("handovers").asLong()).sum())
        .isEqualTo(silos.path("totals").path("handovers").asLong());
    for (JsonNode border : borders.subList(0, 5)) {
      JsonNode journeys =
          analyst
              .get(
                  "/api/silos/journeys?fromDepartment=%s&toDepartment=%s"
                      .formatted(border.path("from").asString(), border.path("to").asString()))
              .mustBe(200)
              .json();
      assertThat(journeys.path("total").asLong()).isEqualTo(border.path("journeys").asLong());
    }
  }

  @Test
  void drawsAMapWhoseTotalsReconcile() {
    JsonNode map = analyst.get("/api/journeys/map?steps=0.4&paths=0.2").mustBe(200).json();
    long journeys = map.path("totals").path("journeys").asLong();

    assertThat(journeys).isPositive();
    assertThat(flow(map, "from", "start")).isEqualTo(journeys);
    assertThat(flow(map, "to", "end")).isEqualTo(journeys);
    for (JsonNode node : map.path("nodes")) {
      if (node.path("kind").asString().equals("touchpoint")) {
        String id = node.path("id").asString();
        assertThat(flow(map, "to", id)).isEqualTo(flow(map, "from", id));
      }
    }
  }

  private static long flow(JsonNode map, String side, String node) {
    return items(map.path("arcs")).stream()
        .filter(arc -> arc.path(side).asString().equals(node))
        .mapToLong(arc -> arc.path("occurrences").asLong())
        .sum();
  }

  @Test
  void leadsFromVariantsToTheirJourneys() {
    int opened = 0;
    for (JsonNode variant :
        analyst.get("/api/journeys/variants?limit=20").mustBe(200).json().path("items")) {
      String name = variant.path("variant").asString();
      JsonNode journeys = analyst.get("/api/journeys?variant=" + name).mustBe(200).json();
      assertThat(journeys.path("total").asLong()).isEqualTo(variant.path("journeys").asLong());
      // A whole timeline that serves no concern is a journey too, and has no page of its own.
      if (journeys.path("items").path(0).path("concern").isString()) {
        opened++;
        assertThat(steps(journeys.path("items").path(0).path("concern").asString()))
            .isEqualTo(items(variant.path("steps")).stream().map(JsonNode::asString).toList());
      }
    }
    assertThat(opened).isPositive();
  }

  /** The steps of a journey as lists of many call them: with the channel where names are shared. */
  private static List<String> steps(String concern) {
    List<String> names =
        items(analyst.get("/api/touchpoints?limit=500").mustBe(200).json().path("items")).stream()
            .map(touchpoint -> touchpoint.path("name").asString())
            .toList();
    JsonNode journey = analyst.get("/api/journeys/" + concern).mustBe(200).json();
    return items(journey.path("interactions")).stream()
        .map(
            step -> {
              String name = step.path("touchpoint").asString();
              return Collections.frequency(names, name) == 1
                  ? name
                  : "%s (%s)".formatted(name, step.path("channel").asString());
            })
        .toList();
  }

  @Test
  void leadsFromAJourneyToItsCustomer() {
    JsonNode journey =
        items(analyst.get("/api/journeys?limit=500").mustBe(200).json().path("items")).stream()
            .filter(one -> one.path("customer").isString())
            .findFirst()
            .orElseThrow();

    JsonNode customer =
        analyst.get("/api/customers/" + journey.path("customer").asString()).mustBe(200).json();
    assertThat(customer.path("name")).isEqualTo(journey.path("customerName"));
  }

  @Test
  void countsOnlyWhatTheFilterBarAsksFor() {
    long all = totals("").path("journeys").asLong();
    String channel =
        analyst
            .get("/api/channels")
            .mustBe(200)
            .json()
            .path("items")
            .path(0)
            .path("name")
            .asString();

    assertThat(totals("?channel=" + channel.replace(" ", "%20")).path("journeys").asLong())
        .isBetween(1L, all - 1);
    assertThat(totals("?channel=telegraph").path("journeys").asLong()).isZero();
    assertThat(totals("?from=2100-01-01").path("journeys").asLong()).isZero();
    analyst.get("/api/silos?from=yesterday").mustBe(400);
    analyst.get("/api/silos?from=2026-02-01&to=2026-01-01").mustBe(400);
    analyst.get("/api/journeys/map?steps=2").mustBe(400);
  }

  private static JsonNode totals(String filters) {
    return analyst.get("/api/silos" + filters).mustBe(200).json().path("totals");
  }

  @Test
  void keepsPeopleOutOfTheWordsOfTheOrganisation() {
    assertThat(items(analyst.get("/api/channels?limit=500").mustBe(200).json().path("items")))
        .extracting(channel -> channel.path("name").asString())
        .isNotEmpty()
        .allMatch(name -> !name.contains("@") && name.chars().noneMatch(Character::isDigit));
    assertThat(
            items(analyst.get("/api/sources?limit=500").mustBe(200).json().path("items")).stream()
                .map(source -> source.path("department").asString()))
        .doesNotContain("");
  }

  @Test
  void isTheSameAfterTheWholeLogWasReadAgain() throws InterruptedException {
    Map<String, String> before = WholeState.of(application.database().jdbc());
    JsonNode silos = analyst.get("/api/silos").mustBe(200).json().path("borders");
    assertThat(silos).isNotEmpty();
    TestClient admin = application.admin();
    String job =
        admin
            .post("/api/projections/customers/rebuilds", "{}")
            .mustBe(202)
            .json()
            .path("job")
            .asString();
    String state = "running";
    while (!state.equals("done")) {
      Thread.sleep(50);
      state = admin.get("/api/jobs/" + job).mustBe(200).json().path("state").asString();
      assertThat(state).isNotEqualTo("failed");
    }
    waitForTheLake();

    assertThat(WholeState.of(application.database().jdbc())).isEqualTo(before);
    assertThat(analyst.get("/api/silos").mustBe(200).json().path("borders")).isEqualTo(silos);
  }

  @Test
  void drawsTheMapForPaperToo() {
    TestClient.Answer answer = analyst.get("/api/journeys/map.svg").mustBe(200);

    assertThat(answer.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(answer.body()).startsWith("<svg").endsWith("</svg>\n");
  }

  // Last, because what is planted for it would stand among the words that the others look at.
  @Test
  @Order(Integer.MAX_VALUE)
  void standsEveryScreenBeforeARealBrowser() throws IOException, InterruptedException {
    Path web = Path.of("..", "web").toAbsolutePath().normalize();
    Path pages = Path.of("target", "classes", "static").toAbsolutePath();
    String customer = PlantedMarkup.plant(application);
    run(web, List.of("bash", "build.sh", pages.toString()), Map.of());

    run(
        web,
        List.of("node", "browser/run.mjs", application.url()),
        Map.of("THROUGHLINE_MARKUP", PlantedMarkup.TEXT, "THROUGHLINE_CUSTOMER", customer));
  }

  private static void run(Path folder, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("THROUGHLINE_LOGIN", "admin");
    builder.environment().put("THROUGHLINE_PASSWORD", RunningApplication.ADMIN_PASSWORD);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void keepsNamesFromThoseWhoNeedNone() {
    application.as(Role.VIEWER).get("/api/journeys").mustBe(403);
    application.as(Role.VIEWER).get("/api/silos").mustBe(200);
  }
}
