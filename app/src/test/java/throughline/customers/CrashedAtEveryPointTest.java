package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.sources.Reading;
import throughline.testing.CrashPoints;
import throughline.testing.Seed;

/**
 * Promise 5: the work of the customers' projection and of people's decisions ends at a point, and
 * somebody else goes on from what the database has.
 *
 * <p>Some of the points, or all of them by -Dthroughline.crash.points=1000.
 */
class CrashedAtEveryPointTest {

  private static final int POINTS = Integer.getInteger("throughline.crash.points", 2);
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");
  private static final int ITEMS = 40;
  private static final int BATCH = 15;

  private static final long SEED = Seed.of(CrashedAtEveryPointTest.class);
  private static Map<String, String> expected = Map.of();
  private static List<Map.Entry<String, Long>> points = List.of();

  @BeforeAll
  static void liveUndisturbed() {
    try (Life undisturbed = new Life(SEED)) {
      undisturbed.live();
      expected = undisturbed.house.everything();
      points = new ArrayList<>(undisturbed.points.passed().entrySet());
    }
    assertThat(points).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void leavesWhatAnUndisturbedRunLeavesHashForHash() {
    Random random = new Random(SEED);
    List<Map.Entry<String, Long>> tried = new ArrayList<>(points);
    Collections.shuffle(tried, random);
    tried = tried.subList(0, Math.min(POINTS, tried.size()));
    for (Map.Entry<String, Long> point : tried) {
      leavesTheSame(point.getKey(), 1 + random.nextLong(point.getValue()));
    }
    System.out.printf("%d of %d points were crashed at%n", tried.size(), points.size());
  }

  private static void leavesTheSame(String point, long pass) {
    try (Life crashed = new Life(SEED)) {
      crashed.points.plan(point, pass);
      crashed.live();
      assertThat(crashed.crashes).as(point).isEqualTo(1);
      assertThat(crashed.house.everything()).as("%s, pass %s", point, pass).isEqualTo(expected);
    }
  }

  /** The negative control: what was read before the crash is not done again. */
  @Test
  void wouldLeaveSomethingElseIfWorkWereTakenForDone() {
    try (Life crashed = new Life(SEED)) {
      crashed.takesItForDone = true;
      crashed.points.plan("before insert customers.interaction", 1);
      crashed.live();
      assertThat(crashed.crashes).isEqualTo(1);
      assertThat(crashed.house.everything()).isNotEqualTo(expected);
    }
  }

  /** Items arrive and are read, people decide, and everything is read again at last. */
  private static final class Life implements AutoCloseable {
    private final CustomersHouse house = new CustomersHouse();
    private final CrashPoints points;
    private final long seed;
    private CustomersProjection projection = house.projection();
    private long position;
    private int crashes;
    private boolean more;
    private boolean takesItForDone;

    Life(long seed) {
      this.seed = seed;
      points = CrashPoints.in(house.jdbc, "customers", "organisation");
    }

    void live() {
      Random random = new Random(seed);
      give(RandomItems.many(random, ITEMS));
      long one = record(0);
      long other = record(1);
      long merged = decide(() -> merge(one, other));
      decide(() -> deciding().undo(merged, List.of(), WORD).change());
      decide(() -> merge(one, other));
      for (int number = 0; number < ITEMS / 4; number++) {
        house.log.give(RandomItems.item(random, number).replacing());
      }
      readOn();
      startOver();
    }

    private void give(List<Item> items) {
      items.forEach(house.log::give);
      readOn();
    }

    private long record(int number) {
      return house
          .jdbc
          .sql("select min(id) from customers.record group by customer order by 1 offset ? limit 1")
          .param(number)
          .query(Long.class)
          .single();
    }

    private DecidingWhoIsWho deciding() {
      return house.deciding();
    }

    private long merge(long record, long other) {
      return deciding().merge(customer(record), customer(other), WORD).change();
    }

    private long customer(long record) {
      return house
          .jdbc
          .sql("select customer from customers.record where id = ?")
          .param(record)
          .query(Long.class)
          .single();
    }

    /** What a person decides; who is not answered decides again, unless it took effect already. */
    private long decide(LongSupplier decision) {
      long before = newest();
      long[] change = new long[1];
      attempt(
          () -> {
            readOn();
            change[0] = newest() > before ? newest() : decision.getAsLong();
          });
      readOn();
      return change[0];
    }

    private long newest() {
      return house
          .jdbc
          .sql("select coalesce(max(id), 0) from customers.identity_change")
          .query(Long.class)
          .single();
    }

    private void startOver() {
      attempt(
          () -> house.transactions.executeWithoutResult(status -> projection.startOver(position)));
      position = 0;
      readOn();
    }

    private void readOn() {
      more = true;
      while (more) {
        attempt(
            () -> {
              long read = Objects.requireNonNull(house.transactions.execute(status -> step()));
              position += Math.max(0, read);
              more = read != 0;
            });
      }
    }

    /** How many items were read; less than none where something was settled instead. */
    private long step() {
      long left = projection.until() - position;
      if (left <= 0) {
        projection.settle();
        return -1;
      }
      List<Reading> batch = house.log.next(position, (int) Math.min(BATCH, left));
      projection.apply(batch);
      return batch.size();
    }

    /** Does a piece of work; after a crash another process does it, with a memory of its own. */
    private void attempt(Runnable work) {
      Map<String, Long> numbers = numbers();
      try {
        work.run();
      } catch (RuntimeException crash) {
        crashes++;
        assertThat(crashes).as("crashes, the last of which was %s", crash).isEqualTo(1);
        projection = house.projection();
        giveBack(numbers);
        if (takesItForDone) {
          position += BATCH;
        } else {
          work.run();
        }
      }
    }

    /** Where each sequence stands: what an undone transaction took of it would be left out. */
    private Map<String, Long> numbers() {
      Map<String, Long> numbers = new TreeMap<>();
      house
          .jdbc
          .sql(
              """
              select schemaname || '.' || sequencename, last_value from pg_sequences
              where schemaname in ('customers', 'organisation')
              """)
          .query(
              row -> {
                numbers.put(row.getString(1), row.getLong(2));
              });
      return numbers;
    }

    private void giveBack(Map<String, Long> numbers) {
      numbers.forEach(
          (sequence, last) ->
              house
                  .jdbc
                  .sql("select setval(cast(? as regclass), ?, ?)")
                  .params(sequence, Math.max(1, last), last > 0)
                  .query(Long.class)
                  .single());
    }

    @Override
    public void close() {
      house.close();
    }
  }
}
