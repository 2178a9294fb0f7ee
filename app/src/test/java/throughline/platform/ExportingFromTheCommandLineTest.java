package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.testing.RunningApplication;

class ExportingFromTheCommandLineTest {
  private static RunningApplication application;
  private static String key;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
    key =
        application
            .admin()
            .post("/api/api-keys", "{\"name\":\"nightly export\",\"role\":\"admin\"}")
            .mustBe(201)
            .json()
            .path("key")
            .asString();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void writesAListAsTheInterfaceGivesIt() throws IOException {
    Path csv = folder.resolve("users.csv");
    assertThat(export("users", csv, key)).isEqualTo(Commands.DONE);
    assertThat(Files.readString(csv))
        .isEqualTo(application.admin().get("/api/users?format=csv").body())
        .contains("admin");
    Path lines = folder.resolve("users.jsonl");
    assertThat(export("users", lines, key)).isEqualTo(Commands.DONE);
    assertThat(Files.readAllLines(lines)).hasSize(1).first().asString().startsWith("{");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesNothingWhereItIsRefused() {
    Path csv = folder.resolve("users.csv");
    assertThat(export("users", csv, "wrong")).isEqualTo(Commands.FAILED);
    assertThat(export("nonsense", csv, key)).isEqualTo(Commands.WRONG_USE);
    assertThat(export("status", csv, key)).isEqualTo(Commands.WRONG_USE);
    assertThat(export("users", folder.resolve("users.xlsx"), key)).isEqualTo(Commands.WRONG_USE);
    assertThat(folder).isEmptyDirectory();
  }

  private static int export(String what, Path file, String apiKey) {
    return Commands.run(
        "export",
        what,
        "--out",
        file.toString(),
        "--throughline.api-key=" + apiKey,
        "--server.port=" + application.port(),
        "--throughline.home=" + application.home(),
        "--throughline.database.url=" + application.database().url(),
        "--throughline.database.user=" + application.database().user(),
        "--throughline.database.password=" + application.database().password());
  }
}
