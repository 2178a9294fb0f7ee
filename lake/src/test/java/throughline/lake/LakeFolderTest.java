package throughline.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.Transcript;

class LakeFolderTest {
  private static final long MEMORY = 256L << 20;
  @TempDir Path folder;

  @Nested
  class Filled {
    @Test
    void isOpenedAgainAsItWas() {
      List<Interaction> log = new RandomLog(1).interactions(500);
      fill(log, 64);
      assertThat(LakeFolder.isLake(folder)).isTrue();
      try (LakeFolder lake = LakeFolder.open(folder, MEMORY)) {
        assertThat(lake.version().rows()).isEqualTo(500);
        assertThat(lake.version().fresh()).isEmpty();
        assertThat(transcript(lake.timelines(2))).isEqualTo(transcript(InMemoryTimelines.of(log)));
      }
    }

    @Test
    void holdsNoLabelInItsParquetFiles() throws IOException {
      fill(new RandomLog(1).interactions(500), 64);
      try (var files = Files.walk(folder)) {
        assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(content(file)).doesNotContain("touchpoint 1"));
      }
      assertThat(content(folder.resolve("dictionaries.json"))).contains("touchpoint 1");
    }
  }

  @Nested
  class NotFinished {
    @Test
    void isNoLake() {
      List<Interaction> log = new RandomLog(1).interactions(500);
      try (LakeFilling filling = new LakeFilling(folder, MEMORY, 3, 64)) {
        new Words().rows(log).forEach(filling::add);
      }
      assertThat(LakeFolder.isLake(folder)).isFalse();
      assertThatThrownBy(() -> LakeFolder.open(folder, MEMORY))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("lake.json");
    }
  }

  private void fill(List<Interaction> log, int rowsADelta) {
    Words words = new Words();
    try (LakeFilling filling = new LakeFilling(folder, MEMORY, 3, rowsADelta)) {
      words.rows(log).forEach(filling::add);
      filling.finish(words.dictionaries);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> transcript(Timelines timelines) {
    return timelines.learn(new Transcript(timelines.dictionaries()), Scope.ALL);
  }
}
