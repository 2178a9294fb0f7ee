package throughline.customers.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.platform.Role;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** Segments and profiles in the running application, from the event to the answer. */
class SegmentsInTheHouseTest {
  private static final String BOUGHT =
      """
      {"kind": "happened", "what": {"channel": ["web"]}, "frequency": "at_least", "times": %d,
       "days": 30}
      """;

  private final RunningApplication app = RunningApplication.start();
  private final TestClient agent = app.as(Role.AGENT);
  private final TestClient analyst = app.as(Role.ANALYST);

  @BeforeEach
  void twoPeople() {
    TestSources.writeKey(
        app.database().jdbc(), TestSources.create(app.database().jdbc(), "web", "events"), "a key");
    tell("ada", "{\"name\": \"Ada Lovelace\", \"city\": \"London\"}");
    tell("grace", "{\"name\": \"Grace Hopper\", \"city\": \"New York\"}");
    waitUntil(() -> agent.get("/api/customers").json().path("items").size() == 2);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private void tell(String user, String traits) {
    String credentials =
        Base64.getEncoder().encodeToString("a key:".getBytes(StandardCharsets.UTF_8));
    app.anonymous()
        .with("Authorization", "Basic " + credentials)
        .post(
            "/v1/batch",
            """
            {"batch": [{"type": "identify", "userId": "%1$s", "traits": %2$s},
              {"type": "track", "userId": "%1$s", "event": "Ordered"}]}
            """
                .formatted(user, traits))
        .mustBe(200);
  }

  private static void waitUntil(BooleanSupplier holds) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private String create(TestClient client, String name, String condition) {
    return client
        .post(
            "/api/segments",
            "{\"name\": \"%s\", \"condition\": %s}".formatted(name, all(condition)))
        .mustBe(200)
        .json()
        .path("segment")
        .path("id")
        .asString();
  }

  private static String all(String condition) {
    return "{\"kind\": \"all\", \"parts\": [%s]}".formatted(condition);
  }

  private long members(String segment) {
    JsonNode members =
        agent.get("/api/segments/" + segment).mustBe(200).json().path("segment").path("members");
    return members.isNull() ? -1 : members.asLong();
  }

  @Test
  void followEventsAndRestrictionsAndAreMasked() {
    String once = create(analyst, "bought", BOUGHT.formatted(1));
    String twice = create(agent, "bought twice", BOUGHT.formatted(2));
    waitUntil(() -> members(once) == 2 && members(twice) == 0);
    tell("ada", "{\"name\": \"Ada Lovelace\"}");
    waitUntil(() -> members(twice) == 1);
    String path = "/api/segments/%s/members".formatted(twice);
    JsonNode member = agent.get(path).mustBe(200).json().path("items").get(0);
    assertThat(member.path("name").asString()).isEqualTo("Ada Lovelace");
    assertThat(analyst.get(path).mustBe(200).body()).doesNotContain("Lovelace").contains("A•••");
    assertThat(analyst.get(path + "?format=csv").mustBe(200).body()).doesNotContain("Lovelace");
    assertThat(agent.get("/api/segments/" + twice).body()).contains("had at least 2 interactions");
    restrict(member.path("id").asString());
    waitUntil(() -> members(twice) == 0 && members(once) == 1);
  }

  /** Said as the choice's own tests say it: a restriction is a row of its own. */
  private void restrict(String customer) {
    app.database()
        .jdbc()
        .sql(
            """
            insert into customers.choice (decision, record, kind, channel, at, origin, login, reason)
            select 1000000, min(id), 'restricted', 'phone', now(), 'test', 'test', 'She asked for it.'
            from customers.record where customer = :customer
            """)
        .param("customer", Long.parseLong(customer))
        .update();
  }

  @Test
  void profileConditionsAreForThoseWhoSeePeople() {
    String inLondon =
        """
        {"kind": "attribute", "attribute": "city", "comparison": "is", "values": ["london"]}
        """;
    String trial = "{\"condition\": %s}".formatted(all(inLondon));
    assertThat(analyst.post("/api/segments/preview", trial).status()).isEqualTo(403);
    waitUntil(
        () ->
            agent.post("/api/segments/preview", trial).mustBe(200).json().path("members").asLong()
                == 1);
    String segment = create(agent, "Londoners", inLondon);
    waitUntil(() -> members(segment) == 1);
    assertThat(analyst.get("/api/segments").mustBe(200).body()).doesNotContain("london");
    assertThat(
            analyst.get("/api/segments/" + segment).mustBe(200).json().path("condition").isNull())
        .isTrue();
  }

  @Test
  void consentsLetCustomersInAndOut() {
    String id = switchOn("marketing_email");
    String allowed =
        create(
            analyst, "allow offers", "{\"kind\": \"consent\", \"purpose\": \"marketing_email\"}");
    waitUntil(() -> members(allowed) == 0);
    String ada = customer("Ada");
    choose(ada, "given");
    waitUntil(() -> members(allowed) == 1);
    assertThat(segmentsOf(ada)).containsExactly("allow offers");
    assertThat(segmentsOf(customer("Grace"))).isEmpty();
    assertThat(agent.get("/api/segments/" + allowed).body())
        .contains("allow us “Offers by e-mail”");
    assertThat(agent.get("/api/segments/%s/trend".formatted(allowed)).mustBe(200).body())
        .contains("members");
    choose(ada, "withdrawn");
    waitUntil(() -> members(allowed) == 0);
    choose(ada, "given");
    waitUntil(() -> members(allowed) == 1);
    app.as(Role.MANAGER)
        .with("If-Match", "\"2\"")
        .put("/api/privacy/purposes/" + id, purpose(false))
        .mustBe(200);
    waitUntil(() -> members(allowed) == 0);
    assertThat(segmentsOf(ada)).isEmpty();
  }

  @Test
  void analysesAreAskedAboutMembersAlone() {
    tell("ada", "{\"name\": \"Ada Lovelace\"}");
    String twice = create(agent, "bought twice", BOUGHT.formatted(2));
    waitUntil(() -> members(twice) == 1 && counted("") == 3);
    assertThat(counted("?segment=" + twice)).isEqualTo(2);
    tell("grace", "{\"name\": \"Grace Hopper\"}");
    waitUntil(() -> counted("?segment=" + twice) == 4);
    assertThat(agent.get("/api/silos?segment=999").status()).isEqualTo(404);
    assertThat(agent.get("/api/silos?segment=moon").status()).isEqualTo(400);
  }

  /** Interactions, of which none serves a concern here. */
  private long counted(String filters) {
    return agent
        .get("/api/silos" + filters)
        .mustBe(200)
        .json()
        .path("outsideJourneys")
        .path("interactions")
        .asLong();
  }

  @Test
  void aPurposeThatNobodyDeclaredIsRefused() {
    String unknown = all("{\"kind\": \"consent\", \"purpose\": \"moon\"}");
    assertThat(
            agent
                .post("/api/segments", "{\"name\": \"x\", \"condition\": %s}".formatted(unknown))
                .status())
        .isEqualTo(404);
    assertThat(agent.get("/api/customers/999999/segments").status()).isEqualTo(404);
  }

  private String customer(String name) {
    return agent
        .get("/api/customers?query=" + name)
        .json()
        .path("items")
        .get(0)
        .path("id")
        .asString();
  }

  private List<String> segmentsOf(String customer) {
    return agent
        .get("/api/customers/%s/segments".formatted(customer))
        .mustBe(200)
        .json()
        .path("items")
        .valueStream()
        .map(one -> one.path("name").asString())
        .toList();
  }

  private void choose(String customer, String choice) {
    agent
        .post(
            "/api/customers/%s/consents".formatted(customer),
            """
            {"choice": "%s", "purpose": "marketing_email", "channel": "phone", "language": "en"}
            """
                .formatted(choice))
        .mustBe(200);
  }

  private String switchOn(String key) {
    String id =
        agent
            .get("/api/privacy/purposes")
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("key").asString().equals(key))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    app.as(Role.MANAGER)
        .with("If-Match", "\"1\"")
        .put("/api/privacy/purposes/" + id, purpose(true))
        .mustBe(200);
    return id;
  }

  private static String purpose(boolean active) {
    return """
    {"use": "marketing", "ground": "consent", "active": %s, "channels": [], "recipients": [],
     "texts": {"en": {"name": "Offers by e-mail", "text": "May we?"}}}
    """
        .formatted(active);
  }

  @Test
  void correctionsStandAboveWhatSystemsSayAndMoveMembers() {
    String inParis =
        """
        {"kind": "attribute", "attribute": "city", "comparison": "is", "values": ["Paris"]}
        """;
    String segment = create(agent, "Parisians", inParis);
    waitUntil(() -> members(segment) == 0);
    String ada =
        agent.get("/api/customers?query=Ada").json().path("items").get(0).path("id").asString();
    String before = Instant.now().toString();
    agent
        .post(
            "/api/customers/%s/profile/corrections".formatted(ada),
            "{\"attribute\": \"city\", \"value\": \"Paris\", \"reason\": \"She said so.\"}")
        .mustBe(200);
    waitUntil(() -> members(segment) == 1);
    assertThat(city(ada, "").path("value").asString()).isEqualTo("Paris");
    assertThat(city(ada, "").path("rule").asString()).isEqualTo("corrected");
    assertThat(city(ada, "?at=" + before).path("value").asString()).isEqualTo("London");
    assertThat(analyst.get("/api/customers/%s/profile".formatted(ada)).mustBe(200).body())
        .doesNotContain("Paris");
  }

  private JsonNode city(String customer, String at) {
    return agent
        .get("/api/customers/%s/profile%s".formatted(customer, at))
        .mustBe(200)
        .json()
        .path("attributes")
        .valueStream()
        .filter(one -> one.path("name").asString().equals("city"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void changesMeetTheVersionThatWasSeen() {
    String segment = create(agent, "bought", BOUGHT.formatted(1));
    String changed =
        "{\"name\": \"bought more\", \"condition\": %s}".formatted(all(BOUGHT.formatted(3)));
    String path = "/api/segments/" + segment;
    assertThat(agent.put(path, changed).status()).isEqualTo(428);
    agent.with("If-Match", "\"1\"").put(path, changed).mustBe(200);
    assertThat(agent.with("If-Match", "\"1\"").put(path, changed).status()).isEqualTo(412);
    assertThat(analyst.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(403);
    agent.with("If-Match", "\"2\"").delete(path).mustBe(200);
    assertThat(agent.get(path).status()).isEqualTo(404);
  }
}
