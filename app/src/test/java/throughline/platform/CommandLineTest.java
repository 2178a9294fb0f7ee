package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.testing.TestDatabase;

class CommandLineTest {

  private static final TestDatabase database = TestDatabase.fresh();

  @TempDir Path folder;

  @AfterAll
  static void drop() {
    database.close();
  }

  private record Said(int status, String out, String err) {}

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
  void saysTheStateAndWhatABackupLacks() {
    assertThat(run("status").out()).contains("durability   UP", "by URL");
    Said backup = run("backup", folder.resolve("file").toString());
    assertThat(backup.err()).contains("No key for backups is set").hasLineCount(1);
  }

  @Test
  void leavesEverythingElseToTheServer() {
    assertThat(Commands.calledBy("--server.port=0")).isFalse();
    assertThat(Commands.calledBy()).isFalse();
  }

  private Said run(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(
        List.of(
            "--throughline.home=" + folder,
            "--throughline.database.url=" + database.url(),
            "--throughline.database.user=" + database.user(),
            "--throughline.database.password=" + database.password()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = Commands.run(all.toArray(String[]::new));
      return new Said(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
