package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.sources.log.GroupCommit;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

/** More comes in than can be written, because the database stands still. */
class OverloadTest {

  private static final int REQUESTS = 180;

  @Test
  void isAnsweredAtOnceAndWhatWasAcknowledgedIsThere() throws Exception {
    try (RunningApplication application = RunningApplication.start()) {
      JdbcClient database = application.database().jdbc();
      SourceId source = TestSources.create(database, "flood", "events");
      TestSources.writeKey(database, source, "flood");
      ExecutorService senders = Executors.newFixedThreadPool(REQUESTS);
      List<CompletableFuture<TestClient.Answer>> answers = new ArrayList<>();
      try (Connection blocking = application.database().dataSource().getConnection();
          Statement statement = blocking.createStatement()) {
        blocking.setAutoCommit(false);
        statement.execute("select * from sources.head for update");
        for (int i = 0; i < REQUESTS; i++) {
          int number = i;
          answers.add(CompletableFuture.supplyAsync(() -> send(application, number), senders));
        }
        // Those beyond the room are answered while the others still wait for the database.
        while (answers.stream().filter(CompletableFuture::isDone).count() < REQUESTS - 128) {
          Thread.sleep(10);
        }
        assertThat(application.bean(GroupCommit.class).waitingBytes())
            .isLessThanOrEqualTo(GroupCommit.Limits.DEFAULT.waitingBytes());
        assertThat(answers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
            .allSatisfy(
                answer -> {
                  assertThat(answer.status()).isEqualTo(429);
                  assertThat(answer.header("Retry-After")).isEqualTo("1");
                });
        blocking.rollback();
      }
      long taken =
          answers.stream().map(CompletableFuture::join).filter(a -> a.status() == 200).count();
      assertThat(taken).isEqualTo(128);
      assertThat(database.sql("select count(*) from sources.log").query(Long.class).single())
          .isEqualTo(taken);
      IntakeInvariant.assertHolds(database);
      senders.shutdown();
      assertThat(senders.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static TestClient.Answer send(RunningApplication application, int number) {
    return application
        .anonymous()
        .with("Authorization", "Bearer flood")
        .send(
            "POST",
            "/v1/track",
            "application/json",
            "{\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"m-%s\",\"properties\":{\"x\":\"%s\"}}"
                .formatted(number, "x".repeat(20_000))
                .getBytes());
  }
}
