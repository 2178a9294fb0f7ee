package throughline.platform;

import java.util.Collection;
import java.util.Map;

/**
 * The storage under the database after something was erased: a deleted row lies on the disk until
 * its place is written over, and in the write-ahead log until that is recycled.
 */
public interface ErasedStorage {

  /** What became of a table's file. */
  enum Outcome {
    /** Written anew; the old file is gone. */
    REWRITTEN,
    /**
     * Too large, or in use for too long, to be written anew while others work; its free places are
     * used again in time.
     */
    FREED
  }

  /**
   * What was done.
   *
   * @param logRecycled whether nothing of the earlier write-ahead log is left on the disk; where
   *     the server is somebody else's, only its operator can see to that
   */
  record Overwritten(Map<String, Outcome> tables, boolean logRecycled) {
    public Overwritten {
      tables = Map.copyOf(tables);
    }
  }

  /** Writes these tables, such as "customers.record", anew and recycles the write-ahead log. */
  Overwritten overwrite(Collection<String> tables);
}
