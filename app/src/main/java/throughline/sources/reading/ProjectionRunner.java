package throughline.sources.reading;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.sources.log.Fault;
import throughline.sources.log.LogSignal;

/**
 * The thread that brings one projection forward, for as long as the application runs.
 *
 * <p>Where a batch fails it tries ever smaller ones, so that one item that cannot be taken in goes
 * to the quarantine and the others pass.
 */
final class ProjectionRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final int BATCH = 5_000;

  /** While items arrive: their commits wait for no long step, and are seen the sooner. */
  private static final int BATCH_BESIDE_INTAKE = 1_000;

  private static final int FAILURES_IN_A_ROW = 20;
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String name;
  private final ProjectionStep step;
  private final TransactionTemplate transactions;
  private final LogSignal signal;
  private final ExecutorService others;
  private final GivingWay courtesy;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable String failure;
  private int limit = BATCH;
  private int failures;

  /**
   * @param others what works for the step beside this thread, and ends with it
   */
  ProjectionRunner(
      String name,
      ProjectionStep step,
      TransactionTemplate transactions,
      LogSignal signal,
      ExecutorService others,
      GivingWay courtesy) {
    this.name = name;
    this.step = step;
    this.transactions = transactions;
    this.signal = signal;
    this.others = others;
    this.courtesy = courtesy;
    thread = new Thread(this::run, "projection-" + name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Why it does not get on, or null where it does. */
  @Nullable String failure() {
    return failure;
  }

  String name() {
    return name;
  }

  private void run() {
    while (!closed) {
      try {
        long seen = signal.count();
        if (!advance(courtesy.giveWay() ? BATCH_BESIDE_INTAKE : BATCH)) {
          signal.await(seen, PATIENCE);
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  private boolean advance(int most) throws InterruptedException {
    try {
      int size = Math.min(limit, most);
      boolean worked = Boolean.TRUE.equals(transactions.execute(status -> step.advance(size)));
      limit = Math.min(BATCH, limit * 2);
      failures = worked ? 0 : failures;
      failure = null;
      return worked;
    } catch (RuntimeException e) {
      if (closed) {
        return false;
      }
      handle(e);
      return true;
    }
  }

  private void handle(RuntimeException e) throws InterruptedException {
    failure = "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage());
    if (passes(e) || failures >= FAILURES_IN_A_ROW) {
      LOG.warn("The projection {} waits: {}", name, failure);
      Thread.sleep(PAUSE.toMillis());
      return;
    }
    if (limit > 1) {
      limit = Math.max(1, limit / 8);
      return;
    }
    LOG.error("The projection {} cannot take in an item, which goes to the quarantine.", name, e);
    failures++;
    Fault fault =
        new Fault(
            "PROJECTION_FAILED",
            "The projection (%s) could not take it in (%s).".formatted(name, failure),
            "Correct the content and replay it, or report the reason.");
    transactions.executeWithoutResult(status -> step.passOver(fault));
  }

  /** Whether the same may succeed later without anything being changed. */
  private static boolean passes(RuntimeException e) {
    return e instanceof TransactionException
        || (e instanceof DataAccessException && !(e instanceof NonTransientDataAccessException))
        || e instanceof DataAccessResourceFailureException;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(10_000);
      others.shutdownNow();
      others.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
