package throughline.sources.crash;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import throughline.Throughline;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The disk of an installation is full, and after a while there is room again. */
class FullDiskTest {

  private static final int MOST_EVENTS = 3_000;
  private static final long LEFT_FREE = 24L << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Random random = new Random(1);
  private final Set<String> acknowledged = new LinkedHashSet<>();

  @Test
  void refusesWhatItCannotKeepSaysWhyAndGoesOnByItself() throws Exception {
    onASmallDisk(
        home -> {
          try (Installed installed = installed(home, Throughline.class)) {
            TestClient client = client(installed);
            Path ballast = fill(home);
            TestClient.Answer refused = sendUntilRefused(client);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(refused.json().path("message").asString()).contains("send them again");
            await("it says that there is no room", () -> saysThatThereIsNoRoom(installed, home));

            Files.delete(ballast);
            await("an event is taken in again", () -> send(client).status() == 200);
            await("it is ready again", () -> installed.readiness().isEmpty());
            await("everything is read", () -> behind(installed) == 0);
            Map<String, Integer> present = installed.present();
            assertThat(present.keySet()).containsAll(acknowledged);
            assertThat(present.values()).containsOnly(1);
          }
        });
  }

  @Test
  void losesEventsWhereTheyAreAcknowledgedBeforeTheyAreWritten() throws Exception {
    onASmallDisk(
        home -> {
          try (Installed installed = installed(home, EarlyAcknowledgement.class)) {
            TestClient client = client(installed);
            Path ballast = fill(home);
            sendUntilRefused(client);
            Files.delete(ballast);
            Set<String> lost = new LinkedHashSet<>(acknowledged);
            lost.removeAll(installed.present().keySet());
            assertThat(lost).isNotEmpty();
          }
        });
  }

  /** What is done in a folder. */
  @FunctionalInterface
  private interface Work {
    void in(Path folder) throws Exception;
  }

  private static void onASmallDisk(Work work) throws Exception {
    Path disk =
        Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "disk")
            .toAbsolutePath();
    if (!ran("mount", "-t", "tmpfs", "-o", "size=420m,mode=755", "tmpfs", disk.toString())) {
      System.out.println("FullDiskTest is left out: this user may not mount a small disk here.");
      return;
    }
    try {
      work.in(disk);
    } finally {
      assertThat(ran("umount", "-l", disk.toString())).isTrue();
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private static Installed installed(Path home, Class<?> main) throws Exception {
    Installed installed = new Installed(home, main, "--throughline.room.least=64MB");
    installed.start();
    return installed;
  }

  private static TestClient client(Installed installed) {
    return new TestClient(installed.url()).with("Authorization", "Bearer " + installed.writeKey());
  }

  private static Path fill(Path disk) {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[1 << 20];
    try (var out = Files.newOutputStream(ballast, CREATE, APPEND)) {
      while (Files.getFileStore(disk).getUsableSpace() > LEFT_FREE) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ballast;
  }

  /** The database may give room back when it cannot write; then the disk fills again. */
  private static boolean saysThatThereIsNoRoom(Installed installed, Path disk) {
    fill(disk);
    return JsonMapper.shared()
        .readTree(installed.readiness())
        .at("/components/room/status")
        .asString()
        .equals("OUT_OF_SERVICE");
  }

  private TestClient.Answer sendUntilRefused(TestClient client) {
    TestClient.Answer answer = send(client);
    for (int sent = 1; sent < MOST_EVENTS && answer.status() == 200; sent++) {
      answer = send(client);
    }
    return answer;
  }

  private TestClient.Answer send(TestClient client) {
    byte[] filling = new byte[18_000];
    random.nextBytes(filling);
    String id = "id-" + random.nextLong();
    TestClient.Answer answer =
        client.post(
            "/v1/track",
            "{\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"%s\",\"properties\":{\"x\":\"%s\"}}"
                .formatted(id, Base64.getEncoder().encodeToString(filling)));
    if (answer.status() == 200) {
      acknowledged.add(id);
    }
    return answer;
  }

  private static long behind(Installed installed) {
    TestClient.Answer answer = installed.admin().get("/api/status");
    long behind = 0;
    for (JsonNode projection : answer.mustBe(200).json().path("projections")) {
      behind += projection.path("behind").asLong();
    }
    return behind;
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as("waiting until " + what).isBefore(deadline);
      Thread.sleep(100);
    }
  }
}
