package throughline.customers.lake;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads that bring the lake forward and compact it, for as long as the application runs. */
final class LakeRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LakeRunner.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LakeProjection projection;
  private final LakeCompaction compaction;
  private List<Thread> threads = List.of();
  private volatile boolean running;

  LakeRunner(LakeProjection projection, LakeCompaction compaction) {
    this.projection = projection;
    this.compaction = compaction;
  }

  @Override
  public void start() {
    running = true;
    threads =
        List.of(
            new Thread(() -> repeat(projection::advance), "lake-projection"),
            new Thread(() -> repeat(compaction::compactWhereDue), "lake-compaction"));
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  private void repeat(BooleanSupplier step) {
    while (running) {
      try {
        if (!worked(step)) {
          Thread.sleep(PAUSE.toMillis());
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  // What fails now, such as a database that restarts, may pass later; nothing is half-done.
  private boolean worked(BooleanSupplier step) {
    try {
      return step.getAsBoolean();
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("The lake waits: {}", e.getMessage());
      }
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    for (Thread thread : threads) {
      join(thread);
    }
  }

  /** Waits for a step to end, because closing DuckDB under it would end the process. */
  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
