package throughline.sources.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.sources.IntakeInvariant;
import throughline.testing.TestClient;
import throughline.testing.TestClient.Answer;

/**
 * The machine below an installation fails: a write to the disk of its database, its speed, its
 * clock, the database as a whole. What was acknowledged is there, each answer is honest, and nobody
 * has to help.
 *
 * <p>Longer by -Dthroughline.faults=200 (each write and sync up to that one fails),
 * -Dthroughline.faults.away=60 and -Dthroughline.faults.slow=40 (seconds).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisturbedMachineTest {

  private static final int FAULTS = Integer.getInteger("throughline.faults", 0);
  private static final List<Integer> SOME_FAULTS = List.of(1, 2, 7);
  private static final Duration AWAY =
      Duration.ofSeconds(Integer.getInteger("throughline.faults.away", 1));
  private static final Duration SLOW =
      Duration.ofSeconds(Integer.getInteger("throughline.faults.slow", 1));
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration DAY = Duration.ofDays(1);

  private static @Nullable Disturbance disturbance;
  private static @Nullable Installed installed;
  private static @Nullable TestClient door;
  private static @Nullable JdbcClient database;
  private static int number;

  private final Set<String> acknowledged = Collections.synchronizedSet(new LinkedHashSet<>());

  @BeforeAll
  static void start() throws Exception {
    Path home =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "disturbed")
            .toAbsolutePath();
    disturbance = Disturbance.under(home).orElse(null);
    if (disturbance == null) {
      System.out.println("DisturbedMachineTest is left out: this machine has no C compiler (cc).");
      return;
    }
    Installed house = disturbance.around(new Installed(home, Throughline.class));
    house.start();
    installed = house;
    door = new TestClient(house.url()).with("Authorization", "Bearer " + house.writeKey());
    database = house.database();
  }

  @AfterAll
  static void end() throws InterruptedException {
    if (installed != null) {
      installed.whenKilled(left -> left);
    }
  }

  @BeforeEach
  void needsACompiler() {
    Assumptions.assumeTrue(installed != null);
  }

  @Test
  @Order(1)
  void failingAtOneWriteOrSyncIsNeverAnAcknowledgementWithoutTheRow() throws Exception {
    List<Integer> faults = new ArrayList<>(FAULTS == 0 ? SOME_FAULTS : List.of());
    for (int fault = 1; fault <= FAULTS; fault++) {
      faults.add(fault);
    }
    int refused = 0;
    for (int fault : faults) {
      long before = disturbance().failed();
      disturbance().fail(fault, fault % 2 == 0 ? Disturbance.ENOSPC : Disturbance.EIO);
      while (disturbance().failed() == before) {
        refused += send().status() == 200 ? 0 : 1;
      }
      await("it takes in events again", () -> send().status() == 200);
    }
    System.out.printf(
        "%d faults: %,d acknowledged, %,d refused%n", faults.size(), acknowledged.size(), refused);
    mustBeThereOnce();
  }

  @Test
  @Order(2)
  void withASlowDiskAnswersLateOrAsksToSendAgain() throws Exception {
    disturbance().slow(SLOW);
    for (int i = 0; i < 2; i++) {
      mustBeHonest(send());
    }
    disturbance().slow(Duration.ZERO);
    await("it takes in events again", () -> send().status() == 200);
    mustBeThereOnce();
  }

  @Test
  @Order(3)
  void withoutADatabaseRefusesUntilItIsBack() throws Exception {
    disturbance().keepAway(true);
    house().killDatabase();
    AtomicBoolean away = new AtomicBoolean(true);
    CompletableFuture<List<String>> health =
        CompletableFuture.supplyAsync(() -> sendingWhile(away::get));
    Thread.sleep(AWAY.toMillis());
    disturbance().keepAway(false);
    away.set(false);
    if (AWAY.toSeconds() >= 30) {
      assertThat(health.join())
          .anySatisfy(why -> assertThat(why).contains("\"db\"").contains("DOWN"));
    }
    health.join();
    await("it takes in events again", () -> send().status() == 200);
    await("it is ready again", () -> house().readiness().isEmpty());
    mustBeThereOnce();
  }

  @Test
  @Order(4)
  void withAClockThatJumpsByADayGoesOn() throws Exception {
    for (Duration wrong : List.of(DAY, DAY.negated(), Duration.ZERO)) {
      disturbance().setClock(wrong);
      send().mustBe(200);
      assertThat(lastReceived())
          .isCloseTo(Instant.now().plus(wrong), within(5, ChronoUnit.MINUTES));
      TestClient admin = house().admin();
      admin.awaitJob(
          admin
              .post("/api/projections/customers/rebuilds", "{}")
              .mustBe(202)
              .json()
              .path("job")
              .asString());
      assertThat(house().readiness()).isEmpty();
    }
    mustBeThereOnce();
  }

  /** The negative control: a disk that says it has written what it has not. */
  @Test
  @Order(5)
  void wouldLoseEventsIfTheDiskLied() throws Exception {
    disturbance().lie(true);
    for (int i = 0; i < 20; i++) {
      send().mustBe(200);
    }
    house().killDatabase();
    disturbance().lie(false);
    await("it takes in events again", () -> send().status() == 200);
    assertThat(lost()).isNotEmpty();
  }

  /** What health said meanwhile. */
  private List<String> sendingWhile(BooleanSupplier on) {
    List<String> health = new ArrayList<>();
    int refused = 0;
    while (on.getAsBoolean()) {
      refused += send().status() == 200 ? 0 : 1;
      health.add(house().readiness());
    }
    System.out.printf("away for %s: %d answers 503 with Retry-After%n", AWAY, refused);
    return health;
  }

  private void mustBeThereOnce() throws InterruptedException {
    house().admin().awaitProjections();
    assertThat(acknowledged).isNotEmpty();
    assertThat(lost()).isEmpty();
    IntakeInvariant.assertHolds(database());
  }

  private Set<String> lost() {
    List<String> present =
        database().sql("select message from sources.log").query(String.class).list();
    assertThat(present).doesNotHaveDuplicates();
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(Set.copyOf(present));
    return lost;
  }

  private Answer send() {
    String id = "id-" + ++number;
    Answer answer =
        door()
            .post(
                "/v1/track",
                "{\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"%s\"}".formatted(id));
    if (answer.status() == 200) {
      acknowledged.add(id);
    } else {
      mustBeHonest(answer);
    }
    return answer;
  }

  private static void mustBeHonest(Answer answer) {
    if (answer.status() != 200) {
      answer.mustBe(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }
  }

  private static Instant lastReceived() {
    return database()
        .sql("select received_at from sources.log where door = 0 order by position desc limit 1")
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("waiting until " + what).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  private static Disturbance disturbance() {
    return Objects.requireNonNull(disturbance);
  }

  private static Installed house() {
    return Objects.requireNonNull(installed);
  }

  private static TestClient door() {
    return Objects.requireNonNull(door);
  }

  private static JdbcClient database() {
    return Objects.requireNonNull(database);
  }
}
