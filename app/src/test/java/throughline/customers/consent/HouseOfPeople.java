package throughline.customers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Transcript;
import throughline.platform.Role;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * The running application with a few people whom one source knows, and all purposes switched on.
 */
final class HouseOfPeople implements AutoCloseable {
  final RunningApplication app = RunningApplication.start();
  final JdbcClient jdbc = app.database().jdbc();
  final TestClient agent = app.as(Role.AGENT);
  final TestClient manager = app.as(Role.MANAGER);

  HouseOfPeople(int people) {
    TestSources.writeKey(jdbc, TestSources.create(jdbc, "web", "events"), "a key");
    for (int i = 0; i < people; i++) {
      tell(user(i), "{\"name\": \"Person %s\", \"email\": \"p%s@home.test\"}".formatted(i, i));
    }
    waitUntilAllIsRead();
    for (Purpose purpose : app.bean(Purposes.class).all()) {
      switchOn(purpose);
    }
  }

  /** Users in the order of their numbers, as records of one batch are numbered. */
  static String user(int number) {
    return "u" + (10 + number);
  }

  /** A source says something of a person, and that she has ordered. */
  void tell(String user, String traits) {
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

  void switchOn(Purpose purpose) {
    JsonNode item =
        manager
            .get("/api/privacy/purposes")
            .mustBe(200)
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.path("key").asString().equals(purpose.key()))
            .findFirst()
            .orElseThrow();
    manager
        .with("If-Match", "\"%s\"".formatted(item.path("version").asInt()))
        .put("/api/privacy/purposes/" + purpose.id(), switchedOn(item))
        .mustBe(200);
  }

  private static String switchedOn(JsonNode item) {
    return """
    {"use": %s, "ground": %s, "active": true, "channels": %s, "recipients": %s,
     "retentionDays": %s, "texts": %s}
    """
        .formatted(
            item.path("use"),
            item.path("ground"),
            item.path("channels"),
            item.path("recipients"),
            item.path("retentionDays"),
            item.path("texts"));
  }

  long customerOf(String user) {
    return jdbc.sql("select customer from customers.record where key = :key")
        .param("key", "user " + user)
        .query(Long.class)
        .single();
  }

  /** The ids of the records that each customer has now. */
  Map<Long, List<Long>> customers() {
    Map<Long, List<Long>> customers = new TreeMap<>();
    jdbc.sql("select customer, id from customers.record order by id")
        .query(
            row -> {
              customers
                  .computeIfAbsent(row.getLong("customer"), unused -> new ArrayList<>())
                  .add(row.getLong("id"));
            });
    return customers;
  }

  TestClient.Answer say(long customer, String choice, String purpose) {
    return agent.post(
        "/api/customers/%s/consents".formatted(customer),
        """
        {"choice": "%s", "purpose": %s, "channel": "phone", "language": "en",
         "reason": "She said so."}
        """
            .formatted(choice, purpose == null ? "null" : "\"" + purpose + "\""));
  }

  JsonNode consents(long customer) {
    return agent.get("/api/customers/%s/consents".formatted(customer)).mustBe(200).json();
  }

  String merge(long a, long b) {
    return agent
        .post(
            "/api/customers/merges",
            "{\"a\":\"%s\",\"b\":\"%s\",\"reason\":\"One person.\"}".formatted(a, b))
        .mustBe(200)
        .json()
        .path("change")
        .asString();
  }

  void undo(String change) {
    agent.post("/api/identity-changes/%s/undo".formatted(change), "{}").mustBe(200);
  }

  /** All that the lake shows to analyses. */
  List<String> analysed() {
    CustomerTimelines lake = app.bean(CustomerTimelines.class);
    return lake.learn("transcript", new Transcript(lake.dictionaries()), Scope.ALL).result();
  }

  void waitUntilAllIsRead() {
    waitFor(
        () -> {
          long behind = 0;
          for (JsonNode one : agent.get("/api/status").mustBe(200).json().path("projections")) {
            behind += one.path("behind").asLong();
          }
          return behind == 0;
        });
  }

  static void waitFor(BooleanSupplier condition) {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(120_000_000_000L);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    app.close();
  }
}
