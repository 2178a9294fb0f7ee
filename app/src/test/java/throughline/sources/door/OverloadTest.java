package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.sources.log.GroupCommit;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import throughline.testing.TestClient.Answer;

/** More comes in than can be written, because the database stands still. */
class OverloadTest {

  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();
  private static final ExecutorService SENDERS = Executors.newCachedThreadPool();

  /** Of 128 places one source gets those that leave as many free. */
  private static final int SHARE = 64;

  private static final int FLOOD = 116;
  private static final int OTHERS = 10;
  private static final int BYTES = 20_000;

  @AfterAll
  static void close() {
    SENDERS.shutdownNow();
    APPLICATION.close();
  }

  @Test
  void isAnsweredAtOnceAndWhatWasAcknowledgedIsThere() throws SQLException {
    key(source("flood"), "flood");
    long before = stored();
    Standstill seen = standstill("flood", List.of());

    assertThat(seen.flood().stream().filter(answer -> answer.status() == 200)).hasSize(SHARE);
    assertThat(stored() - before).isEqualTo(SHARE);
    IntakeInvariant.assertHolds(DATABASE);
  }

  @Test
  void ofOneSourceRefusesNothingOfAnother() throws SQLException {
    key(source("greedy"), "greedy");
    key(source("modest"), "modest");
    Standstill seen = standstill("greedy", List.of(keyInHead("modest"), keyInBody("modest")));

    assertThat(seen.others()).hasSize(2 * OTHERS).allSatisfy(answer -> answer.mustBe(200));
  }

  /** The negative control: two keys of one source have their places in common. */
  @Test
  void wouldRefuseThemIfTheyHadTheirPlacesInCommon() throws SQLException {
    SourceId common = source("common");
    key(common, "greedy too");
    key(common, "modest too");
    Standstill seen =
        standstill("greedy too", List.of(keyInHead("modest too"), keyInBody("modest too")));

    assertThat(seen.others()).hasSize(2 * OTHERS).allSatisfy(answer -> answer.mustBe(429));
  }

  /** How the requests of a flood were answered, and those that came after it. */
  private record Standstill(List<Answer> flood, List<Answer> others) {}

  /** A way to send the request of this number. */
  @FunctionalInterface
  private interface Sending {
    Answer send(int number);
  }

  /** A flood waits for the database, and more than its share of it is refused; others follow. */
  private static Standstill standstill(String key, List<Sending> ways) throws SQLException {
    try (Connection blocking = APPLICATION.database().dataSource().getConnection();
        Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("select * from sources.head for update");
      List<CompletableFuture<Answer>> flood = sent(FLOOD, keyInHead(key));
      await(() -> answered(flood).count() >= FLOOD - SHARE);
      assertThat(answered(flood)).allSatisfy(OverloadTest::assertRefused);
      List<CompletableFuture<Answer>> others =
          ways.stream().flatMap(way -> sent(OTHERS, way).stream()).toList();
      GroupCommit log = APPLICATION.bean(GroupCommit.class);
      // Each of them is answered already, or waits to be written.
      await(() -> answered(others).count() + log.waitingBytes() / BYTES >= SHARE + others.size());
      assertThat(log.waitingBytes()).isLessThanOrEqualTo(GroupCommit.Limits.DEFAULT.waitingBytes());
      blocking.rollback();
      return new Standstill(joined(flood), joined(others));
    }
  }

  private static void assertRefused(Answer answer) {
    answer.mustBe(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  private static Stream<Answer> answered(List<CompletableFuture<Answer>> sent) {
    return sent.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
  }

  private static List<Answer> joined(List<CompletableFuture<Answer>> sent) {
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static List<CompletableFuture<Answer>> sent(int requests, Sending way) {
    return IntStream.range(0, requests)
        .mapToObj(number -> CompletableFuture.supplyAsync(() -> way.send(number), SENDERS))
        .toList();
  }

  private static Sending keyInHead(String key) {
    TestClient client = APPLICATION.anonymous().with("Authorization", "Bearer " + key);
    return number -> track(client, "head-%s-%s".formatted(key, number), "");
  }

  private static Sending keyInBody(String key) {
    TestClient client = APPLICATION.anonymous();
    return number ->
        track(client, "body-%s-%s".formatted(key, number), "\"writeKey\":\"%s\",".formatted(key));
  }

  private static Answer track(TestClient client, String id, String more) {
    return client.post(
        "/v1/track",
        "{%s\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"%s\",\"properties\":{\"x\":\"%s\"}}"
            .formatted(more, id, "x".repeat(BYTES)));
  }

  private static SourceId source(String name) {
    return TestSources.create(DATABASE, name, "events");
  }

  private static void key(SourceId source, String key) {
    TestSources.writeKey(DATABASE, source, key);
  }

  private static long stored() {
    return DATABASE.sql("select count(*) from sources.log").query(Long.class).single();
  }
}
