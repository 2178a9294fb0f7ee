package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.platform.CommandLineOnTrial.Said;
import throughline.sources.IntakeInvariant;
import throughline.testing.RunningApplication;
import throughline.testing.TestDatabase;

class InstallationThatWasNeverServedTest {

  private static final String MAPPING =
      """
      source: shop
      files: [orders*.csv]
      key: id
      records:
        - {identifiers: {email: mail}}
      interactions:
        - {time: placed, touchpoint: Order placed, department: Sales, concern: "order {id}"}
      """;

  private static final String ORDERS =
      """
      id,mail,placed
      1,ada@example.org,2026-01-01T10:00:00Z
      2,bob@example.org,2026-01-02T10:00:00Z
      3,ada@example.org,2026-01-03T10:00:00Z
      """;

  private final TestDatabase database = TestDatabase.empty();

  @TempDir Path folder;

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void takesFilesInAndShowsThemOnceItIsServed() throws IOException {
    Said first = imported();
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isEqualTo(Commands.DONE);
    assertThat(first.out()).contains("is new", "3 received, 3 stored, 0 duplicate, 0 quarantined");
    assertThat(imported().out()).doesNotContain("is new").contains("0 stored, 3 duplicate");
    IntakeInvariant.assertHolds(database.jdbc());
    try (RunningApplication application = RunningApplication.start(database)) {
      waitForProjections();
      assertThat(application.admin().get("/api/customers").json().path("items")).hasSize(2);
    }
  }

  @Test
  void answersEveryOtherCommandInOneSentence() {
    assertThat(run("status").out()).contains("state        empty");
    assertThat(run("user", "add", "ada", "--role", "agent").err())
        .contains("never served")
        .hasLineCount(1);
    assertThat(run("audit", "verify").err()).contains("never served").hasLineCount(1);
    Path backup = folder.resolve("backup");
    assertThat(
            run("backup", backup.toString(), "--throughline.backup.key=" + "a1".repeat(32)).err())
        .contains("never served")
        .hasLineCount(1);
    assertThat(backup).doesNotExist();
    assertThat(run("export", "users", "--out", folder + "/users.csv", "--server.port=1").err())
        .contains("Nothing answers at 127.0.0.1:1.")
        .hasLineCount(1);
  }

  @Test
  void showsWhatWouldBecomeOfFilesAndWhatIsInTheWay() throws IOException {
    Path mapping = Files.writeString(folder.resolve("shop.yml"), MAPPING);
    Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    Said shown = run("import", "--check", "--mapping", mapping.toString(), orders.toString());
    assertThat(shown.status()).as(shown.err()).isEqualTo(Commands.DONE);
    assertThat(shown.out())
        .contains("3 rows, 0 faulty", "\"touchpoint\":\"Order placed\"", "2026-01-01T10:00:00Z")
        .doesNotContain("null", "Fact[");
    Path other = Files.writeString(folder.resolve("other.csv"), ORDERS);
    Said wrong = run("import", "--check", "--mapping", mapping.toString(), other.toString());
    assertThat(wrong.out()).contains("In the way: None of the files is meant by the mapping.");
    assertThat(wrong.status()).isEqualTo(Commands.WRONG_USE);
    Files.write(mapping, new byte[] {'a', ':', ' ', (byte) 0xfc});
    assertThat(run("import", "--mapping", mapping.toString(), orders.toString()).err())
        .contains("shop.yml", "Give the path of a YAML file in UTF-8.")
        .hasLineCount(1);
  }

  private Said imported() throws IOException {
    Path mapping = Files.writeString(folder.resolve("shop.yml"), MAPPING);
    Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
    return run("import", "--mapping", mapping.toString(), orders.toString());
  }

  private Said run(String... words) {
    return new CommandLineOnTrial(folder, database).run(words);
  }

  private void waitForProjections() {
    while (!database
        .jdbc()
        .sql(
            """
            select count(*) > 0 and coalesce(bool_and(p.position >= h.position), false)
            from sources.projection p, sources.head h
            """)
        .query(Boolean.class)
        .single()) {
      Thread.onSpinWait();
    }
  }
}
