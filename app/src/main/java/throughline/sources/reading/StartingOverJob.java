package throughline.sources.reading;

import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import throughline.platform.JobKind;
import throughline.platform.JobRun;

/**
 * A projection that starts over, as a job. The projection's own thread does the work, from where it
 * stands after any crash; the job shows how far it is.
 */
@Component
class StartingOverJob implements JobKind {

  static final String KIND = "projection-starts-over";
  static final String PROJECTION = "projection";
  private static final long PAUSE_MILLIS = 200;
  private static final int ATTEMPTS = 5;

  private final StartingOver startingOver;

  StartingOverJob(StartingOver startingOver) {
    this.startingOver = startingOver;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) throws InterruptedException {
    String projection = run.parameter(PROJECTION);
    startOver(projection, run.id());
    StartingOver.Progress progress = startingOver.progress(projection);
    while (!progress.finished()) {
      run.progress(progress.done(), progress.total());
      Thread.sleep(PAUSE_MILLIS);
      progress = startingOver.progress(projection);
    }
    run.progress(progress.done(), progress.total());
    run.message("The log was read again from its beginning.");
  }

  /** Emptying tables may meet readers who hold one of them and wait for another. */
  private void startOver(String projection, UUID job) throws InterruptedException {
    for (int left = ATTEMPTS; ; left--) {
      try {
        startingOver.startOver(projection, job);
        return;
      } catch (ConcurrencyFailureException e) {
        if (left == 1) {
          throw e;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
