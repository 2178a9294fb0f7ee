package throughline.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.JobKind;
import throughline.platform.JobRun;
import throughline.platform.Refusal;
import throughline.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {

  private static final TestDatabase database = TestDatabase.fresh();

  private final DataSource source = database.dataSource();

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void tellHowFarTheyAreAndWhatCameOfThem() {
    JobRunner jobs = runner();
    UUID id =
        jobs.start(
            "Count",
            run -> {
              run.progress(10, 10);
              run.message("Counted 10.");
            });
    assertThat(ended(id))
        .extracting(Job::state, Job::done, Job::total, Job::message)
        .containsExactly("done", 10L, 10L, "Counted 10.");
    jobs.stop();
  }

  @Test
  void sayInASentenceWhyTheyFailed() {
    JobRunner jobs = runner();
    UUID refused =
        jobs.start(
            "Refused",
            run -> {
              throw Refusal.invalid("The file is empty.", "Choose another.");
            });
    UUID broken =
        jobs.start(
            "Broken",
            run -> {
              throw new IllegalStateException("inner secret");
            });
    assertThat(ended(refused).message()).isEqualTo("The file is empty. Choose another.");
    assertThat(ended(broken).message()).contains(broken.toString()).doesNotContain("secret");
    jobs.stop();
  }

  @Test
  void endWhenSomebodyCancelsThem() throws Exception {
    JobRunner jobs = runner();
    CountDownLatch started = new CountDownLatch(1);
    UUID id =
        jobs.start(
            "Endless",
            run -> {
              started.countDown();
              for (long i = 0; ; i++) {
                run.progress(i, 0);
              }
            });
    started.await();
    table(Clock.systemUTC()).cancel(id);
    assertThat(ended(id).message()).isEqualTo("Cancelled.");
    jobs.stop();
  }

  @Test
  void areDoneOnceEachByManyProcesses() {
    Counting counting = new Counting();
    List<JobRunner> processes = List.of(runner(counting), runner(counting), runner(counting));
    Set<UUID> ids = Collections.newSetFromMap(new ConcurrentHashMap<>());
    for (int i = 0; i < 60; i++) {
      ids.add(processes.get(i % 3).start("count", "Count " + i, Map.of("n", "" + i)));
    }
    ids.forEach(this::ended);
    assertThat(counting.seen).hasSize(60).allSatisfy((n, times) -> assertThat(times).isEqualTo(1));
    processes.forEach(JobRunner::stop);
  }

  @Test
  void areTakenUpAgainWhenTheirProcessDied() {
    assertTakenUpFrom(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2)));
  }

  /** The clock ran a day ahead while the process lived, and was set right since. */
  @Test
  void areTakenUpAgainWhenTheirProcessDiedTomorrow() {
    assertTakenUpFrom(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
  }

  @Test
  void areNotTakenFromTheProcessThatAsksWhenItsClockJumps() {
    UUID process = UUID.randomUUID();
    UUID job = table(Clock.systemUTC()).add(process, JobTable.OF_ONE_PROCESS, "Own", Map.of());
    JobTable tomorrow = table(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)));
    tomorrow.recover(process);
    assertThat(tomorrow.find(job).orElseThrow().state()).isEqualTo("waiting");
    tomorrow.recover(UUID.randomUUID());
    assertThat(tomorrow.find(job).orElseThrow().state()).isEqualTo("failed");
  }

  private void assertTakenUpFrom(Clock clock) {
    JobTable dead = table(clock);
    UUID process = UUID.randomUUID();
    UUID anyones = dead.add(process, "count", "Resumed", Map.of("n", "left"));
    UUID own = dead.add(process, JobTable.OF_ONE_PROCESS, "Own", Map.of());
    dead.claim(new JobTable.Claim(process, Set.of("count"), Set.of(own)));
    dead.claim(new JobTable.Claim(process, Set.of("count"), Set.of(own)));
    Counting counting = new Counting();
    JobRunner successor = runner(counting);
    assertThat(ended(anyones).state()).isEqualTo("done");
    assertThat(counting.seen).containsKey("left");
    assertThat(ended(own).message()).startsWith("Interrupted");
    successor.stop();
  }

  @Test
  void estimateTheTimeLeftByThePaceSoFar() {
    Instant start = Instant.parse("2026-03-01T10:00:00Z");
    Job job = new Job(UUID.randomUUID(), "Half", "running", 50, 100, "", start, start, null, null);
    assertThat(job.at(start.plusSeconds(30)).secondsLeft()).isEqualTo(30);
  }

  private static final class Counting implements JobKind {
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public void run(JobRun run) {
      seen.merge(run.parameter("n"), 1, Integer::sum);
    }
  }

  private JobRunner runner(JobKind... kinds) {
    JobRunner runner = new JobRunner(table(Clock.systemUTC()), List.of(kinds));
    runner.start();
    return runner;
  }

  private JobTable table(Clock clock) {
    return new JobTable(JdbcClient.create(source), JsonMapper.builder().build(), clock);
  }

  private Job ended(UUID id) {
    JobTable table = table(Clock.systemUTC());
    await(() -> table.find(id).orElseThrow().finishedAt() != null);
    return table.find(id).orElseThrow();
  }

  private static void await(BooleanSupplier done) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!done.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
