package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Transcript;
import throughline.platform.Role;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** The whole way: events at a door, people who decide, and everything read again from the log. */
class ReadAgainByAnAdministratorTest {
  private static final int PEOPLE = 30;
  private static RunningApplication app;
  private static JdbcClient jdbc;
  private static TestClient agent;

  @BeforeAll
  static void live() throws InterruptedException {
    app = RunningApplication.start();
    jdbc = app.database().jdbc();
    agent = app.as(Role.AGENT);
    SourceId source = TestSources.create(jdbc, "web", "events");
    TestSources.writeKey(jdbc, source, "a key");
    send(0);
    waitUntilAllIsRead();
    List<Long> customers = customers();
    merge(customers.get(0), customers.get(1));
    merge(customers.get(2), customers.get(3));
    undo(merge(customers.get(4), customers.get(5)));
    split(customers.get(2));
    send(PEOPLE);
    waitUntilAllIsRead();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  private static void send(int first) {
    String credentials =
        Base64.getEncoder().encodeToString("a key:".getBytes(StandardCharsets.UTF_8));
    TestClient sender = app.anonymous().with("Authorization", "Basic " + credentials);
    for (int i = first; i < first + PEOPLE; i++) {
      sender
          .post(
              "/v1/batch",
              """
              {"batch": [
                {"type": "identify", "userId": "u%1$s", "messageId": "i%1$s",
                 "traits": {"email": "e%2$s@home.test", "name": "Person %1$s"}},
                {"type": "track", "userId": "u%1$s", "messageId": "t%1$s", "event": "Ordered",
                 "timestamp": "2026-01-01T00:00:%3$02dZ"}]}
              """
                  .formatted(i, i % (PEOPLE + 5), i % 60))
          .mustBe(200);
    }
  }

  private static List<Long> customers() {
    return jdbc.sql("select id from customers.customer where redirect_to is null order by id")
        .query(Long.class)
        .list();
  }

  private static String merge(long a, long b) {
    return decided(
        "/api/customers/merges",
        "{\"a\":\"%s\",\"b\":\"%s\",\"reason\":\"She says so.\"}".formatted(a, b));
  }

  private static void split(long customer) {
    String record =
        agent
            .get("/api/customers/%s/identity".formatted(customer))
            .mustBe(200)
            .json()
            .path("records")
            .get(0)
            .path("id")
            .asString();
    decided(
        "/api/customers/%s/splits".formatted(customer),
        "{\"records\":[\"%s\"],\"reason\":\"They are two.\"}".formatted(record));
  }

  private static void undo(String change) {
    decided("/api/identity-changes/%s/undo".formatted(change), "{}");
  }

  private static String decided(String path, String body) {
    return agent.post(path, body).mustBe(200).json().path("change").asString();
  }

  private static void waitUntilAllIsRead() throws InterruptedException {
    waitFor(
        () -> {
          long behind = 0;
          for (JsonNode one : agent.get("/api/status").mustBe(200).json().path("projections")) {
            behind += one.path("behind").asLong();
          }
          return behind == 0;
        });
  }

  private static void waitFor(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(120_000_000_000L);
      Thread.sleep(50);
    }
  }

  private static List<String> timelines() {
    CustomerTimelines lake = app.bean(CustomerTimelines.class);
    return lake.learn("transcript", new Transcript(lake.dictionaries()), Scope.ALL).result();
  }

  @Test
  void findsEverythingAsItWas() throws InterruptedException {
    Map<String, String> before = WholeState.of(jdbc);
    List<String> lakeBefore = timelines();
    String changesBefore = changes();
    assertThat(lakeBefore).isNotEmpty();
    JsonNode job = app.admin().post("/api/projections/customers/rebuilds", "{}").mustBe(202).json();
    waitFor(() -> state(job.path("job").asString()).equals("done"));
    waitUntilAllIsRead();
    assertThat(WholeState.of(jdbc)).isEqualTo(before);
    assertThat(timelines()).isEqualTo(lakeBefore);
    assertThat(changes()).isEqualTo(changesBefore);
    assertThat(
            jdbc.sql("select count(*) from customers.rebuild where finished_at is not null")
                .query(Long.class)
                .single())
        .isPositive();
    IntakeInvariant.assertHolds(jdbc);
  }

  private static String changes() {
    StringBuilder all = new StringBuilder();
    customers().forEach(id -> all.append(agent.get("/api/customers/" + id + "/changes").body()));
    return all.toString();
  }

  private static String state(String job) {
    String state = app.admin().get("/api/jobs/" + job).mustBe(200).json().path("state").asString();
    assertThat(state).isNotEqualTo("failed");
    return state;
  }

  @Test
  void countsDecisionsLikeEverythingThatComesIn() {
    assertThat(
            jdbc.sql("select sum(stored) from sources.hour where source = :source")
                .param("source", SourceId.WORKSPACE.value())
                .query(Long.class)
                .single())
        .isEqualTo(5);
    assertThat(app.admin().get("/api/sources").mustBe(200).body()).doesNotContain("Workspace");
  }

  @Test
  void writesDownWhoDecided() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from platform.audit_entry
                    where action in ('customer.merged', 'customer.split', 'customer.undone')
                      and actor <> 'system'
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void isForAdministratorsAndForProjectionsThatExist() {
    app.as(Role.MANAGER).post("/api/projections/customers/rebuilds", "{}").mustBe(403);
    app.admin().post("/api/projections/nothing/rebuilds", "{}").mustBe(404);
  }

  @Test
  void letsNobodyElseSpeakForTheHouse() {
    TestClient admin = app.admin();
    int house = SourceId.WORKSPACE.value();
    admin.post("/api/sources/" + house + "/write-keys", "{}").mustBe(404);
    admin.patch("/api/sources/" + house, "{\"name\":\"Mine\"}").mustBe(404);
    admin.post("/api/sources", "{\"name\":\"Mine\",\"kind\":\"decisions\"}").mustBe(400);
  }
}
