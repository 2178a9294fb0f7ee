package throughline.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One asks for all the room there is, again and again. */
class SharesTest {

  @Test
  void leaveRoomForEverybodyElse() {
    assertThat(refusedToOthers(free -> free)).isZero();
  }

  /** The negative control: with one room for all, those who ask for little get nothing. */
  @Test
  void wouldLeaveNoneIfTheRoomWereCommon() {
    assertThat(refusedToOthers(free -> free + 128)).isEqualTo(3);
  }

  private static long refusedToOthers(LongUnaryOperator share) {
    Shares places = new Shares(128, share);
    long taken = LongStream.range(0, 1_000).filter(i -> places.take("flood", 1)).count();
    assertThat(places.taken()).isEqualTo(taken);
    return LongStream.range(0, 3).filter(i -> !places.take("other " + i, 1)).count();
  }

  @Test
  void becomeSmallerTheMoreAskAndGrowAgain() {
    Shares places = new Shares(120);
    for (int i = 0; i < 120; i++) {
      places.take("a", 1);
      places.take("b", 1);
    }
    assertThat(places.taken()).isEqualTo(80);

    for (int i = 0; i < 40; i++) {
      places.giveBack("b", 1);
    }
    assertThat(LongStream.range(0, 120).filter(i -> places.take("a", 1)).count()).isEqualTo(20);
  }

  @Test
  void areNoLimitToOneWhoIsAlone() {
    Shares bytes = new Shares(100);
    assertThat(bytes.take("large", 1_000)).isTrue();
    assertThat(bytes.take("small", 1)).isFalse();
    bytes.giveBack("large", 1_000);
    assertThat(bytes.take("small", 1)).isTrue();
  }

  @Test
  void areServedInTurn() {
    assertThat(turns("flood", "other")).startsWith("flood 1", "other 1", "other 2", "flood 2");
  }

  /** The negative control: in one line for all, who sends little stands behind who sends much. */
  @Test
  void wouldMakeAllWaitForAFloodInOneLine() {
    assertThat(turns("all", "all")).startsWith("flood 1", "flood 2", "flood 3", "other 1");
  }

  private static List<String> turns(String flood, String other) {
    Turns<String> turns = new Turns<>();
    for (int i = 1; i <= 3; i++) {
      turns.add(flood, "flood " + i, 500);
    }
    for (int i = 1; i <= 2; i++) {
      turns.add(other, "other " + i, 1);
    }
    List<String> served = new ArrayList<>();
    for (String next = turns.poll(); next != null; next = turns.poll()) {
      served.add(next);
    }
    assertThat(turns.isEmpty()).isTrue();
    return served;
  }

  @Test
  void saveNothingUpForThoseWhoRested() {
    Turns<String> turns = new Turns<>();
    turns.add("busy", "busy 1", 100);
    turns.poll();
    turns.add("busy", "busy 2", 100);
    turns.add("busy", "busy 3", 100);
    turns.poll();
    for (int i = 1; i <= 3; i++) {
      turns.add("rested", "rested " + i, 100);
    }

    assertThat(turns.poll()).isEqualTo("rested 1");
    assertThat(turns.poll()).isEqualTo("busy 3");
    assertThat(turns.poll()).isEqualTo("rested 2");
  }
}
