package throughline.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.IntakeInvariant;
import throughline.sources.SourceId;
import throughline.testing.TestDatabase;

class IntakeLogTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:59:59.5Z");
  private static final SourceId SHOP = new SourceId(7);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = database.jdbc();
  private final GroupCommit log =
      new GroupCommit(database.dataSource(), GroupCommit.Limits.DEFAULT, () -> {});

  @AfterEach
  void close() {
    log.close();
    database.close();
  }

  @Test
  void keepsAnItemAsItCame() {
    assertThat(append(item("m-1", "{\"a\": \"Zürich \\u0000\"}"))).isEqualTo(new Receipt(1, 0, 0));
    assertThat(
            jdbc.sql("select convert_from(content, 'UTF8') from sources.log")
                .query(String.class)
                .single())
        .isEqualTo("{\"a\": \"Zürich \\u0000\"}");
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void knowsWhatCameBefore() {
    append(item("m-1", "one"));
    assertThat(append(item("m-1", "one"), item("m-2", "two"), item("m-2", "two")))
        .isEqualTo(new Receipt(1, 2, 0));
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void putsTheSameIdWithOtherContentIntoQuarantineOnce() {
    append(item("m-1", "one"));
    assertThat(append(item("m-1", "other"), item("m-1", "other"))).isEqualTo(new Receipt(0, 1, 1));
    assertThat(append(item("m-1", "other"))).isEqualTo(new Receipt(0, 1, 0));
    assertThat(jdbc.sql("select code from sources.quarantine").query(String.class).list())
        .containsExactly("SAME_ID_OTHER_CONTENT");
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void letsACorrectedItemComeUnderTheIdOfAFaultyOne() {
    Fault fault = new Fault("PERSON_MISSING", "Nobody is named.", "Correct it.");
    assertThat(append(item("m-1", "faulty").with(fault))).isEqualTo(new Receipt(0, 0, 1));
    assertThat(append(item("m-1", "faulty").with(fault))).isEqualTo(new Receipt(0, 1, 0));
    assertThat(append(item("m-1", "corrected"))).isEqualTo(new Receipt(1, 0, 0));
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void letsNewerVersionsTakeThePlaceOfOlderOnesAndKeepsBoth() {
    append(versioned("order 1", "2026-01-02", "paid"));
    append(versioned("order 1", "2026-01-03", "sent"));
    append(versioned("order 1", "2026-01-01", "placed"));
    assertThat(
            jdbc.sql("select convert_from(content, 'UTF8') from sources.log where not withdrawn")
                .query(String.class)
                .list())
        .containsExactly("paid", "sent");
    assertThat(count("sources.log")).isEqualTo(3);
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void givesPositionsWithoutGapsWhateverIsSentHoweverOften() {
    long seed = System.nanoTime();
    System.out.println("IntakeLogTest seed " + seed);
    Random random = new Random(seed);
    List<Item> all = shuffledWithRepetitions(random);
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(300));
      receipts.add(log.append(all.subList(from, to)));
      from = to;
    }
    Receipt sum =
        receipts.stream().map(CompletableFuture::join).reduce(Receipt.NOTHING, Receipt::plus);
    assertThat(sum).isEqualTo(new Receipt(2_000, all.size() - 2_000, 0));
    assertThat(
            jdbc.sql("select max(position) - count(*) from sources.log").query(Long.class).single())
        .isZero();
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void keepsTwoProcessesApart() {
    try (GroupCommit other =
        new GroupCommit(database.dataSource(), GroupCommit.Limits.DEFAULT, () -> {})) {
      List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        List<Item> items = items(i * 10, i * 10 + 20);
        receipts.add(log.append(items));
        Collections.reverse(items);
        receipts.add(other.append(items));
      }
      receipts.forEach(CompletableFuture::join);
    }
    assertThat(count("sources.log")).isEqualTo(1_010);
    IntakeInvariant.assertHolds(jdbc);
  }

  @Test
  void isChallengedByAnInvariantThatSeesALostRow() {
    append(item("m-1", "one"), item("m-2", "two"));
    jdbc.sql("delete from sources.log where position = 1").update();
    assertThatInvariantIsBroken();
  }

  private void assertThatInvariantIsBroken() {
    try {
      IntakeInvariant.assertHolds(jdbc);
    } catch (AssertionError expected) {
      assertThat(expected).hasMessageContaining("2 stored");
      return;
    }
    throw new AssertionError("The invariant did not see that a row was lost.");
  }

  private static List<Item> shuffledWithRepetitions(Random random) {
    List<Item> all = items(0, 2_000);
    for (int i = 0; i < 3_000; i++) {
      all.add(all.get(random.nextInt(2_000)));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static List<Item> items(int from, int to) {
    return new ArrayList<>(
        IntStream.range(from, to).mapToObj(i -> item("m-" + i, "content " + i)).toList());
  }

  private Receipt append(Item... items) {
    return log.append(List.of(items)).join();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Item item(String message, String content) {
    return item(Item.Key.of(message, Fingerprint.of(content)), content);
  }

  private static Item versioned(String message, String version, String content) {
    return item(new Item.Key(message, version, Fingerprint.of(content)), content);
  }

  private static Item item(Item.Key key, String content) {
    return new Item(
        SHOP,
        Item.Arrival.through(Door.EVENTS, NOW),
        key,
        null,
        content.getBytes(StandardCharsets.UTF_8),
        null);
  }
}
