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
import throughline.testing.Seed;

/** Promise 3: any order and batching of the same items gives the same timelines and people. */
class SameItemsInAnyOrderTest {
  private static final int ITEMS = 1_000;

  private record Outcome(Set<List<String>> people, Map<String, List<String>> timelines) {}

  @Test
  void giveTheSameTimelinesAndPeople() {
    long seed = Seed.of(SameItemsInAnyOrderTest.class);
    Random random = new Random(seed);
    List<Item> items = RandomItems.many(random, ITEMS);
    Outcome expected = outcome(items, ITEMS, random);
    assertThat(expected.people()).anyMatch(person -> person.size() > 5);
    for (int round = 0; round < 2; round++) {
      Collections.shuffle(items, random);
      assertThat(outcome(items, 1 + random.nextInt(300), random)).isEqualTo(expected);
    }
    // A later message may take the place of one that is lost, so that its loss shows nowhere.
    assertThat(items.subList(0, 5))
        .as("one lost item at least is missed")
        .anyMatch(lost -> !outcome(without(lost, items), 400, random).equals(expected));
  }

  private static List<Item> without(Item lost, List<Item> items) {
    return items.stream().filter(item -> item != lost).toList();
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
