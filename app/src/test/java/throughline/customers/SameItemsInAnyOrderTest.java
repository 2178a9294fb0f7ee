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
import throughline.engine.silo.Handovers;
import throughline.engine.silo.SiloFigures;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Scope;
import throughline.sources.Reading;
import throughline.testing.Seed;

/**
 * Promise 3: any order and batching of the same items gives the same timelines, people and figures.
 * More items by -Dthroughline.items=10000.
 */
class SameItemsInAnyOrderTest {
  private static final int ITEMS = Integer.getInteger("throughline.items", 1_000);

  private record Outcome(
      Set<List<String>> people, Map<String, List<String>> timelines, SiloFigures silos) {}

  @Test
  void giveTheSameTimelinesPeopleAndFigures() {
    long seed = Seed.of(SameItemsInAnyOrderTest.class);
    Random random = new Random(seed);
    List<Item> items = RandomItems.many(random, ITEMS);
    Outcome expected = outcome(items, ITEMS, random);
    assertThat(expected.people()).anyMatch(person -> person.size() > 5);
    assertThat(expected.silos().borders()).hasSizeGreaterThan(5);
    assertThat(expected.silos().waits().sum()).isPositive();
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
      return new Outcome(
          new HashSet<>(house.customers().values()), house.timelines(), silos(house));
    }
  }

  /** What borders cost where three departments share the touchpoints, by codes of their names. */
  private static SiloFigures silos(CustomersHouse house) {
    ColumnsBuilder columns = new ColumnsBuilder();
    house
        .jdbc
        .sql(
            """
            select case when i.concern is null then r.customer
                        else coalesce(o.customer, -i.concern) end as customer,
                   i.time, coalesce(i.concern, 0) as concern,
                   cast(right(t.name, 1) as integer) as touch
            from customers.interaction i
              join organisation.touchpoint_version t
                on t.touchpoint = i.touchpoint and t.valid_to = 'infinity'
              left join customers.record r on r.id = i.record
              left join customers.concern c on c.id = i.concern
              left join customers.record o on o.id = c.record
            order by i.time, i.source, i.line, i.message, i.part
            """)
        .query(
            row -> {
              columns.append(row.getLong("customer"), row.getTimestamp("time").getTime());
              columns.concern(row.getLong("concern"));
              columns.code(Dimension.TOUCHPOINT, 1 + row.getInt("touch"));
              columns.code(Dimension.DEPARTMENT, 1 + row.getInt("touch") % 3);
            });
    return new InMemoryTimelines(columns.build(), new Dictionaries(), 1)
        .learn(Handovers.between(Dimension.DEPARTMENT), Scope.ALL);
  }
}
