package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Refusal;

/** A part of the module that follows decisions of its own. */
class DecisionsOfOtherKindsTest {
  private static final Word WORD = new Word(Actor.SYSTEM, "She said so on the phone.");

  private final Colours colours = new Colours();
  private final CustomersHouse house = new CustomersHouse(colours);

  /** The favourite colour of a record. */
  private record Colour(RecordName record, String colour) {}

  /** Keeps the favourite colours that people noted. */
  private static final class Colours implements FollowsDecisions {
    private final List<String> kept = new ArrayList<>();
    private final List<String> followed = new ArrayList<>();

    @Override
    public Set<String> kinds() {
      return Set.of("colour.noted");
    }

    @Override
    public Collection<RecordName> records(Decided decided) {
      return List.of(decided.body(Colour.class).record());
    }

    @Override
    public void keep(Decided decided, RecordIds records) {
      kept.add(said(decided, records));
    }

    @Override
    public void follow(Decided decided, RecordIds records) {
      followed.add(said(decided, records));
    }

    private static String said(Decided decided, RecordIds records) {
      Colour colour = decided.body(Colour.class);
      return decided.position() + " " + records.id(colour.record()) + " " + colour.colour();
    }

    @Override
    public void forget() {
      kept.clear();
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  private long note(String key, String colour) {
    return house
        .taking()
        .take("colour.noted", WORD, () -> new Colour(new RecordName(1, key), colour));
  }

  @Test
  void takeEffectAtOnceAndAreOnlyKeptWhenTheLogIsReadAgain() {
    house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
    assertThat(note("a", "green")).isEqualTo(2);
    long record = house.recordOf("a");
    assertThat(colours.followed).containsExactly("2 " + record + " green");
    house.startOver();
    assertThat(colours.kept).isEmpty();
    while (house.read(10)) {
      // Until nothing is left.
    }
    assertThat(colours.kept).containsExactlyElementsOf(colours.followed);
    assertThat(colours.followed).hasSize(1);
    assertThat(house.recordOf("a")).isEqualTo(record);
  }

  @Test
  void standInOneOrderWithThoseAboutWhoIsWho() {
    house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
    house.log.give(Item.of(1, "m2").record("b", "customer_number=2"));
    while (house.read(10)) {
      // Until nothing is left.
    }
    house.log.crashesAfterAppending = true;
    assertThatThrownBy(() -> note("a", "green")).isInstanceOf(LogOnTrial.Crash.class);
    assertThat(colours.followed).isEmpty();
    house.deciding().merge(house.customerOf("a"), house.customerOf("b"), WORD);
    assertThat(colours.followed).hasSize(1);
    Map<Long, List<String>> customers = house.customers();
    assertThat(customers).hasSize(1);
  }

  @Test
  void areRefusedWhileTheLogIsReadAgain() {
    house.log.give(Item.of(1, "m1").record("a", "customer_number=1"));
    while (house.read(10)) {
      // Until nothing is left.
    }
    house.startOver();
    assertThatThrownBy(() -> note("a", "green")).isInstanceOf(Refusal.class);
    assertThat(colours.followed).isEmpty();
  }
}
