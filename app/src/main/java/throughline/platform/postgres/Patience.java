package throughline.platform.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A bounded wait for something that another process does. */
record Patience(Duration limit) {

  private static final long STEP_MILLIS = 50;

  static Patience seconds(int seconds) {
    return new Patience(Duration.ofSeconds(seconds));
  }

  boolean until(BooleanSupplier done) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  void until(BooleanSupplier done, String otherwise) {
    if (!until(done)) {
      throw new PostgresFailure(otherwise);
    }
  }

  static void pause() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresFailure("Interrupted while waiting for PostgreSQL.", e);
    }
  }
}
