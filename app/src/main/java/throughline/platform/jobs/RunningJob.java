package throughline.platform.jobs;

import java.util.UUID;
import throughline.platform.JobRun;
import throughline.platform.Refusal;

/** A claimed job at work; writes its progress a few times a second at most. */
class RunningJob implements JobRun {

  private static final long WRITTEN_EVERY_NANOS = 300_000_000;

  private final JobTable table;
  private final JobTable.Claimed claimed;
  private long done;
  private long total;
  private String message = "";
  private long writtenAt = System.nanoTime() - WRITTEN_EVERY_NANOS;

  RunningJob(JobTable table, JobTable.Claimed claimed) {
    this.table = table;
    this.claimed = claimed;
  }

  /** The end of a job that somebody cancelled. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("Cancelled.", null, false, false);
    }
  }

  @Override
  public UUID id() {
    return claimed.id();
  }

  @Override
  public String parameter(String name) {
    String value = claimed.parameters().get(name);
    if (value == null) {
      throw Refusal.invalid(
          "The job has no parameter %s.".formatted(name), "Start it again from its screen.");
    }
    return value;
  }

  @Override
  public synchronized void progress(long doneNow, long totalNow) {
    done = doneNow;
    total = totalNow;
    if (System.nanoTime() - writtenAt >= WRITTEN_EVERY_NANOS) {
      write();
    }
  }

  @Override
  public synchronized void message(String sentence) {
    message = sentence;
    write();
  }

  synchronized String lastMessage() {
    table.progress(id(), done, total, message);
    return message;
  }

  private void write() {
    writtenAt = System.nanoTime();
    if (table.progress(id(), done, total, message)) {
      throw new Cancelled();
    }
  }
}
