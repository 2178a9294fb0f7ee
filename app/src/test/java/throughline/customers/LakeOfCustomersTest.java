package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.customers.lake.Crossing;
import throughline.customers.lake.LakeHouse;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.Transcript;
import throughline.testing.Seed;

class LakeOfCustomersTest {
  @TempDir Path folder;
  private final CustomersHouse house = new CustomersHouse();
  private final Saboteur saboteur = new Saboteur();
  private LakeHouse lake;
  private int messages;

  /** Stops work at a crossing, as a crash would. */
  private static final class Saboteur implements Crossing.Watcher {
    private @Nullable Crossing next;
    private int crashes;

    private static final class Crash extends RuntimeException {
      private static final long serialVersionUID = 1;
    }

    @Override
    public void pass(Crossing crossing) {
      if (crossing == next) {
        next = null;
        crashes++;
        throw new Crash();
      }
    }
  }

  @BeforeEach
  void openForTheFirstTime() {
    lake = open();
  }

  private LakeHouse open() {
    return LakeHouse.open(folder, house.source, house.manager, saboteur);
  }

  @AfterEach
  void close() {
    lake.close();
    house.close();
  }

  @Test
  void equalsTheDatabaseAfterAnyInterleavingOfWorkAndCrashes() {
    long seed = Seed.of(LakeOfCustomersTest.class);
    Random random = new Random(seed);
    for (int round = 0; round < 24; round++) {
      saboteur.next = random.nextInt(3) == 0 ? crossing(random) : null;
      change(random);
      work(random);
      if (round % 4 == 3) {
        assertSame();
      }
    }
    assertSame();
    assertThat(saboteur.crashes).isPositive();
  }

  @Test
  void survivesACrashAtEveryCrossing() {
    Random random = new Random(1);
    for (Crossing crossing : Crossing.values()) {
      change(random);
      saboteur.next = crossing;
      attempt(lake.projection()::advance);
      attempt(lake.compaction()::compactEverything);
      assertThat(saboteur.next).as("%s was reached", crossing).isNull();
      assertSame();
      assertThat(parquetFiles()).isEqualTo(filesOfTheVersion());
    }
  }

  @Test
  void isMadeAnewWhenItsFilesAreGone() throws IOException {
    change(new Random(2));
    lake.projection().advance();
    lake.compaction().compactEverything();
    lake.close();
    for (Path file : parquetFiles()) {
      Files.delete(file);
    }
    lake = open();
    assertSame();
  }

  @Test
  void startsOverWithTheProjectionOfCustomers() {
    Random random = new Random(3);
    change(random);
    assertSame();
    house.transactions.executeWithoutResult(status -> house.projection.startOver(0));
    change(random);
    assertSame();
  }

  @Test
  void keepsAnAnswerUntilTheLakeChanges() {
    change(new Random(4));
    advance();
    CustomerTimelines.Answer<List<String>> first = learn();
    assertThat(learn().result()).isSameAs(first.result());
    change(new Random(5));
    advance();
    assertThat(learn().lakeVersion()).isGreaterThan(first.lakeVersion());
    assertThat(learn().result()).isNotEqualTo(first.result());
  }

  @Test
  void losesARetractedInteractionWhoseRecordMovedBefore() {
    house.apply(Item.of(1, "one").record("a").happened(1, "shop", "a", null).at(1));
    house.apply(Item.of(1, "two").record("b").happened(2, "shop", "b", null).at(2));
    advance();
    house.moveByHand(house.recordOf("a"), house.recordOf("b"));
    house.apply(Item.of(1, "one").replacing().record("a").happened(3, "phone", "a", null).at(3));
    assertSame();
  }

  @Test
  void followsARecordThatMovedAgainWhileItHadNoInteractions() {
    for (String key : List.of("a", "b", "c", "d")) {
      house.apply(Item.of(1, key).record(key).happened(1, "shop", key, null).at(1));
    }
    advance();
    house.moveByHand(house.recordOf("a"), house.recordOf("b"));
    house.apply(Item.of(1, "a").replacing().at(2));
    advance();
    house.moveByHand(house.recordOf("a"), house.recordOf("c"));
    house.moveByHand(house.recordOf("d"), house.recordOf("c"));
    advance();
    house.apply(Item.of(1, "e").record("a").happened(2, "phone", "a", null).at(3));
    assertSame();
  }

  /** What a statement changed has no index: joined by itself it costs its square. */
  @Test
  void isToldOfManyMovesWithoutComparingEachWithEachOther() {
    String joined = "select count(*) from pg_proc where prosrc ~ 'before \\w+ join after'";
    assertThat(house.jdbc.sql(joined).query(Integer.class).single()).isZero();
    house
        .jdbc
        .sql(
            """
            create function customers.joins() returns trigger language plpgsql as
            'begin perform from before b join after a using (id); return null; end'
            """)
        .update();
    assertThat(house.jdbc.sql(joined).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void saysHowFarItIsBehind() {
    house.apply(Item.of(1, "one").record("a").happened(1, "shop", "a", null).at(1));
    house.apply(Item.of(1, "two").record("b").happened(2, "shop", "b", null).at(2));
    assertThat(lake.store().lag().behind()).isEqualTo(2);
    advance();
    assertThat(lake.store().lag().behind()).isZero();
    house.moveByHand(house.recordOf("a"), house.recordOf("b"));
    assertThat(lake.store().lag().behind()).isPositive();
    house.transactions.executeWithoutResult(status -> house.projection.startOver(0));
    assertThat(lake.store().lag().behind()).isPositive();
    advance();
    assertThat(lake.store().lag().behind()).isZero();
  }

  /** The negative control: without the notes of what moved, the comparison turns red. */
  @Test
  void wouldBeWrongWithoutTheNotesOfWhatMoved() {
    Random random = new Random(6);
    for (int i = 0; i < 6; i++) {
      change(random);
    }
    assertSame();
    house.jdbc.sql("alter table customers.record disable trigger lake_moved_records").update();
    for (int i = 0; i < 20; i++) {
      mergeByHand(random);
    }
    advance();
    assertThat(transcript(truth())).isNotEqualTo(learn().result());
  }

  private Crossing crossing(Random random) {
    return Crossing.values()[random.nextInt(Crossing.values().length)];
  }

  private void change(Random random) {
    for (int i = 0; i <= random.nextInt(6); i++) {
      house.apply(item(random));
    }
    if (messages > 5 && random.nextInt(3) == 0) {
      mergeByHand(random);
    }
  }

  private throughline.sources.Reading item(Random random) {
    boolean replaces = messages > 5 && random.nextInt(5) == 0;
    int message = replaces ? random.nextInt(messages) : messages++;
    Item item = Item.of(1 + message % 2, "m" + message);
    if (message % 2 == 0) {
      item.line(1_000_000 - message);
    }
    if (replaces) {
      item.replacing();
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String key = "c" + random.nextInt(20);
      boolean named = random.nextInt(4) > 0;
      if (named) {
        item.record(key, "email=mail%s@home.test".formatted(random.nextInt(12)));
      }
      String concern = named && random.nextInt(2) == 0 ? null : "case " + random.nextInt(15);
      item.happened(random.nextInt(48), "place " + random.nextInt(5), named ? key : null, concern);
    }
    return item.at(messages);
  }

  /** A record goes to another's customer, as a person's merge or its undoing would let it. */
  private void mergeByHand(Random random) {
    List<Long> records =
        house.jdbc.sql("select id from customers.record order by id").query(Long.class).list();
    house.moveByHand(
        records.get(random.nextInt(records.size())), records.get(random.nextInt(records.size())));
  }

  private void work(Random random) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      switch (random.nextInt(4)) {
        case 0 -> attempt(lake.compaction()::compactWhereDue);
        case 1 -> attempt(lake.compaction()::compactEverything);
        default -> attempt(lake.projection()::advance);
      }
    }
  }

  /** Does a piece of work; after a crash the lake is opened again, as a new process would. */
  private void attempt(Runnable piece) {
    try {
      piece.run();
    } catch (Saboteur.Crash crash) {
      lake.close();
      lake = open();
    }
  }

  private void advance() {
    saboteur.next = null;
    while (lake.projection().advance()) {
      // Until it has everything.
    }
  }

  private void assertSame() {
    advance();
    assertThat(learn().result()).isEqualTo(transcript(truth()));
  }

  private CustomerTimelines.Answer<List<String>> learn() {
    Dictionaries dictionaries = lake.timelines().dictionaries();
    return lake.timelines().learn("transcript", new Transcript(dictionaries), Scope.ALL);
  }

  private static List<String> transcript(Timelines timelines) {
    return timelines.learn(new Transcript(timelines.dictionaries()), Scope.ALL);
  }

  /** The timelines as the database has them, with no lake in between. */
  private Timelines truth() {
    ColumnsBuilder columns = new ColumnsBuilder();
    house
        .jdbc
        .sql(
            """
            select i.*, case when i.concern is null then r.customer
                             else coalesce(o.customer, -i.concern) end as customer
            from customers.interaction i
              left join customers.record r on r.id = i.record
              left join customers.concern c on c.id = i.concern
              left join customers.record o on o.id = c.record
            order by i.time, i.source, i.line, i.message, i.part
            """)
        .query(
            row -> {
              columns.append(row.getLong("customer"), row.getTimestamp("time").getTime());
              columns.concern(row.getLong("concern"));
              for (Dimension dimension : Dimension.values()) {
                columns.code(dimension, row.getInt(dimension.name().toLowerCase(Locale.ROOT)));
              }
            });
    return new InMemoryTimelines(columns.build(), lake.timelines().dictionaries(), 1);
  }

  private List<Path> parquetFiles() {
    try (var files = Files.walk(lake.store().folder())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> filesOfTheVersion() {
    try (var reader = lake.store().reader()) {
      return reader.version().files().stream()
          .map(file -> lake.store().folder().resolve(file.path()))
          .sorted()
          .toList();
    }
  }
}
