package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasuresBesideBackupsTest {
  private static final String EARLY = "{\"erasure\":\"early\"}";
  private static final String LATE = "{\"erasure\":\"late\"}";

  @TempDir Path folder;
  private ErasuresFolder erasures;
  private Path backup;

  @BeforeEach
  void eraseAndBackUp() throws IOException {
    backup = Files.createDirectories(folder.resolve("backups")).resolve("monday.tlb");
    erasures = at("home");
    Files.createDirectories(erasures.path());
    Files.writeString(erasures.path().resolve("key"), "of this installation");
    erasures.add(EARLY);
  }

  private ErasuresFolder at(String home) {
    return new ErasuresFolder(new Installation(folder.resolve(home), null));
  }

  private Map<String, byte[]> carried() throws IOException {
    Map<String, byte[]> carried = new HashMap<>();
    for (Path file : erasures.files()) {
      carried.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    erasures.keepBeside(backup);
    return carried;
  }

  @Test
  void anOlderBackupKnowsWhoWasErasedAfterIt() throws IOException {
    Map<String, byte[]> carried = carried();
    erasures.add(LATE);
    ErasuresFolder restored = at("restored");
    restored.restore(carried, backup);
    restored.restore(carried, backup);
    assertThat(restored.lines()).containsExactly(EARLY, LATE);
    assertThat(restored.path().resolve("key")).hasContent("of this installation");
    assertThat(Files.getPosixFilePermissions(restored.path().resolve("key"))).hasSize(2);
    ErasuresFolder alone = at("alone");
    alone.restore(carried, folder.resolve("a copy of the backup alone"));
    assertThat(alone.lines()).as("the control").containsExactly(EARLY);
  }

  @Test
  void aPlaceThatCannotBeReachedIsBroughtUpToDateLater() throws IOException {
    carried();
    Path away = folder.resolve("unplugged");
    Files.move(backup.getParent(), away);
    erasures.add(LATE);
    Files.move(away, backup.getParent());
    erasures.bringCopiesUpToDate();
    assertThat(Files.readString(backup.resolveSibling("erasures.jsonl"))).contains(EARLY, LATE);
  }

  @Test
  void aLineThatACrashCutOffSwallowsNoOther() throws IOException {
    Files.writeString(erasures.path().resolve("register.jsonl"), EARLY + "\n{\"eras");
    erasures.add(LATE);
    assertThat(erasures.lines()).containsExactly(EARLY, LATE);
  }

  @Test
  void theKeysOfAnotherInstallationAreNotWrittenOver() throws IOException {
    Map<String, byte[]> carried = carried();
    ErasuresFolder other = at("other");
    Files.createDirectories(other.path());
    Files.writeString(other.path().resolve("key"), "of another");
    assertThatThrownBy(() -> other.restore(carried, backup))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another installation");
  }
}
