package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Refusal;
import throughline.testing.Seed;

class DecidingWhoIsWhoTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");

  private final CustomersHouse house = new CustomersHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private void threePeople() {
    house.apply(
        Item.of(1, "m1").record("a", "customer_number=1").happened(1, "Ordered", "a", null).at(1),
        Item.of(1, "m2").record("b", "customer_number=2").happened(2, "Ordered", "b", null).at(2),
        Item.of(1, "m3").record("c", "customer_number=3").happened(3, "Ordered", "c", null).at(3));
  }

  private DecidingWhoIsWho.Outcome merge(String one, String other) {
    return house.deciding().merge(house.customerOf(one), house.customerOf(other), WORD);
  }

  @Test
  void mergesInSpiteOfTwoNumbersAndTakesItBackExactly() {
    threePeople();
    String before = house.state();
    DecidingWhoIsWho.Outcome merged = merge("b", "a");
    assertThat(merged.customer()).isEqualTo(house.customerOf("a")).isEqualTo(house.customerOf("b"));
    assertThat(house.customers()).hasSize(2);
    house.deciding().undo(merged.change(), List.of(), WORD);
    assertThat(house.state()).isEqualTo(before);
  }

  @Test
  void splitsWhatEvidenceJoinsAndKeepsItSplitWhenTheEvidenceComesAgain() {
    house.apply(
        Item.of(1, "m1").record("a", "email=x@home.test").at(1),
        Item.of(1, "m2").record("b", "email=x@home.test").at(2),
        Item.of(1, "m3").record("c", "email=x@home.test").at(3));
    String before = house.state();
    DecidingWhoIsWho.Outcome split =
        house.deciding().split(house.customerOf("a"), List.of(house.recordOf("b")), WORD);
    assertThat(house.customers().values())
        .containsExactlyInAnyOrder(List.of("1:a", "1:c"), List.of("1:b"));
    house.apply(Item.of(1, "m4").record("b", "email=x@home.test", "phone=030 123456").at(4));
    house.apply(Item.of(1, "m5").record("a", "phone=030 123456").at(5));
    assertThat(house.customerOf("b")).isEqualTo(split.customer());
    house.apply(Item.of(1, "m4").replacing().at(4), Item.of(1, "m5").replacing().at(5));
    house.deciding().undo(split.change(), List.of(), WORD);
    assertThat(house.state()).isEqualTo(before);
  }

  @Test
  void keepsASplitPartTogetherThatOnlyTheOtherPartHeldTogether() {
    house.apply(
        Item.of(1, "m1").record("a", "email=x@home.test").at(1),
        Item.of(1, "m2").record("hub", "email=x@home.test", "phone=030 123456").at(2),
        Item.of(1, "m3").record("b", "phone=030 123456").at(3));
    assertThat(house.customers()).hasSize(1);
    house.deciding().split(house.customerOf("hub"), List.of(house.recordOf("hub")), WORD);
    assertThat(house.customers().values())
        .containsExactlyInAnyOrder(List.of("1:a", "1:b"), List.of("1:hub"));
  }

  @Test
  void takesBackAMergeThatEvidenceMade() {
    house.apply(
        Item.of(1, "m1").record("a", "email=x@home.test").at(1),
        Item.of(1, "m2").record("b", "phone=030 123456").at(2));
    String before = house.state();
    house.apply(Item.of(1, "m3").record("b", "email=x@home.test").at(3));
    long change =
        house.jdbc.sql("select max(id) from customers.identity_change").query(Long.class).single();
    house.deciding().undo(change, List.of(), WORD);
    assertThat(house.state()).isEqualTo(before);
    house.apply(Item.of(1, "m4").record("b", "email=x@home.test").at(4));
    assertThat(house.state()).isEqualTo(before);
  }

  @Test
  void takesBackASplitWhoseMergeWasTakenBackBefore() {
    threePeople();
    DecidingWhoIsWho.Outcome merged = merge("a", "b");
    DecidingWhoIsWho.Outcome split =
        house.deciding().split(merged.customer(), List.of(house.recordOf("b")), WORD);
    house.deciding().undo(merged.change(), List.of(), WORD);
    Map<Long, List<String>> apart = house.customers();
    assertThat(apart).hasSize(3);
    house.deciding().undo(split.change(), List.of(), WORD);
    assertThat(house.customers()).as("nothing joins them any more").isEqualTo(apart);
  }

  @Test
  void takesBackAPartOfAMerge() {
    threePeople();
    merge("b", "c");
    DecidingWhoIsWho.Outcome merged = merge("a", "b");
    assertThat(house.customers()).hasSize(1);
    house.deciding().undo(merged.change(), List.of(house.recordOf("c")), WORD);
    assertThat(house.customers().values())
        .containsExactlyInAnyOrder(List.of("1:a", "1:b"), List.of("1:c"));
  }

  @Test
  void refusesWhatMakesNoSense() {
    threePeople();
    long a = house.customerOf("a");
    assertThatThrownBy(() -> house.deciding().merge(a, a, WORD)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> house.deciding().merge(a, 999, WORD)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> house.deciding().split(a, List.of(house.recordOf("a")), WORD))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> merge("a", "b", " ")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> merge("a", "b", "She\0says so."))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("NUL");
    DecidingWhoIsWho.Outcome merged = merge("a", "b");
    house.deciding().undo(merged.change(), List.of(), WORD);
    assertThatThrownBy(() -> house.deciding().undo(merged.change(), List.of(), WORD))
        .isInstanceOf(Refusal.class);
  }

  private void merge(String one, String other, String reason) {
    house
        .deciding()
        .merge(house.customerOf(one), house.customerOf(other), new Word(Actor.SYSTEM, reason));
  }

  /**
   * Promise 7: whatever was merged, split and imported, taking it back restores the state. More
   * sequences by {@code -Dthroughline.sequences=500}.
   */
  @Test
  void restoresEveryStateOfRandomSequences() throws InterruptedException {
    Random random = new Random(Seed.of(DecidingWhoIsWhoTest.class));
    int sequences = Integer.getInteger("throughline.sequences", 50);
    int imported = 0;
    for (int sequence = 0; sequence < sequences; sequence++) {
      for (int more = random.nextInt(sequence < 10 ? 12 : 4); more > 0; more--) {
        house.apply(RandomItems.described(random, imported).at(++imported));
      }
      if (sequence == 20) {
        house.matching.apply(house.who(), house.matching.compute(house.who(), true, 1));
      }
      decideAndTakeBack(random);
      house.assertEveryInteractionHasOneTimeline();
    }
  }

  private void decideAndTakeBack(Random random) {
    List<String> states = new ArrayList<>();
    List<Long> undoable = new ArrayList<>();
    for (int step = 0; step < 8; step++) {
      if (random.nextInt(4) == 0) {
        takeBack(states, undoable);
      } else {
        decide(random, states, undoable);
      }
    }
    while (!undoable.isEmpty()) {
      takeBack(states, undoable);
    }
  }

  private void takeBack(List<String> states, List<Long> undoable) {
    if (undoable.isEmpty()) {
      return;
    }
    int last = undoable.size() - 1;
    house.deciding().undo(undoable.remove(last), List.of(), WORD);
    assertThat(house.state()).isEqualTo(states.remove(last));
  }

  private void decide(Random random, List<String> states, List<Long> undoable) {
    Map<Long, List<Long>> customers = house.recordsOfCustomers();
    List<Long> ids = new ArrayList<>(customers.keySet());
    if (ids.size() < 2) {
      return;
    }
    String before = house.state();
    long one = ids.get(random.nextInt(ids.size()));
    List<Long> records = customers.get(one);
    if (records.size() > 1 && random.nextBoolean()) {
      List<Long> part = records.subList(0, 1 + random.nextInt(records.size() - 1));
      undoable.add(house.deciding().split(one, part, WORD).change());
      states.add(before);
      return;
    }
    long other = ids.get(random.nextInt(ids.size()));
    if (one != other) {
      undoable.add(house.deciding().merge(one, other, WORD).change());
      states.add(before);
    }
  }

  @Test
  void wouldNoticeAnInteractionThatBelongsToNobody() {
    threePeople();
    house.jdbc.sql("update customers.record set customer = null where key = 'a'").update();
    assertThatThrownBy(house::assertEveryInteractionHasOneTimeline)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void wouldNoticeAnUndoThatForgetsARecord() {
    threePeople();
    String before = house.state();
    DecidingWhoIsWho.Outcome merged = merge("a", "b");
    house.jdbc.sql("delete from customers.identity_move").update();
    Map<String, Long> ids = new HashMap<>();
    ids.put("a", house.customerOf("a"));
    assertThatThrownBy(() -> house.deciding().undo(merged.change(), List.of(), WORD))
        .isInstanceOf(Refusal.class);
    assertThat(house.state()).isNotEqualTo(before);
  }
}
