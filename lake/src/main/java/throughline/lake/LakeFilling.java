package throughline.lake;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import throughline.engine.timeline.Dictionaries;

/**
 * A new lake folder on its way: takes interactions in any order and in bounded memory. It becomes a
 * lake when it is finished, and stays none when it is only closed.
 */
public final class LakeFilling implements AutoCloseable {
  /** Enough to make large row groups, few enough for a small heap. */
  public static final int ROWS_A_DELTA = 1_000_000;

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final LakeDatabase database;
  private final LakeWriter writer;
  private final int rowsADelta;
  private final LakeRows rows = new LakeRows();
  private LakeVersion version;

  /**
   * @param memoryBytes what DuckDB may use, outside the heap
   * @param buckets see {@link LakeVersion#bucketsFor}
   * @param rowsADelta how many interactions are kept in memory
   */
  public LakeFilling(Path folder, long memoryBytes, int buckets, int rowsADelta) {
    database = LakeDatabase.open(folder, memoryBytes);
    AtomicLong names = new AtomicLong();
    Supplier<String> numbered = () -> "%06d".formatted(names.incrementAndGet());
    writer = new LakeWriter(database, numbered);
    version = LakeVersion.empty(buckets);
    this.rowsADelta = rowsADelta;
  }

  public void add(LakeRow row) {
    rows.add(row);
    if (rows.size() == rowsADelta) {
      flush();
    }
  }

  private void flush() {
    version = version.plus(writer.writeDelta(rows, 0), version.logPosition() + rows.size(), 0);
    rows.clear();
  }

  /** Sorts everything into its buckets and makes the folder a lake. */
  public void finish(Dictionaries dictionaries) {
    if (rows.size() > 0) {
      flush();
    }
    LakeFiles files = new LakeFiles(database.folder(), version);
    Compaction compaction = new Compaction(database, writer, THREADS);
    files.publish(version.with(compaction.compact(version, Moves.NONE, 0, version.buckets())));
    LakeFolder.write(database.folder(), files.current(), dictionaries);
  }

  @Override
  public void close() {
    database.close();
  }
}
