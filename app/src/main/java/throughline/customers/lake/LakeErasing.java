package throughline.customers.lake;

import java.time.Duration;

/**
 * Takes what was retracted out of the lake's files. It is masked at read from the moment it was
 * retracted; here the files that still hold it are written anew.
 */
public final class LakeErasing {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int ATTEMPTS = 300;

  private final LakeHouse house;

  LakeErasing(LakeHouse house) {
    this.house = house;
  }

  /** Returns when no file of the newest version holds what was retracted before. */
  public void rewriteFiles() throws InterruptedException {
    for (int left = ATTEMPTS; left > 0; left--) {
      while (house.projection().advance()) {
        // Until the lake has seen what was retracted.
      }
      if (house.store().version().files().isEmpty() || house.compaction().compactEverything()) {
        return;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    throw new IllegalStateException("The lake's files are being written by others all the time.");
  }
}
