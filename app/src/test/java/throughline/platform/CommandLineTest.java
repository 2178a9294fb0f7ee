package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.platform.CommandLineOnTrial.Said;
import throughline.testing.TestDatabase;

class CommandLineTest {

  private static final TestDatabase database = TestDatabase.fresh();

  @TempDir Path folder;

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void addsAMemberOnceAndWritesItDown() {
    Said first = run("user", "add", "ada", "--role", "agent");
    assertThat(first.status()).as(first.err()).isEqualTo(Commands.DONE);
    assertThat(first.out()).contains("Added ada with the password");
    Said second = run("user", "add", "ada", "--role", "agent");
    assertThat(second.status()).isEqualTo(Commands.FAILED);
    assertThat(second.err())
        .isEqualTo("throughline: The login (ada) is taken. Choose another login.\n");
    assertThat(run("audit", "verify").out()).contains("The audit is intact: 1 entries");
  }

  @Test
  void tellsWrongUseFromFailure() {
    assertThat(run("user", "add", "eve", "--role", "king").status()).isEqualTo(Commands.WRONG_USE);
    assertThat(run("audit", "nonsense").status()).isEqualTo(Commands.WRONG_USE);
    assertThat(run("backup", "--help"))
        .extracting(Said::status, said -> said.out().startsWith("throughline backup FILE"))
        .containsExactly(Commands.DONE, true);
  }

  @Test
  void showsTheCommandsThatBeginWithTheWord() {
    assertThat(run("audit", "--help").out()).startsWith("throughline audit").hasLineCount(1);
    assertThat(run("user").out()).startsWith("throughline user add").hasLineCount(1);
  }

  @Test
  void refusesAnOptionThatACommandDoesNotHave() {
    Said said = run("status", "--all");
    assertThat(said.status()).isEqualTo(Commands.WRONG_USE);
    assertThat(said.err())
        .isEqualTo("throughline: status does not know --all. See throughline status --help.\n");
  }

  @Test
  void asksForTheKeyThatAnErasureNeeds() {
    assertThat(run("erase", "1").err())
        .contains("The API key is missing", "set THROUGHLINE_API_KEY")
        .hasLineCount(1);
  }

  @Test
  void saysTheStateAndWhatABackupLacks() {
    assertThat(run("status").out()).contains("durability   UP", "by URL");
    Said backup = run("backup", folder.resolve("file").toString());
    assertThat(backup.err()).contains("No key for backups is set").hasLineCount(1);
  }

  @Test
  void keepsABackupThatIsThereAlready() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "yesterday's");
    assertThat(run("backup", kept.toString()).err())
        .contains("is there already", "--overwrite")
        .hasLineCount(1);
    assertThat(run("backup", "--overwrite", kept.toString()).err()).contains("No key for backups");
    assertThat(kept).hasContent("yesterday's");
  }

  @Test
  void leavesEverythingElseToTheServer() {
    assertThat(Commands.calledBy("--server.port=0")).isFalse();
    assertThat(Commands.calledBy()).isFalse();
  }

  private Said run(String... words) {
    return new CommandLineOnTrial(folder, database).run(words);
  }
}
