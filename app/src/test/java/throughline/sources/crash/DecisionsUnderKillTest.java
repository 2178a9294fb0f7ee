package throughline.sources.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.customers.WholeState;
import throughline.testing.Seed;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/**
 * People decide while the application is killed, and it is killed again while it reads everything
 * anew: what was acknowledged stands, once, and the end is the same.
 */
class DecisionsUnderKillTest {

  private static final int PEOPLE = 400;

  private final List<String> acknowledged = new CopyOnWriteArrayList<>();

  @Test
  void standOnceAndSurviveBeingReadAgain() throws Exception {
    long seed = Seed.of(DecisionsUnderKillTest.class);
    Random random = new Random(seed);
    Path home =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "decide");
    try (Installed installed = new Installed(home.toAbsolutePath(), Throughline.class)) {
      installed.start();
      send(installed);
      decideUntilKilled(installed, 20 + random.nextInt(100));
      installed.start();
      waitUntilAllIsRead(installed);
      Map<String, String> before = installed.whenKilled(this::checked);
      installed.start();
      startOver(installed);
      // Anywhere between the first item and the last record: each must end the same.
      Thread.sleep(random.nextInt(200));
      installed.killApplication();
      installed.start();
      waitUntilAllIsRead(installed);
      Map<String, String> after = installed.whenKilled(this::stateBeforeItIsSpoiled);
      assertThat(after).isEqualTo(before);
    }
  }

  /** The negative control: each check must see a decision that was answered and is lost. */
  private Map<String, String> stateBeforeItIsSpoiled(JdbcClient database) {
    Map<String, String> state = checked(database);
    String lost = acknowledged.get(acknowledged.size() / 2);
    database
        .sql(
            """
            delete from sources.log where position = (
              select decision from customers.identity_change where id = cast(? as bigint))
            """)
        .param(lost)
        .update();
    assertThatThrownBy(() -> checked(database)).isInstanceOf(AssertionError.class);
    database
        .sql(
            "update customers.identity_change set reason = reason || '!' where id = cast(? as"
                + " bigint)")
        .param(lost)
        .update();
    assertThat(WholeState.of(database)).isNotEqualTo(state);
    return state;
  }

  /** Returns when everything has been forgotten, or read again already. */
  private static void startOver(Installed installed) throws InterruptedException {
    TestClient admin = installed.admin();
    String job =
        admin
            .post("/api/projections/customers/rebuilds", "{}")
            .mustBe(202)
            .json()
            .path("job")
            .asString();
    while (behind(admin) == 0
        && !admin.get("/api/jobs/" + job).json().path("state").asString().equals("done")) {
      Thread.sleep(5);
    }
  }

  private static void send(Installed installed) throws InterruptedException {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < PEOPLE; i++) {
      events.append(
          """
          %s{"type": "identify", "userId": "u%s", "messageId": "m%s",
             "traits": {"email": "e%s@home.test"}}
          """
              .formatted(i == 0 ? "" : ",", i, i, i));
    }
    String credentials =
        Base64.getEncoder()
            .encodeToString((installed.writeKey() + ":").getBytes(StandardCharsets.UTF_8));
    new TestClient(installed.url())
        .with("Authorization", "Basic " + credentials)
        .post("/v1/batch", "{\"batch\": [%s]}".formatted(events))
        .mustBe(200);
    waitUntilAllIsRead(installed);
  }

  /** Merges one after the other, notes those that were answered, and takes some of them back. */
  private void decideUntilKilled(Installed installed, int after) throws InterruptedException {
    TestClient admin = installed.admin();
    List<String> customers = new ArrayList<>();
    for (JsonNode one : admin.get("/api/customers?limit=400").mustBe(200).json().path("items")) {
      customers.add(one.path("id").asString());
    }
    Thread people = new Thread(() -> decide(admin, customers), "people");
    people.start();
    while (acknowledged.size() < after) {
      assertThat(people.isAlive()).isTrue();
      Thread.sleep(1);
    }
    installed.killApplication();
    people.join();
  }

  private void decide(TestClient admin, List<String> customers) {
    try {
      for (int i = 1; i < customers.size(); i += 2) {
        String change =
            decided(
                admin,
                "/api/customers/merges",
                "{\"a\":\"%s\",\"b\":\"%s\",\"reason\":\"They say so.\"}"
                    .formatted(customers.get(i - 1), customers.get(i)));
        if (i % 3 == 0) {
          decided(admin, "/api/identity-changes/" + change + "/undo", "{}");
        }
      }
    } catch (RuntimeException killed) {
      // The last one may stand or not; nobody was told.
      return;
    }
  }

  private String decided(TestClient admin, String path, String body) {
    String change = admin.post(path, body).mustBe(200).json().path("change").asString();
    acknowledged.add(change);
    return change;
  }

  private static void waitUntilAllIsRead(Installed installed) throws InterruptedException {
    TestClient admin = installed.admin();
    long begun = System.nanoTime();
    while (behind(admin) > 0) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(120_000_000_000L);
      Thread.sleep(50);
    }
  }

  private static long behind(TestClient admin) {
    long behind = 0;
    for (JsonNode one : admin.get("/api/status").mustBe(200).json().path("projections")) {
      behind += one.path("behind").asLong();
    }
    return behind;
  }

  private Map<String, String> checked(JdbcClient database) {
    List<Long> changes =
        database
            .sql(
                """
                select c.id from sources.log l
                  join customers.decision d on d.id = l.position and d.item = l.message
                  join customers.identity_change c on c.decision = d.id
                where l.door = 3
                """)
            .query(Long.class)
            .list();
    assertThat(changes).doesNotHaveDuplicates();
    assertThat(changes).extracting(String::valueOf).containsAll(acknowledged);
    assertThat(
            database
                .sql("select count(*) from sources.log where door = 3")
                .query(Long.class)
                .single())
        .as("decisions in the log, each of which took effect")
        .isEqualTo(changes.size());
    assertThat(
            database
                .sql(
                    """
                    select count(*) from platform.audit_entry
                    where action in ('customer.merged', 'customer.undone')
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(changes.size());
    return WholeState.of(database);
  }
}
