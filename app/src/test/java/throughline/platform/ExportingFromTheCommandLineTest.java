package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.Transcript;
import throughline.lake.LakeFolder;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

class ExportingFromTheCommandLineTest {
  private static final String MAPPING =
      """
      source: desk
      zone: UTC
      key: id
      records:
        - {identifiers: {customer_number: customer}, attributes: {name: customer}}
      interactions:
        - {when: at, touchpoint: what, department: unit, concern: concern, channel: channel, \
      resource: who}
      """;
  private static final String ROWS =
      """
      id,customer,concern,at,what,unit,channel,who
      1,Ada,A1,2026-01-09T16:00:00Z,Order,Sales,web,Nora Nash
      2,Ada,A1,2026-01-12T10:00:00Z,Call,Service,phone,Omar Oak
      3,Ben,B1,2026-01-14T10:00:00Z,Order,Sales,web,Nora Nash
      4,Cleo,,2026-01-16T09:00:00Z,Order,Digital,app,
      """;

  private static RunningApplication application;
  private static String key;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
    key = key(Role.ADMIN);
  }

  private static String key(Role role) {
    return application
        .admin()
        .post("/api/api-keys", "{\"name\":\"nightly export\",\"role\":\"%s\"}".formatted(role))
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
    Path parquet = folder.resolve("users.parquet");
    assertThat(export("users", parquet, key)).isEqualTo(Commands.DONE);
    try (Rows rows = Formats.open(InputFile.of(parquet))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.row().value("login")).isEqualTo("admin");
      assertThat(rows.row().value("enabled")).isEqualTo("true");
      assertThat(rows.next()).isFalse();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesNothingWhereItIsRefused() {
    Path csv = folder.resolve("users.csv");
    assertThat(export("users", csv, "wrong")).isEqualTo(Commands.FAILED);
    assertThat(export("nonsense", csv, key)).isEqualTo(Commands.WRONG_USE);
    assertThat(export("status", csv, key)).isEqualTo(Commands.WRONG_USE);
    assertThat(export("users", folder.resolve("users.xlsx"), key)).isEqualTo(Commands.WRONG_USE);
    assertThat(export("lake", folder.resolve("lake"), "wrong")).isEqualTo(Commands.FAILED);
    assertThat(export("lake", folder.resolve("lake"), key(Role.VIEWER)))
        .isNotEqualTo(Commands.DONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void takesTheLakeAlongAsItIsShown() throws InterruptedException, IOException {
    TestClient admin = application.admin();
    admin.upload("/api/imports", Map.of("yaml", MAPPING), "desk.csv", ROWS).mustBe(202);
    awaitTimelines(3);
    String merge = "{\"a\":\"%s\",\"b\":\"%s\",\"reason\":\"She said so.\"}";
    admin
        .post("/api/customers/merges", merge.formatted(customer("Ada"), customer("Cleo")))
        .mustBe(200);
    awaitTimelines(2);
    restrict(customer("Ben"));
    List<String> shown = awaitTimelines(1);

    Path taken = folder.resolve("taken");
    assertThat(export("lake", taken, key(Role.ANALYST))).isEqualTo(Commands.DONE);
    try (LakeFolder alone = LakeFolder.open(taken, 256L << 20)) {
      Timelines timelines = alone.timelines(1);
      Dictionaries words = timelines.dictionaries();
      assertThat(timelines.learn(new Transcript(words), Scope.ALL))
          .isEqualTo(transcript(words))
          .isNotEqualTo(shown)
          .singleElement()
          .asString()
          .contains("|Service|", "|Digital|", "|desk")
          .doesNotContain("Nora", "Omar");
      assertThat(words.of(Dimension.RESOURCE).labels()).doesNotContain("Nora Nash", "Omar Oak");
      assertThat(words.of(Dimension.TOUCHPOINT).labels())
          .as("three touchpoints, two of one name")
          .hasSize(3)
          .doesNotHaveDuplicates()
          .contains("Order", "Call")
          .containsAnyOf("Order (web)", "Order (app)");
    }
    assertThat(export("lake", taken, key)).as("there already").isEqualTo(Commands.WRONG_USE);
    assertThat(admin.get("/api/audit?format=jsonl").mustBe(200).body()).contains("lake.taken");
    takesAllTimelinesAlong();
  }

  private void takesAllTimelinesAlong() throws IOException {
    Path lines = folder.resolve("timelines.jsonl");
    assertThat(export("timelines", lines, key(Role.ANALYST))).isEqualTo(Commands.DONE);
    assertThat(Files.readAllLines(lines))
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"customer\":\"%s\"".formatted(customer("Ada")))
                    .contains("\"source\":\"desk\"")
                    .doesNotContain("Ada", "Cleo"))
        .anySatisfy(
            line -> assertThat(line).contains("\"Call\"", "\"Service\"", "\"phone\"", "\"A1\""));
    Path csv = folder.resolve("timelines.csv");
    assertThat(export("timelines", csv, key)).isEqualTo(Commands.DONE);
    assertThat(Files.readString(csv)).contains("Ada").doesNotContain("Ben", "B1");
    assertThat(export("timelines", csv, key(Role.AGENT))).isNotEqualTo(Commands.DONE);
    assertThat(application.admin().get("/api/audit?format=jsonl").mustBe(200).body())
        .contains("timelines.taken");
  }

  private static List<String> transcript(Dictionaries words) {
    return application.bean(CustomerTimelines.class).learnOnce(new Transcript(words), Scope.ALL);
  }

  private static List<String> awaitTimelines(int count) throws InterruptedException {
    long begun = System.nanoTime();
    List<String> shown = List.of();
    while (shown.size() != count) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(60_000_000_000L);
      Thread.sleep(50);
      shown = transcript(application.bean(CustomerTimelines.class).dictionaries());
    }
    return shown;
  }

  private static String customer(String name) {
    return application
        .admin()
        .get("/api/customers?query=" + name)
        .mustBe(200)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  /** Said as the choice's own tests say it: a restriction is a row of its own. */
  private static void restrict(String customer) {
    application
        .database()
        .jdbc()
        .sql(
            """
            insert into customers.choice (decision, record, kind, channel, at, origin, login, reason)
            select 1000000, min(id), 'restricted', 'phone', now(), 'test', 'test', 'He asked for it.'
            from customers.record where customer = :customer
            """)
        .param("customer", Long.parseLong(customer))
        .update();
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
