package throughline.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that each take one step again and again, for as long as the application runs: at once
 * where it got on, after a pause where there was nothing to do.
 */
public final class RepeatedSteps implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedSteps.class);

  private final String complaint;
  private final Duration pause;
  private final Map<String, BooleanSupplier> steps;
  private List<Thread> threads = List.of();
  private CountDownLatch ended = new CountDownLatch(0);
  private volatile boolean running;

  /**
   * @param complaint what the log says where a step fails, in front of the reason
   * @param steps by the names of their threads; each says whether it got on
   */
  public RepeatedSteps(String complaint, Duration pause, Map<String, BooleanSupplier> steps) {
    this.complaint = complaint;
    this.pause = pause;
    this.steps = Map.copyOf(steps);
  }

  @Override
  public void start() {
    running = true;
    ended = new CountDownLatch(1);
    threads =
        steps.entrySet().stream()
            .map(step -> new Thread(() -> repeat(step.getValue()), step.getKey()))
            .toList();
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  private void repeat(BooleanSupplier step) {
    CountDownLatch end = ended;
    while (running) {
      try {
        if (!worked(step) && end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
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
        LOG.warn("{}: {}", complaint, e.getMessage());
      }
      return false;
    }
  }

  /** Waits for each step to end, because what it works on is closed after this; a pause is cut. */
  @Override
  public void stop() {
    running = false;
    ended.countDown();
    threads.forEach(RepeatedSteps::join);
  }

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
