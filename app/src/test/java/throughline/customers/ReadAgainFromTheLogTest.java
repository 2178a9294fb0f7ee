package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.customers.matching.WhoIsWho;
import throughline.platform.Actor;
import throughline.platform.Refusal;
import throughline.testing.Seed;

/**
 * The log is the truth: what sources gave and what people decided, read again from the beginning,
 * gives everything that was there before, with the same ids.
 */
class ReadAgainFromTheLogTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");
  private static final int STEPS = 160;

  /** A random history of items, decisions and taking back, in a house of its own. */
  private static final class History implements AutoCloseable {
    private final CustomersHouse house = new CustomersHouse();
    private final DecidingWhoIsWho deciding = house.deciding();
    private final List<Long> changes = new ArrayList<>();
    private final Random random;
    private int messages;

    /** Whether the projection may be behind when people decide. */
    private boolean lagging;

    /** Whether the process may end between the log and what follows from it. */
    private boolean crashing;

    /** Whether records are described, and what is probable is evidence too. */
    private boolean described;

    History(long seed) {
      random = new Random(seed);
    }

    void live(int steps) {
      for (int step = 0; step < steps; step++) {
        switch (random.nextInt(6)) {
          case 0, 1, 2 -> house.log.give(item());
          case 3, 4 -> decide();
          default -> takeBack();
        }
        if (!lagging || random.nextInt(8) == 0) {
          readOn();
        }
        if (described && step == steps / 2) {
          resolveAll();
        }
      }
      readOn();
    }

    /** What is probable is evidence from now on. */
    private void resolveAll() {
      try {
        WhoIsWho who = house.who();
        house.matching.apply(who, house.matching.compute(who, true, 1));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    long joinedByProbability() {
      return house
          .jdbc
          .sql("select count(*) from customers.identity_change where reason like 'Probable%'")
          .query(Long.class)
          .single();
    }

    private Item item() {
      boolean newer = messages > 5 && random.nextInt(5) == 0;
      int message = newer ? random.nextInt(messages) : messages++;
      Item item =
          described ? RandomItems.described(random, message) : RandomItems.item(random, message);
      return newer ? item.replacing() : item;
    }

    private void readOn() {
      int size = 1 + random.nextInt(40);
      while (house.read(size)) {
        // Until nothing is left.
      }
    }

    private void decide() {
      Map<Long, List<Long>> customers = house.recordsOfCustomers();
      List<Long> ids = new ArrayList<>(customers.keySet());
      if (ids.size() < 2) {
        return;
      }
      long one = ids.get(random.nextInt(ids.size()));
      long other = ids.get(random.nextInt(ids.size()));
      List<Long> records = customers.get(one);
      boolean splits = records.size() > 1 && random.nextBoolean();
      int size = splits ? 1 + random.nextInt(records.size() - 1) : 0;
      boolean crashes = random.nextInt(3) == 0;
      if (splits) {
        decide(crashes, () -> deciding.split(one, records.subList(0, size), WORD));
      } else if (one != other) {
        decide(crashes, () -> deciding.merge(one, other, WORD));
      }
    }

    private void takeBack() {
      changes.clear();
      changes.addAll(undoable());
      if (!changes.isEmpty()) {
        long change = changes.get(random.nextInt(changes.size()));
        boolean crashes = random.nextInt(3) == 0;
        decide(crashes, () -> deciding.undo(change, List.of(), WORD));
      }
    }

    private void decide(boolean crashes, Runnable decision) {
      house.log.crashesAfterAppending = crashing && crashes;
      try {
        decision.run();
      } catch (LogOnTrial.Crash crash) {
        // What the log has takes effect all the same: the next one to come sees to it.
        while (house.read(1)) {
          // Until nothing is left.
        }
      }
    }

    private List<Long> undoable() {
      return house
          .jdbc
          .sql(
              """
              select id from customers.identity_change
              where undone_by is null and kind <> 'undone' order by id desc limit 5
              """)
          .query(Long.class)
          .list();
    }

    void readAgain() {
      house.startOver();
      house.readAll(random, 90);
    }

    @Override
    public void close() {
      house.close();
    }
  }

  @Test
  void givesEverythingThatWasThere() {
    long seed = seed();
    try (History history = new History(seed)) {
      history.lagging = true;
      history.live(STEPS);
      assertThat(history.house.facts).as("what was decided").isNotEmpty();
      Map<String, String> before = history.house.everything();
      history.readAgain();
      assertThat(history.house.everything()).isEqualTo(before);
      history.house.assertEveryInteractionHasOneTimeline();
    }
  }

  @Test
  void goesOnLikeAHistoryThatWasNeverReadAgain() {
    long seed = seed();
    try (History one = new History(seed);
        History other = new History(seed)) {
      one.live(STEPS / 2);
      other.live(STEPS / 2);
      assertThat(one.house.everything()).isEqualTo(other.house.everything());
      one.house.startOver();
      while (one.house.read(30)) {
        // The other has read all already.
      }
      one.live(STEPS / 2);
      other.live(STEPS / 2);
      assertThat(one.house.everything()).isEqualTo(other.house.everything());
    }
  }

  @Test
  void takesBackExactlyWhatWasDecidedBefore() {
    long seed = seed();
    Random random = new Random(seed);
    try (History history = new History(seed)) {
      history.live(STEPS / 2);
      CustomersHouse house = history.house;
      List<String> states = new ArrayList<>();
      List<Long> changes = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        List<Long> ids = new ArrayList<>(house.recordsOfCustomers().keySet());
        states.add(house.state());
        changes.add(
            history
                .deciding
                .merge(ids.get(0), ids.get(1 + random.nextInt(ids.size() - 1)), WORD)
                .change());
      }
      history.readAgain();
      for (int i = changes.size() - 1; i >= 0; i--) {
        history.deciding.undo(changes.get(i), List.of(), WORD);
        assertThat(house.state()).isEqualTo(states.get(i));
      }
    }
  }

  @Test
  void healsAProcessThatEndedBetweenTheLogAndItsEffect() {
    long seed = seed();
    try (History undisturbed = new History(seed);
        History crashing = new History(seed)) {
      crashing.crashing = true;
      undisturbed.live(STEPS);
      crashing.live(STEPS);
      assertThat(crashing.house.everything()).isEqualTo(undisturbed.house.everything());
    }
  }

  @Test
  void healsAProcessThatEndedAtAnyStepOfReadingAgain() {
    long seed = seed();
    Random random = new Random(seed);
    try (History history = new History(seed)) {
      history.live(STEPS / 2);
      CustomersHouse house = history.house;
      Map<String, String> before = house.everything();
      for (int kill = 0; kill < 5; kill++) {
        house.startOver();
        for (int step = 0; step < kill; step++) {
          house.read(1 + random.nextInt(20));
        }
        assertThatThrownBy(
                () ->
                    house.transactions.executeWithoutResult(
                        status -> {
                          house.projection.startOver(1);
                          throw new LogOnTrial.Crash();
                        }))
            .isInstanceOf(LogOnTrial.Crash.class);
        if (random.nextBoolean()) {
          house.startOver();
        }
        house.readAll(random, 40);
        assertThat(house.everything()).as("killed after %s steps", kill).isEqualTo(before);
      }
    }
  }

  @Test
  void refusesToDecideMeanwhileAndKeepsWhatWasOnItsWay() {
    try (History history = new History(1)) {
      CustomersHouse house = history.house;
      house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
      house.log.give(Item.of(1, "m2").record("b", "customer_number=2"));
      history.readOn();
      long a = house.customerOf("a");
      long b = house.customerOf("b");
      house.log.crashesAfterAppending = true;
      assertThatThrownBy(() -> history.deciding.merge(a, b, WORD))
          .isInstanceOf(LogOnTrial.Crash.class);
      assertThat(house.customers()).hasSize(2);
      house.startOver();
      assertThatThrownBy(() -> history.deciding.merge(a, b, WORD))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("read anew");
      history.readOn();
      assertThat(house.customers()).hasSize(1).containsKey(Math.min(a, b));
      assertThat(house.facts).containsOnlyOnce("customer.merged");
    }
  }

  @Test
  void givesWhatIsProbableAgain() {
    for (long seed = 1; seed <= 3; seed++) {
      try (History history = new History(seed)) {
        history.described = true;
        history.lagging = seed == 3;
        history.live(STEPS);
        assertThat(history.joinedByProbability()).isPositive();
        Map<String, String> before = history.house.everything();
        history.readAgain();
        assertThat(history.house.everything()).as("seed %s", seed).isEqualTo(before);
        history.house.assertEveryInteractionHasOneTimeline();
      }
    }
  }

  /** The negative control: what is probable is kept with what was learned, and not by the log. */
  @Test
  void wouldNoticeProbableMatchesThatWereForgotten() {
    try (History history = new History(3)) {
      history.described = true;
      history.live(STEPS);
      assertThat(history.joinedByProbability()).isPositive();
      Map<String, String> before = history.house.everything();
      history.house.jdbc.sql("delete from customers.probable_match").update();
      history.readAgain();
      assertThat(history.house.everything()).isNotEqualTo(before);
    }
  }

  /** The negative control: what took effect without the log is gone when it is read again. */
  @Test
  void wouldNoticeADecisionThatWentPastTheLog() {
    try (History history = new History(seed())) {
      history.live(STEPS / 2);
      List<Long> ids = new ArrayList<>(history.house.recordsOfCustomers().keySet());
      history.deciding.merge(ids.get(0), ids.get(1), WORD);
      Map<String, String> before = history.house.everything();
      history.house.log.forgets = true;
      history.readAgain();
      assertThat(history.house.everything()).isNotEqualTo(before);
      assertThat(history.house.customers()).hasSizeGreaterThan(ids.size() - 1);
    }
  }

  private static long seed() {
    return Seed.of(ReadAgainFromTheLogTest.class);
  }
}
