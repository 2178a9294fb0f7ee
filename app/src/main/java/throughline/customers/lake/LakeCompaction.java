package throughline.customers.lake;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.lake.Compacted;
import throughline.lake.Compaction;
import throughline.lake.LakeVersion;
import throughline.lake.Moves;

/**
 * Compacts the lake in the background when questions would have to look into too many files. What
 * comes in meanwhile is not touched.
 */
public final class LakeCompaction {
  private static final int MOST_FRESH_FILES = 12;
  private static final long LEAST_ROWS = 100_000;

  /** Every question keeps the fresh rows in memory. */
  private static final long MOST_FRESH_ROWS = 2_000_000;

  private static final int SHARE = 5;

  private final LakeStore store;
  private final LakeTables tables;
  private final Compaction compaction;
  private final TransactionTemplate transactions;
  private final Crossing.Watcher watcher;

  LakeCompaction(
      LakeStore store,
      LakeTables tables,
      int threads,
      TransactionTemplate transactions,
      Crossing.Watcher watcher) {
    this.store = store;
    this.tables = tables;
    this.compaction = new Compaction(store.database(), store.writer(), threads);
    this.transactions = transactions;
    this.watcher = watcher;
  }

  /** Compacts where it is worth it; false where it is not. */
  public boolean compactWhereDue() {
    try (LakeStore.Reader reader = store.reader()) {
      LakeVersion version = reader.version();
      if (isDue(version, reader.moves())) {
        return replace(() -> everything(reader));
      }
      return version.fresh().size() > MOST_FRESH_FILES && replace(() -> compaction.join(version));
    }
  }

  static boolean isDue(LakeVersion version, Moves moves) {
    long enough = Math.max(LEAST_ROWS, Math.min(MOST_FRESH_ROWS, version.rows() / SHARE));
    return version.freshRows() >= enough || moves.size() >= enough / SHARE;
  }

  /** Compacts all files now. */
  public boolean compactEverything() {
    try (LakeStore.Reader reader = store.reader()) {
      return replace(() -> everything(reader));
    }
  }

  private Compacted everything(LakeStore.Reader reader) {
    LakeVersion version = reader.version();
    int buckets = Math.max(version.buckets(), LakeVersion.bucketsFor(version.rows()));
    return compaction.compact(version, reader.moves(), version.identityVersion(), buckets);
  }

  private boolean replace(Supplier<Compacted> making) {
    boolean replaced =
        Boolean.TRUE.equals(
            transactions.execute(status -> tables.mayDo("compacting") && store(making.get())));
    if (replaced) {
      watcher.pass(Crossing.COMPACTION_COMMITTED);
      store.refresh();
    }
    return replaced;
  }

  private boolean store(Compacted compacted) {
    watcher.pass(Crossing.COMPACTION_WRITTEN);
    tables.waitFor("projecting");
    StoredVersion current = tables.current();
    if (current.epoch() != tables.epoch() || !current.version().hasAll(compacted)) {
      return false;
    }
    LakeVersion next = current.version().with(compacted);
    tables.store(current.with(next));
    tables.forgetChangesKnownTo(next);
    watcher.pass(Crossing.COMPACTION_STORED);
    return true;
  }
}
