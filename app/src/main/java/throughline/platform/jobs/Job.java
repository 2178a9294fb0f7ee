package throughline.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is shown.
 *
 * @param secondsLeft by the pace so far; null while there is none to go by
 */
record Job(
    UUID id,
    String name,
    String state,
    long done,
    long total,
    String message,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Long secondsLeft) {

  Job at(Instant now) {
    Instant started = startedAt;
    if (!state.equals("running") || started == null || done <= 0 || total < done) {
      return this;
    }
    long spent = Duration.between(started, now).toMillis();
    long left = Math.round((double) spent * (total - done) / done / 1000);
    return new Job(id, name, state, done, total, message, createdAt, startedAt, finishedAt, left);
  }
}
