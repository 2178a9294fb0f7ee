package throughline.customers.segments;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads that keep members up to date, for as long as the application runs. */
@Component
class SegmentsRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentsRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final FollowingMembers following;
  private final Recounting recounting;
  private List<Thread> threads = List.of();
  private volatile boolean running;

  SegmentsRunner(FollowingMembers following, Recounting recounting) {
    this.following = following;
    this.recounting = recounting;
  }

  @Override
  public void start() {
    running = true;
    threads =
        List.of(
            new Thread(() -> repeat(following::advance), "segments-following"),
            new Thread(() -> repeat(recounting::countWhereDue), "segments-counting"));
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
        LOG.warn("Segments wait: {}", e.getMessage());
      }
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(SegmentsRunner::join);
  }

  // A count reads the lake, which is closed after this.
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
