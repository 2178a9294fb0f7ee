package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

class CloudEventsTest {

  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();
  private static final String ORDER =
      """
      {"specversion":"1.0","id":"%s","source":"/orders","type":"order.placed","subject":"c-7",
       "time":"2026-01-01T00:00:00Z","data":{"concern":"order 1"}}
      """;

  private final String key = "key-" + UUID.randomUUID();
  private final SourceId source =
      TestSources.create(DATABASE, "orders " + UUID.randomUUID(), "events");
  private final TestClient client = APPLICATION.anonymous();

  CloudEventsTest() {
    TestSources.writeKey(DATABASE, source, key);
    client.with("Authorization", "Bearer " + key);
  }

  @AfterEach
  void nothingHasVanished() {
    IntakeInvariant.assertHolds(DATABASE);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  @Test
  void takesAllThreeModesAndKnowsARepetition() {
    send("application/cloudevents+json; charset=utf-8", ORDER.formatted("1")).mustBe(202);
    send("application/cloudevents+json", ORDER.formatted("1")).mustBe(202);
    send(
            "application/cloudevents-batch+json",
            "[" + ORDER.formatted("1") + "," + ORDER.formatted("2") + "]")
        .mustBe(202);
    client
        .with("ce-specversion", "1.0")
        .with("ce-id", "3")
        .with("ce-source", "/orders")
        .with("ce-type", "order%20placed");
    send("application/json", "{\"concern\":\"order 3\"}").mustBe(202);
    send("application/json", "{\"concern\":\"order 3\"}").mustBe(202);
    assertThat(
            DATABASE
                .sql("select message from sources.log where source = ? order by position")
                .param(source.value())
                .query(String.class)
                .list())
        .containsExactly("/orders 1", "/orders 2", "/orders 3");
  }

  @Test
  void refusesFormatsThatItDoesNotKnow() {
    send("application/cloudevents+xml", "<event/>").mustBe(415);
    send("application/json", "{}").mustBe(415);
    send("application/cloudevents+json", "{").mustBe(400);
    client.without("Authorization");
    send("application/cloudevents+json", ORDER.formatted("1")).mustBe(401);
  }

  @Test
  void takesLargeEventsAndShowsWrongOnes() {
    String large = ORDER.formatted("9").replace("order 1", "x".repeat(100_000));
    send("application/cloudevents+json", large).mustBe(202);
    send("application/cloudevents+json", ORDER.formatted("")).mustBe(202);
    send("application/cloudevents+json", ORDER.formatted("8").replace("1.0", "0.3")).mustBe(202);
    List<String> codes =
        DATABASE
            .sql("select code from sources.quarantine where source = ? order by id")
            .param(source.value())
            .query(String.class)
            .list();
    assertThat(codes).containsExactly("ATTRIBUTE_MISSING", "VERSION_UNKNOWN");
  }

  private TestClient.Answer send(String type, String body) {
    return client.send("POST", "/v1/cloudevents", type, body.getBytes(StandardCharsets.UTF_8));
  }
}
