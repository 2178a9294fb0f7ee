package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Refusal;
import throughline.testing.Seed;

/** Several people decide about the same few customers while their items are still coming in. */
class DecidingAtOnceTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");
  private static final int DECIDERS = 3;
  private static final int DECISIONS = 25;
  private static final int ITEMS = 300;

  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void eachDecisionTakesEffectOnceAndInTheOrderOfTheLog() throws Exception {
    long seed = Seed.of(DecidingAtOnceTest.class);
    Random random = new Random(seed);
    ExecutorService people = Executors.newFixedThreadPool(DECIDERS + 1);
    try (CustomersHouse house = new CustomersHouse()) {
      for (int i = 0; i < ITEMS; i++) {
        house.log.give(RandomItems.item(random, i));
      }
      assertThat(house.read(20)).isTrue();
      DecidingWhoIsWho deciding = house.deciding();
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < DECIDERS; i++) {
        Random own = new Random(random.nextLong());
        work.add(people.submit(() -> decide(house, deciding, own)));
      }
      work.add(people.submit(() -> house.readAll(new Random(seed), 15)));
      for (Future<?> one : work) {
        one.get();
      }
      house.readAll(random, 50);
      assertEachDecisionIsInTheBookOnce(house);
      house.assertEveryInteractionHasOneTimeline();
      Map<String, String> before = house.everything();
      house.startOver();
      house.readAll(random, 50);
      assertThat(house.everything()).isEqualTo(before);
    } finally {
      people.shutdownNow();
    }
  }

  private void decide(CustomersHouse house, DecidingWhoIsWho deciding, Random random) {
    for (int i = 0; i < DECISIONS; i++) {
      Map<Long, List<Long>> customers = house.recordsOfCustomers();
      List<Long> ids = new ArrayList<>(customers.keySet());
      long one = ids.get(random.nextInt(ids.size()));
      List<Long> records = customers.get(one);
      try {
        if (records.size() > 1 && random.nextBoolean()) {
          deciding.split(one, records.subList(0, 1), WORD);
        } else {
          long change = deciding.merge(one, ids.get(random.nextInt(ids.size())), WORD).change();
          if (random.nextInt(3) == 0) {
            deciding.undo(change, List.of(), WORD);
          }
        }
      } catch (Refusal overtaken) {
        refused.incrementAndGet();
      }
    }
  }

  private void assertEachDecisionIsInTheBookOnce(CustomersHouse house) {
    List<Long> inTheLog =
        house.log.after(0).stream().map(throughline.sources.DecisionLog.Entry::position).toList();
    assertThat(inTheLog).hasSizeGreaterThan(DECISIONS);
    assertThat(refused.get()).isLessThan(DECIDERS * DECISIONS);
    assertThat(
            house
                .jdbc
                .sql(
                    """
                    select decision from customers.identity_change
                    where decision is not null order by id
                    """)
                .query(Long.class)
                .list())
        .isEqualTo(inTheLog);
  }
}
