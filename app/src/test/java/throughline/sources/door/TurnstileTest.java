package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More wait to be read than there are processors. */
class TurnstileTest {

  private static final int LARGE = 225_000;
  private static final int SMALL = 450;

  private final List<String> passed = new ArrayList<>();

  @Test
  void letsOneWhoSendsLittlePassBetweenTheRequestsOfAFlood() {
    passing("flood", "other");
    assertThat(passed).startsWith("flood 1", "flood 2", "other 1", "other 2", "flood 3");
  }

  /** The negative control: in one line for all it comes last. */
  @Test
  void wouldKeepItWaitingIfAllStoodInOneLine() {
    passing("all", "all");
    assertThat(passed).endsWith("flood 8", "other 1", "other 2");
  }

  @Test
  void letsTheNextPassWhenOneFails() {
    Turnstile turnstile = new Turnstile(1);
    assertThatThrownBy(
            () ->
                turnstile.pass(
                    "a",
                    SMALL,
                    () -> {
                      throw Refusal.invalid("Broken.");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(turnstile.pass("b", SMALL, () -> "passed")).isEqualTo("passed");
  }

  private void passing(String flood, String other) {
    Turnstile turnstile = new Turnstile(2);
    for (int i = 1; i <= 8; i++) {
      note(turnstile.enter(flood, LARGE), "flood " + i);
    }
    note(turnstile.enter(other, SMALL), "other 1");
    note(turnstile.enter(other, SMALL), "other 2");
    assertThat(passed).containsExactly("flood 1", "flood 2");
    for (int i = 0; i < 10; i++) {
      turnstile.leave();
    }
    assertThat(passed).hasSize(10);
  }

  private void note(CompletableFuture<Void> turn, String who) {
    turn.thenRun(() -> passed.add(who));
  }
}
