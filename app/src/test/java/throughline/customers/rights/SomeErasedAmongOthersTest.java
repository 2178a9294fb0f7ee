package throughline.customers.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.customers.WholeState;
import throughline.platform.Commands;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import throughline.testing.TestDatabase;

/** Some are erased while others, who share a row or an address with them, stay. */
class SomeErasedAmongOthersTest {
  private static final String BACKUP_KEY = "0123456789abcdef".repeat(4);

  private static final String MAPPING =
      """
      source: crm
      zone: UTC
      key: row
      records:
        - {name: first, key: number, identifiers: {email: mail, phone: line},
           attributes: {name: name}}
        - {name: second, if: {other: "*"}, key: other, attributes: {name: othername}}
      interactions:
        - {when: at, touchpoint: Call, channel: phone, department: Sales, record: first,
           comment: comment}
        - {when: at, if: {other: "*"}, touchpoint: Listened, channel: phone, department: Sales,
           record: second}
      """;

  private static final String HEADER = "row,number,mail,line,name,other,othername,at,comment\n";

  private static final String ROWS =
      """
      1,n1,ada@mail.example,+49 30 1000001,Ada One,,,2026-01-01T10:00:00Z,first
      2,n2,ada@mail.example,+49 30 1000002,Ada Two,,,2026-01-02T10:00:00Z,second
      3,n3,cleo@mail.example,+49 30 1000003,Cleo Three,n4,Dora Four,2026-01-03T10:00:00Z,third
      4,n5,eve@mail.example,+49 30 1000005,Eve Five,,,2026-01-04T10:00:00Z,fourth
      5,n6,fred@mail.example,+49 30 1000006,Fred Six,,,2026-01-05T10:00:00Z,fifth
      """;

  private static RunningApplication application;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws InterruptedException {
    application = RunningApplication.start();
    give(ROWS);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static void give(String rows) throws InterruptedException {
    await(
        application
            .admin()
            .upload("/api/imports", Map.of("yaml", MAPPING), "crm.csv", HEADER + rows)
            .mustBe(202)
            .json()
            .path("job")
            .asString());
    settle();
  }

  private static void await(String job) throws InterruptedException {
    application.admin().awaitJob(job);
  }

  private static void settle() throws InterruptedException {
    application.admin().awaitProjections();
  }

  private static JdbcClient jdbc() {
    return application.database().jdbc();
  }

  private static long customerOf(String key) {
    return jdbc()
        .sql("select customer from customers.record where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private static List<String> names(JdbcClient of) {
    return of.sql("select name from customers.record where name is not null order by name")
        .query(String.class)
        .list();
  }

  private static void erase(String whom) throws InterruptedException {
    TestClient admin = application.admin();
    await(admin.post("/api/privacy/erasures", whom).mustBe(202).json().path("job").asString());
  }

  @Test
  void aPartOfACustomerGoesAndTheRestStays() throws InterruptedException {
    long customer = customerOf("n1");
    assertThat(customerOf("n2")).isEqualTo(customer);
    String part =
        jdbc()
            .sql("select id::text from customers.record where key = 'n2'")
            .query(String.class)
            .single();
    erase(
        "{\"customer\":\"%d\",\"records\":[\"%s\"],\"name\":\"ada two\"}"
            .formatted(customer, part));
    assertThat(names(jdbc())).contains("Ada One").doesNotContain("Ada Two");
    assertThat(application.admin().get("/api/customers/" + customer).mustBe(200).body())
        .contains("Ada One");
    assertThat(
            application
                .admin()
                .get("/api/customers/%d/identity".formatted(customer))
                .mustBe(200)
                .body())
        .contains("ada@mail.example")
        .doesNotContain("1000002");
    give(
        """
        6,n2,ada@mail.example,+49 30 1000002,Ada Two,,,2026-01-06T10:00:00Z,again
        7,n1,ada@mail.example,+49 30 1000001,Ada First,,,2026-01-06T10:00:00Z,again
        """);
    assertThat(names(jdbc())).contains("Ada First").doesNotContain("Ada Two");
  }

  @Test
  void whatIsLeftOfASharedRowIsReadAgainAsItWas() throws InterruptedException {
    erase("{\"customer\":\"%d\",\"name\":\"Cleo Three\"}".formatted(customerOf("n3")));
    assertThat(
            jdbc()
                .sql(
                    "select convert_from(content, 'UTF8') from sources.log where door <> 3 and"
                        + " position('Dora' in convert_from(content, 'UTF8')) > 0")
                .query(String.class)
                .single())
        .contains("Dora Four", "n4")
        .doesNotContain("cleo", "Cleo", "n3", "1000003", "third");
    Map<String, String> before = WholeState.of(jdbc());
    await(
        application
            .admin()
            .post("/api/projections/customers/rebuilds", "{}")
            .mustBe(202)
            .json()
            .path("job")
            .asString());
    settle();
    assertThat(WholeState.of(jdbc())).isEqualTo(before);
    assertThat(names(jdbc())).contains("Dora Four").doesNotContain("Cleo Three");
  }

  @Test
  void theCommandShowsErasesAndChecksItsCertificate() throws IOException {
    String customer = Long.toString(customerOf("n5"));
    Path certificate = folder.resolve("eve.json");
    assertThat(asked(customer)).isEqualTo(Commands.DONE);
    assertThat(names(jdbc())).contains("Eve Five");
    assertThat(asked(customer, "--name", "Somebody", "--out", certificate.toString()))
        .isNotEqualTo(Commands.DONE);
    assertThat(names(jdbc())).contains("Eve Five");
    assertThat(asked(customer, "--name", "Eve Five", "--out", certificate.toString()))
        .isEqualTo(Commands.DONE);
    assertThat(names(jdbc())).doesNotContain("Eve Five");
    assertThat(Files.readString(certificate)).doesNotContain("Eve", "eve@");
    assertThat(asked("--verify", certificate.toString())).isEqualTo(Commands.DONE);
    Files.writeString(
        certificate, Files.readString(certificate).replace("customers.record", "customers.recorb"));
    assertThat(asked("--verify", certificate.toString())).isNotEqualTo(Commands.DONE);
  }

  private static int asked(String... words) {
    String key =
        application
            .admin()
            .post("/api/api-keys", "{\"name\":\"erasing\",\"role\":\"manager\"}")
            .mustBe(201)
            .json()
            .path("key")
            .asString();
    return command(
        application.home(),
        application.database(),
        "erase",
        List.of(words),
        "--throughline.api-key=" + key);
  }

  private static int command(
      Path home, TestDatabase database, String name, List<String> words, String setting) {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(words);
    all.add(setting);
    all.add("--server.port=" + application.port());
    all.addAll(settings(home, database));
    return Commands.run(all.toArray(String[]::new));
  }

  private static List<String> settings(Path home, TestDatabase database) {
    return List.of(
        "--throughline.home=" + home,
        "--throughline.database.url=" + database.url(),
        "--throughline.database.user=" + database.user(),
        "--throughline.database.password=" + database.password());
  }

  @Test
  void aBackupFromBeforeIsErasedAgainBeforeItOpens() throws Exception {
    Path backup = folder.resolve("backup");
    String key = "--throughline.backup.key=" + BACKUP_KEY;
    assertThat(
            command(
                application.home(),
                application.database(),
                "backup",
                List.of(backup.toString()),
                key))
        .isEqualTo(Commands.DONE);
    erase("{\"customer\":\"%d\",\"name\":\"Fred Six\"}".formatted(customerOf("n6")));
    assertThat(folder.resolve("erasures.jsonl"))
        .as("beside the backup, without anything that names somebody")
        .content()
        .doesNotContain("Fred", "n6");
    Path home = folder.resolve("elsewhere");
    try (TestDatabase elsewhere = TestDatabase.empty()) {
      assertThat(command(home, elsewhere, "restore", List.of(backup.toString()), key))
          .isEqualTo(Commands.DONE);
      assertThat(names(elsewhere.jdbc())).as("the control").contains("Fred Six");
      List<String> arguments = new ArrayList<>(settings(home, elsewhere));
      arguments.addAll(List.of("--server.port=0", "--spring.main.banner-mode=off"));
      try (ConfigurableApplicationContext again =
          new SpringApplicationBuilder(Throughline.class).run(arguments.toArray(String[]::new))) {
        assertThat(again.isRunning()).isTrue();
        assertThat(names(elsewhere.jdbc())).doesNotContain("Fred Six").contains("Dora Four");
        assertThat(
                elsewhere
                    .jdbc()
                    .sql("select count(*) from customers.erasure where state = 'certified'")
                    .query(Long.class)
                    .single())
            .isPositive();
      }
    }
  }
}
