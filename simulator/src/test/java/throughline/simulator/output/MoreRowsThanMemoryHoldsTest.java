package throughline.simulator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoreRowsThanMemoryHoldsTest {

  private static final int ROWS = 20_000;

  @TempDir Path folder;

  @Test
  void comeOutInOrderOfTime() throws IOException {
    List<String> lines = written("small.csv", 4_000);
    assertThat(lines).hasSize(ROWS + 1);
    assertThat(lines.subList(1, lines.size())).isSortedAccordingTo((a, b) -> second(a) - second(b));
  }

  @Test
  void areTheSameAsIfMemoryHeldThem() throws IOException {
    assertThat(written("small.csv", 4_000)).isEqualTo(written("large.csv", 1 << 24));
  }

  @Test
  void keepTheOrderInWhichTheyCameWithinASecond() throws IOException {
    List<String> lines = written("small.csv", 4_000);
    for (int i = 2; i < lines.size(); i++) {
      if (second(lines.get(i - 1)) == second(lines.get(i))) {
        assertThat(number(lines.get(i - 1))).isLessThan(number(lines.get(i)));
      }
    }
  }

  @Test
  void leaveNoScratchFile() throws IOException {
    written("small.csv", 4_000);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  private static int second(String line) {
    return Integer.parseInt(line.split(",")[0]);
  }

  private static int number(String line) {
    return Integer.parseInt(line.split(",")[1]);
  }

  private List<String> written(String name, int capacity) throws IOException {
    Path file = folder.resolve(name);
    Random random = new Random(5);
    FileRows rows = new FileRows(file, StandardCharsets.UTF_8, "second,number,text\n", "");
    Spool.Settings settings =
        new Spool.Settings(folder.resolve("runs"), StandardCharsets.UTF_8, capacity);
    try (Spool spool = new Spool(rows, settings)) {
      for (int i = 0; i < ROWS; i++) {
        int second = random.nextInt(ROWS / 2);
        spool.add(Instant.ofEpochSecond(second), second + "," + i + "," + "x".repeat(i % 90));
      }
    }
    return Files.readAllLines(file);
  }
}
