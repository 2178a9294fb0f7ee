package throughline.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import throughline.platform.JobKind;
import throughline.platform.JobWork;
import throughline.platform.Jobs;
import throughline.platform.Refusal;
import throughline.platform.jobs.JobTable.Claim;
import throughline.platform.jobs.JobTable.Claimed;

/** The threads of this process that do jobs. */
@Component
class JobRunner implements Jobs, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int AT_A_TIME = 2;

  private final UUID process = UUID.randomUUID();
  private final JobTable table;
  private final Map<String, JobKind> kinds;
  private final Map<UUID, JobWork> own = new ConcurrentHashMap<>();
  private ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);
  private volatile boolean running;

  JobRunner(JobTable table, List<JobKind> kinds) {
    this.table = table;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
  }

  @Override
  public UUID start(String name, JobWork work) {
    UUID id = table.add(process, JobTable.OF_ONE_PROCESS, name, Map.of());
    own.put(id, work);
    wakeUp();
    return id;
  }

  @Override
  public UUID start(String kind, String name, Map<String, String> parameters) {
    if (!kinds.containsKey(kind)) {
      throw new IllegalArgumentException(
          "The kind of job (%s) must be one of %s.".formatted(kind, kinds.keySet()));
    }
    UUID id = table.add(process, kind, name, parameters);
    wakeUp();
    return id;
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newScheduledThreadPool(AT_A_TIME + 1, this::thread);
    threads.scheduleWithFixedDelay(this::keepAlive, 0, 5, TimeUnit.SECONDS);
    for (int i = 0; i < AT_A_TIME; i++) {
      threads.scheduleWithFixedDelay(this::doWaiting, 1, 1, TimeUnit.SECONDS);
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("A job did not end in time; another start takes it up again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jobs");
    thread.setDaemon(true);
    return thread;
  }

  private void wakeUp() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              threads.execute(JobRunner.this::doWaiting);
            }
          });
    } else {
      threads.execute(this::doWaiting);
    }
  }

  private void keepAlive() {
    try {
      table.signOfLife(process);
      table.recover(process);
    } catch (DataAccessException e) {
      LOG.warn("Jobs cannot reach the database; they try again in 5 s.");
    }
  }

  private void doWaiting() {
    try {
      while (running && doNext()) {
        LOG.debug("Looking for the next job.");
      }
    } catch (DataAccessException e) {
      LOG.warn("Jobs cannot reach the database; they try again.");
    }
  }

  private boolean doNext() {
    Optional<Claimed> claimed = table.claim(new Claim(process, kinds.keySet(), own.keySet()));
    claimed.ifPresent(this::run);
    return claimed.isPresent();
  }

  // The edge of all jobs, so it catches everything: a failed job must say so.
  private void run(Claimed claimed) {
    RunningJob job = new RunningJob(table, claimed);
    try {
      work(claimed).run(job);
      table.finish(claimed.id(), "done", job.lastMessage());
    } catch (RunningJob.Cancelled e) {
      table.finish(claimed.id(), "failed", "Cancelled.");
    } catch (Refusal e) {
      table.finish(claimed.id(), "failed", e.problem().detail() + " " + e.problem().next());
    } catch (Exception | Error e) {
      failed(claimed, e);
    } finally {
      own.remove(claimed.id());
    }
  }

  private void failed(Claimed claimed, Throwable e) {
    if (!running && kinds.containsKey(claimed.kind())) {
      table.giveBack(claimed.id());
      return;
    }
    LOG.error("Job {} failed", claimed.id(), e);
    table.finish(
        claimed.id(),
        "failed",
        "Something went wrong inside; the log has the cause under %s.".formatted(claimed.id()));
  }

  private JobWork work(Claimed claimed) {
    JobWork mine = own.get(claimed.id());
    JobWork anyones = kinds.get(claimed.kind());
    if (mine != null) {
      return mine;
    }
    if (anyones == null) {
      throw new IllegalStateException("Claimed a job of the kind (%s).".formatted(claimed.kind()));
    }
    return anyones;
  }
}
