package throughline.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Transcript;

class LakeFilesTest {
  @TempDir Path folder;
  private LakeOnDisk lake;

  @BeforeEach
  void open() {
    lake = new LakeOnDisk(folder, 3);
    lake.plus(List.of(Interaction.of("Ada", Instant.EPOCH, "call")));
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void staysWhileAReaderHasItsVersionPinned() {
    try (LakeFiles.Pin pin = lake.files.pin()) {
      lake.compacted();
      assertThat(whatIsSeen(pin.version())).hasSize(1);
    }
  }

  @Test
  void goesWithItsLastReader() {
    LakeFiles.Pin first = lake.files.pin();
    LakeFiles.Pin second = lake.files.pin();
    lake.compacted();
    first.close();
    first.close();
    assertThat(whatIsSeen(second.version())).hasSize(1);
    second.close();
    assertThatThrownBy(() -> whatIsSeen(second.version())).isInstanceOf(LakeException.class);
    assertThat(whatIsSeen(lake.files.current())).hasSize(1);
  }

  @Test
  void isAnOrphanWhenACrashKeptItFromEveryVersion() throws IOException {
    LakeRows rows = new LakeRows();
    rows.add(lake.words.row(Interaction.of("Ben", Instant.EPOCH, "call")));
    LakeFile orphan = lake.writer.writeDelta(rows, 0);
    Path path = lake.database.folder().resolve(orphan.path());
    assertThat(path).exists();
    assertThat(lake.files.removeOrphans()).isEqualTo(1);
    assertThat(path).doesNotExist();
    assertThat(whatIsSeen(lake.files.current())).hasSize(1);
  }

  @Test
  void cannotLieOutsideTheLake() throws Exception {
    Path outside = Files.createTempFile("outside", ".csv");
    try (var connection = lake.database.connect();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("FROM read_csv('" + outside + "')"))
          .hasMessageContaining("Permission");
    } finally {
      Files.delete(outside);
    }
    try (var connection = lake.database.connect();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SET enable_external_access=true"))
          .hasMessageContaining("ocked");
    }
  }

  private List<String> whatIsSeen(LakeVersion version) {
    LakeTimelines timelines =
        new LakeTimelines(lake.database, version, Moves.NONE, lake.words.dictionaries, 1);
    return timelines.learn(new Transcript(lake.words.dictionaries), Scope.ALL);
  }
}
