package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import throughline.sources.Reading;

/** Promise 3: any order and batching of the same items gives the same timelines and people. */
class SameItemsInAnyOrderTest {
  private static final int ITEMS = 1_000;

  private record Outcome(Set<List<String>> people, Map<String, List<String>> timelines) {}

  @Test
  void giveTheSameTimelinesAndPeople() {
    long seed = Long.getLong("throughline.seed", 11);
    System.out.println("SameItemsInAnyOrderTest seed " + seed);
    Random random = new Random(seed);
    List<Item> items = RandomItems.many(random, ITEMS);
    Outcome expected = outcome(items, ITEMS, random);
    assertThat(expected.people()).anyMatch(person -> person.size() > 5);
    for (int round = 0; round < 2; round++) {
      Collections.shuffle(items, random);
      assertThat(outcome(items, 1 + random.nextInt(300), random)).isEqualTo(expected);
    }
    assertThat(outcome(items.subList(1, ITEMS), 400, random)).isNotEqualTo(expected);
  }

  private static Outcome outcome(List<Item> items, int most, Random random) {
    try (CustomersHouse house = new CustomersHouse()) {
      List<Reading> batch = new ArrayList<>();
      long position = 0;
      int size = most;
      for (Item item : items) {
        batch.add(item.at(++position));
        if (batch.size() >= size) {
          house.apply(batch);
          batch = new ArrayList<>();
          size = 1 + random.nextInt(most);
        }
      }
      house.apply(batch);
      house.assertEveryInteractionHasOneTimeline();
      return new Outcome(new HashSet<>(house.customers().values()), house.timelines());
    }
  }
}
