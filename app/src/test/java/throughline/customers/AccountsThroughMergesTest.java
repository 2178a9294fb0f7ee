package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.customers.accounts.AccountsOnTrial;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.testing.Seed;

/**
 * What people say of accounts and flags moves with records when customers merge, split and are
 * taken back, and stands in the log.
 */
class AccountsThroughMergesTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");

  private static final class History implements AutoCloseable {
    private final CustomersHouse house = new CustomersHouse();
    private final DecidingWhoIsWho deciding = house.deciding();
    private final AccountsOnTrial accounts = house.accounts();
    private final Random random;
    private int messages;

    History(long seed) {
      random = new Random(seed);
    }

    void live(int steps) {
      for (int step = 0; step < steps; step++) {
        switch (random.nextInt(7)) {
          case 0, 1, 2 -> house.log.give(item());
          case 3 -> mergeOrSplit();
          case 4 -> takeBack();
          default -> say();
        }
        if (random.nextInt(4) == 0) {
          readOn();
        }
      }
      readOn();
    }

    private Item item() {
      boolean newer = messages > 5 && random.nextInt(5) == 0;
      int message = newer ? random.nextInt(messages) : messages++;
      Item item = RandomItems.item(random, message);
      return newer ? item.replacing() : item;
    }

    void readOn() {
      while (house.read(1 + random.nextInt(30))) {
        // Until nothing is left.
      }
    }

    private void say() {
      List<Long> customers = customers();
      if (!customers.isEmpty()) {
        accounts.decide(random, customers, WORD);
      }
    }

    List<Long> customers() {
      return List.copyOf(house.recordsOfCustomers().keySet());
    }

    long mergeOrSplit() {
      Map<Long, List<Long>> all = house.recordsOfCustomers();
      List<Long> ids = new ArrayList<>(all.keySet());
      if (ids.size() < 2) {
        return 0;
      }
      long one = ids.get(random.nextInt(ids.size()));
      long other = ids.get(random.nextInt(ids.size()));
      List<Long> records = house.identities.recordsOf(one);
      if (records.size() > 1 && random.nextBoolean()) {
        return deciding.split(one, records.subList(0, 1), WORD).change();
      }
      return one == other ? 0 : deciding.merge(one, other, WORD).change();
    }

    private void takeBack() {
      List<Long> changes =
          house
              .jdbc
              .sql(
                  """
                  select id from customers.identity_change
                  where undone_by is null and kind <> 'undone' order by id desc limit 5
                  """)
              .query(Long.class)
              .list();
      if (!changes.isEmpty()) {
        deciding.undo(changes.get(random.nextInt(changes.size())), List.of(), WORD);
      }
    }

    void readAgain() {
      house.startOver();
      house.readAll(random, 60);
    }

    @Override
    public void close() {
      house.close();
    }
  }

  @Test
  void standInTheLogAndAreReadAgain() {
    try (History history = new History(seed())) {
      history.live(150);
      Map<String, String> before = history.house.everything();
      String state = history.accounts.state();
      history.readAgain();
      assertThat(history.house.everything()).isEqualTo(before);
      assertThat(history.accounts.state()).isEqualTo(state);
    }
  }

  @Test
  void comeBackExactlyWhenMergesAndSplitsAreTakenBack() {
    try (History history = new History(seed())) {
      history.live(90);
      List<String> states = new ArrayList<>();
      List<Long> changes = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String state = history.accounts.state();
        long change = history.mergeOrSplit();
        if (change > 0) {
          states.add(state);
          changes.add(change);
        }
      }
      history.readAgain();
      for (int i = changes.size() - 1; i >= 0; i--) {
        history.deciding.undo(changes.get(i), List.of(), WORD);
        assertThat(history.accounts.state()).isEqualTo(states.get(i));
      }
    }
  }

  /** The negative control: what went past the log is gone when it is read again. */
  @Test
  void wouldBeMissedWherePeopleWentPastTheLog() {
    try (History history = new History(1)) {
      history.house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
      history.readOn();
      history.accounts.flag(history.house.customerOf("a"), "deceased", WORD);
      String state = history.accounts.state();
      history.house.log.forgets = true;
      history.readAgain();
      assertThat(history.accounts.state()).isNotEqualTo(state);
    }
  }

  @Test
  void followTheRecordOfWhichTheyWereSaid() {
    try (History history = new History(1)) {
      CustomersHouse house = history.house;
      house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
      house.log.give(Item.of(1, "m2").record("b", "customer_number=2"));
      history.readOn();
      long a = house.customerOf("a");
      long b = house.customerOf("b");
      history.accounts.flag(b, "in_distress", WORD);
      long home = history.accounts.create("household", "Home", WORD, a, b);
      assertThat(history.accounts.state()).contains("account %d, customer %d".formatted(home, b));
      long change = history.deciding.merge(a, b, WORD).change();
      assertThat(history.accounts.flagsOf(a)).containsExactly("in_distress");
      history.deciding.undo(change, List.of(), WORD);
      assertThat(history.accounts.flagsOf(house.customerOf("a"))).isEmpty();
      assertThat(history.accounts.flagsOf(house.customerOf("b"))).containsExactly("in_distress");
    }
  }

  @Test
  void overruleASourceOnlyForTheRecordThatItSpokeOf() {
    try (History history = new History(1)) {
      CustomersHouse house = history.house;
      house.log.give(Item.of(1, "m1").record("a", "customer_number=1").flag("a", "deceased", true));
      house.log.give(Item.of(1, "m2").record("b", "customer_number=2").flag("b", "deceased", true));
      history.readOn();
      long a = house.customerOf("a");
      long b = house.customerOf("b");
      assertThat(history.accounts.flagsOf(a)).containsExactly("deceased");
      history.accounts.lift(a, "deceased", WORD);
      assertThat(history.accounts.flagsOf(a)).isEmpty();
      house.log.give(Item.of(1, "m3").record("a", "customer_number=1").flag("a", "deceased", true));
      history.readOn();
      assertThat(history.accounts.flagsOf(a)).as("people win until taken back").isEmpty();
      history.deciding.merge(a, b, WORD);
      assertThat(history.accounts.flagsOf(a)).as("the other record's").containsExactly("deceased");
    }
  }

  @Test
  void letAContractFollowItsHolder() {
    try (History history = new History(1)) {
      CustomersHouse house = history.house;
      house.log.give(
          Item.of(1, "m1").record("a", "customer_number=1").account("a", null, "V1", "uses"));
      house.log.give(
          Item.of(1, "m2").record("b", "customer_number=2").account("b", null, "V1", "pays"));
      history.readOn();
      String shared = history.accounts.state();
      assertThat(shared).contains("[uses]").contains("[pays]");
      house.log.give(Item.of(1, "m3").account(null, "A1", "V1", null));
      history.readOn();
      long holder =
          house
              .jdbc
              .sql("select id from customers.account where key = 'A1'")
              .query(Long.class)
              .single();
      assertThat(history.accounts.state())
          .contains("account %d, customer %d".formatted(holder, house.customerOf("a")))
          .contains("account %d, customer %d".formatted(holder, house.customerOf("b")))
          .contains("account %d, contract V1".formatted(holder));
      house.log.give(Item.of(1, "m3").replacing());
      history.readOn();
      assertThat(history.accounts.state()).doesNotContain("account %d,".formatted(holder));
    }
  }

  private static long seed() {
    return Seed.of(AccountsThroughMergesTest.class);
  }
}
