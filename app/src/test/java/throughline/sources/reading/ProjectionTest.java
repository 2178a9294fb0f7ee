package throughline.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.lake.mapping.InteractionFact;
import throughline.sources.IntakeInvariant;
import throughline.sources.Projection;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.sources.log.Door;
import throughline.sources.log.Fingerprint;
import throughline.sources.log.GroupCommit;
import throughline.sources.log.Item;
import throughline.sources.log.LogSignal;
import throughline.testing.TestDatabase;

class ProjectionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String BY_A =
      """
      source: shop
      interactions:
        - {time: a, touchpoint: "Order {n}"}
      """;

  /** Keeps the touchpoints that it was told, by message. */
  private static final class Touchpoints implements Projection {
    private final Map<String, String> told = new TreeMap<>();
    private final List<Long> positions = new ArrayList<>();
    private String poison = "none";

    @Override
    public String name() {
      return "touchpoints";
    }

    @Override
    public void apply(List<Reading> batch) {
      for (Reading reading : batch) {
        if (reading.messageId().equals(poison)) {
          throw new IllegalStateException("This item is not for me.");
        }
      }
      for (Reading reading : batch) {
        positions.add(reading.position());
        String before = told.remove(reading.messageId());
        assertThat(before != null && !reading.replaces()).isFalse();
        for (InteractionFact fact : reading.facts().interactions()) {
          told.put(reading.messageId(), fact.touchpoint());
        }
      }
    }

    @Override
    public void startOver(long position) {
      told.clear();
    }
  }

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource dataSource = database.dataSource();
  private final JdbcClient jdbc = JdbcClient.create(dataSource);
  private final TransactionTemplate transactions = database.transactions(dataSource);
  private final GroupCommit log = new GroupCommit(dataSource, GroupCommit.Limits.DEFAULT, () -> {});
  private final Touchpoints touchpoints = new Touchpoints();
  private final ProjectionStep step =
      new ProjectionStep(
          jdbc,
          new SourceMappings(jdbc, TestSources.in(jdbc), YamlMappings::parse),
          new Unread(new JdbcTemplate(dataSource)),
          touchpoints,
          new ReadAhead(jdbc, Runnable::run),
          new Suppressing(new JdbcTemplate(dataSource), new NobodyErased()));
  private SourceId shop;

  @BeforeEach
  void prepare() {
    shop = TestSources.create(jdbc, "shop", "files");
    jdbc.sql("insert into sources.projection values ('touchpoints', 0)").update();
  }

  @AfterEach
  void close() {
    IntakeInvariant.assertHolds(jdbc);
    log.close();
    database.close();
  }

  @Test
  void readsEachItemOnceAndInOrder() {
    TestSources.map(jdbc, shop, 1, BY_A);
    for (int i = 0; i < 25; i++) {
      append("m-" + i, "{\"a\":\"2026-01-01T00:00:00Z\",\"n\":\"" + i + "\"}");
    }
    run(10);
    assertThat(touchpoints.told).hasSize(25).containsEntry("m-7", "Order 7");
    assertThat(touchpoints.positions).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void putsWhatTheMappingCannotReadIntoQuarantineAndTakesItBackWithABetterMapping() {
    TestSources.map(jdbc, shop, 1, BY_A);
    append("m-1", "{\"a\":\"2026-01-01T00:00:00Z\",\"b\":\"2026-01-02T00:00:00Z\",\"n\":\"1\"}");
    append("m-2", "{\"a\":\"yesterday\",\"b\":\"2026-01-02T00:00:00Z\",\"n\":\"2\"}");
    run(10);
    assertThat(touchpoints.told).containsOnlyKeys("m-1");
    assertThat(waiting()).containsExactly("TIME_UNREADABLE");
    IntakeInvariant.assertHolds(jdbc);

    correct(BY_A.replace("time: a", "time: b").replace("Order", "Purchase"));
    run(10);
    assertThat(touchpoints.told)
        .containsEntry("m-1", "Purchase 1")
        .containsEntry("m-2", "Purchase 2");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void takesAwayWhatANewMappingCannotRead() {
    TestSources.map(jdbc, shop, 1, BY_A);
    append("m-1", "{\"a\":\"2026-01-01T00:00:00Z\",\"b\":\"never\",\"n\":\"1\"}");
    run(10);
    correct(BY_A.replace("time: a", "time: b"));
    run(10);
    assertThat(touchpoints.told).isEmpty();
    assertThat(waiting()).containsExactly("TIME_UNREADABLE");
  }

  @Test
  void passesOverTheOneItemThatItCannotTakeIn() throws InterruptedException {
    TestSources.map(jdbc, shop, 1, BY_A);
    touchpoints.poison = "m-13";
    for (int i = 0; i < 40; i++) {
      append("m-" + i, "{\"a\":\"2026-01-01T00:00:00Z\",\"n\":\"" + i + "\"}");
    }
    try (ProjectionRunner runner =
        new ProjectionRunner(
            "touchpoints",
            step,
            transactions,
            new LogSignal(),
            Executors.newSingleThreadExecutor(),
            new GivingWay(() -> 0, System::nanoTime, time -> Thread.sleep(time.toMillis())))) {
      runner.start();
      while (jdbc.sql("select position from sources.projection").query(Long.class).single() < 40) {
        Thread.sleep(5);
      }
    }
    assertThat(touchpoints.told).hasSize(39).doesNotContainKey("m-13");
    assertThat(waiting()).containsExactly("PROJECTION_FAILED");
  }

  @Test
  void readsAnewWhatWasReadAheadByAMappingThatHasChangedSince() {
    TestSources.map(jdbc, shop, 1, BY_A);
    for (int i = 0; i < 25; i++) {
      append("m-" + i, "{\"a\":\"2026-01-01T00:00:00Z\",\"n\":\"" + i + "\"}");
    }
    transactions.executeWithoutResult(status -> step.advance(10));
    correct(BY_A.replace("Order", "Purchase"));
    run(10);
    assertThat(touchpoints.told).hasSize(25).containsEntry("m-0", "Purchase 0");
    assertThat(touchpoints.told.values()).allMatch(told -> told.startsWith("Purchase"));
  }

  private void correct(String yaml) {
    transactions.executeWithoutResult(
        status -> new Rebuilding(jdbc).correct(shop, () -> TestSources.map(jdbc, shop, 2, yaml)));
  }

  private void run(int limit) {
    boolean worked = true;
    while (worked) {
      worked = Boolean.TRUE.equals(transactions.execute(status -> step.advance(limit)));
    }
  }

  private List<String> waiting() {
    return jdbc.sql("select code from sources.quarantine where state = 'waiting'")
        .query(String.class)
        .list();
  }

  private void append(String message, String content) {
    log.append(
            List.of(
                new Item(
                    shop,
                    new Item.Arrival(Door.FILE, NOW, "shop.csv", 2),
                    Item.Key.of(message, Fingerprint.of(content)),
                    null,
                    content.getBytes(StandardCharsets.UTF_8),
                    null)))
        .join();
  }
}
