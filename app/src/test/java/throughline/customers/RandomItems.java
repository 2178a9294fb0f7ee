package throughline.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Items of few people who share much, so that every kind of evidence meets every other. */
final class RandomItems {
  private static final int PEOPLE = 40;
  private static final List<String> GIVEN =
      List.of("Ada", "Berta", "Clara", "Dora", "Emil", "Fritz", "Gustav", "Hanna", "Ida", "Jonas");

  private RandomItems() {}

  static List<Item> many(Random random, int number) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      items.add(item(random, i));
    }
    return items;
  }

  static Item item(Random random, int number) {
    int source = 1 + random.nextInt(2);
    Item item = Item.of(source, "m" + number);
    int person = random.nextInt(PEOPLE);
    if (random.nextInt(25) == 0) {
      return item.alias("user_id=u" + person, "user_id=v" + somebody(random, person));
    }
    String key = random.nextInt(5) == 0 ? null : "r" + person + "." + random.nextInt(3);
    if (key != null) {
      item.record(key, identifiers(random, person));
      belong(item, key, random, person);
    }
    String concern =
        key == null || random.nextInt(3) == 0
            ? "case " + somebody(random, person) + "." + random.nextInt(2)
            : null;
    return item.happened(random.nextInt(200), "Touch " + random.nextInt(5), key, concern);
  }

  private static void belong(Item item, String key, Random random, int person) {
    if (random.nextInt(4) == 0) {
      String contract = random.nextBoolean() ? "V" + person / 3 : null;
      String account = contract == null || random.nextInt(3) == 0 ? "A" + person / 4 : null;
      item.account(key, account, contract, random.nextBoolean() ? "uses" : "pays");
    }
    if (random.nextInt(8) == 0) {
      item.flag(key, random.nextBoolean() ? "deceased" : "vulnerable", random.nextInt(4) > 0);
    }
  }

  /** An item that may also say what a person is called, born and where at home. */
  static Item described(Random random, int number) {
    Item item = item(random, number);
    int person = random.nextInt(PEOPLE);
    return random.nextBoolean()
        ? item
        : item.attributes(
            "r" + person + "." + random.nextInt(3), attributes(random, somebody(random, person)));
  }

  /** What is alike in all records of a person, though seldom the same. */
  private static Map<String, String> attributes(Random random, int person) {
    Random own = new Random(person);
    Map<String, String> attributes = new TreeMap<>();
    attributes.put("given_name", GIVEN.get(own.nextInt(GIVEN.size())));
    attributes.put("surname", "Sur" + (char) ('a' + own.nextInt(20)) + "mann");
    attributes.put(
        "birth_date",
        "19%02d-%02d-1%d".formatted(40 + own.nextInt(50), 1 + own.nextInt(12), own.nextInt(9)));
    attributes.put("street", "Weg " + own.nextInt(60));
    attributes.put("postcode", "80" + (10 + own.nextInt(40)));
    if (random.nextInt(3) == 0) {
      attributes.remove(
          new java.util.ArrayList<>(attributes.keySet()).get(random.nextInt(attributes.size())));
    }
    if (random.nextInt(5) == 0) {
      attributes.computeIfPresent("surname", (name, value) -> value + "n");
    }
    return attributes;
  }

  /** Mostly the person, now and then a stranger. */
  private static int somebody(Random random, int person) {
    return random.nextInt(20) == 0 ? random.nextInt(PEOPLE) : person;
  }

  private static String[] identifiers(Random random, int person) {
    List<String> all = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      all.add("email=e" + somebody(random, person) + "@home.test");
    }
    if (random.nextInt(4) == 0) {
      all.add("phone=030 12345" + (10 + somebody(random, person)));
    }
    if (random.nextInt(4) == 0) {
      all.add("customer_number=" + person);
    }
    if (random.nextInt(5) == 0) {
      all.add("user_id=" + (random.nextBoolean() ? "u" : "v") + person);
    }
    if (random.nextInt(4) == 0) {
      all.add("anonymous_id=a" + somebody(random, person));
    }
    return all.toArray(String[]::new);
  }
}
