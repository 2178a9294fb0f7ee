package throughline.customers.lake;

/**
 * A point between two effects that must hold together. A test gives up here, as a crash would; the
 * application passes.
 */
public enum Crossing {
  DELTA_WRITTEN,
  VERSION_STORED,
  VERSION_COMMITTED,
  COMPACTION_WRITTEN,
  COMPACTION_STORED,
  COMPACTION_COMMITTED;

  /** What happens at a crossing. */
  @FunctionalInterface
  public interface Watcher {
    Watcher NONE = crossing -> {};

    void pass(Crossing crossing);
  }
}
