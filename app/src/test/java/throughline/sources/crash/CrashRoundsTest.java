package throughline.sources.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import throughline.Throughline;

/**
 * Every acknowledged id is present exactly once, whatever was killed. More rounds by
 * -Dthroughline.crash.rounds=200.
 */
class CrashRoundsTest {

  private static final int ROUNDS = Integer.getInteger("throughline.crash.rounds", 5);
  private static final int MOST_CONTROLS = 3;

  private record Outcome(long acknowledged, long lost, long doubled) {}

  @Test
  void neverLoseWhatWasAcknowledged() throws Exception {
    Outcome outcome = rounds(Throughline.class, ROUNDS, false);
    assertThat(outcome.acknowledged()).isPositive();
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.doubled()).isZero();
  }

  @Test
  void loseWhatWasAcknowledgedBeforeItWasCommitted() throws Exception {
    long lost = 0;
    for (int control = 0; control < MOST_CONTROLS && lost == 0; control++) {
      lost = rounds(EarlyAcknowledgement.class, 1, true).lost();
    }
    assertThat(lost).isPositive();
  }

  private static Outcome rounds(Class<?> main, int rounds, boolean onlyApplication)
      throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path home =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "crash");
    try (Installed installed = new Installed(home.toAbsolutePath(), main)) {
      installed.start();
      Senders senders = new Senders(installed.url(), installed.writeKey());
      for (int round = 0; round < rounds; round++) {
        senders.start();
        Thread.sleep(500 + random.nextInt(1_000));
        kill(installed, onlyApplication ? 0 : round % 3, round + 1 < rounds);
        senders.stop();
      }
      Outcome outcome = outcome(installed, senders);
      System.out.printf(
          "%s, seed %s, %d rounds: %,d acknowledged, %,d lost, %,d doubled%n",
          main.getSimpleName(),
          seed,
          rounds,
          outcome.acknowledged(),
          outcome.lost(),
          outcome.doubled());
      return outcome;
    }
  }

  private static void kill(Installed installed, int what, boolean again)
      throws IOException, InterruptedException {
    if (what != 0) {
      installed.killDatabase();
    }
    if (what != 1) {
      installed.killApplication();
    }
    if (again) {
      if (what != 1) {
        installed.start();
      }
      // Sending goes on a while, so that the next round begins from where this one ended.
      Thread.sleep(1_000);
    }
  }

  private static Outcome outcome(Installed installed, Senders senders) throws InterruptedException {
    Map<String, Integer> present = installed.present();
    TreeSet<String> lost = new TreeSet<>(senders.acknowledged());
    lost.removeAll(present.keySet());
    long doubled = present.values().stream().filter(times -> times > 1).count();
    return new Outcome(senders.acknowledged().size(), lost.size(), doubled);
  }
}
