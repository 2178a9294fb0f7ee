package throughline.customers.lake;

import org.springframework.transaction.support.TransactionTemplate;
import throughline.lake.LakeFile;
import throughline.lake.LakeRows;
import throughline.lake.LakeVersion;

/**
 * Brings new interactions and changed customers into the lake, a delta at a time. All of a step is
 * read from one snapshot of the database; the version's row, which is the effect and the position
 * in one, is stored in the same transaction, after the delta is durable.
 */
public final class LakeProjection {
  private static final int MOST_ROWS = 200_000;

  private final LakeStore store;
  private final LakeTables tables;
  private final InteractionRows interactions;
  private final TransactionTemplate snapshots;
  private final Crossing.Watcher watcher;

  LakeProjection(
      LakeStore store,
      LakeTables tables,
      InteractionRows interactions,
      TransactionTemplate snapshots,
      Crossing.Watcher watcher) {
    this.store = store;
    this.tables = tables;
    this.interactions = interactions;
    this.snapshots = snapshots;
    this.watcher = watcher;
  }

  /** Takes a step; false where the lake has everything already. */
  public boolean advance() {
    boolean advanced = Boolean.TRUE.equals(snapshots.execute(status -> step()));
    if (advanced) {
      watcher.pass(Crossing.VERSION_COMMITTED);
      store.refresh();
    }
    return advanced;
  }

  private boolean step() {
    if (!tables.mayDo("projecting")) {
      return false;
    }
    StoredVersion known = tables.current();
    long epoch = tables.epoch();
    StoredVersion base = known.epoch() == epoch ? known : known.startOver(epoch);
    LakeVersion version = base.version();
    long identityVersion = tables.identityVersion(version);
    LakeRows rows = interactions.after(version.logPosition(), MOST_ROWS);
    if (rows.size() == 0 && identityVersion == version.identityVersion() && base.equals(known)) {
      return false;
    }
    tables.forgetChangesBeyond(version);
    tables.store(base.with(next(version, rows, identityVersion)));
    watcher.pass(Crossing.VERSION_STORED);
    return true;
  }

  private LakeVersion next(LakeVersion version, LakeRows rows, long identityVersion) {
    if (rows.size() == 0) {
      return version.seenAt(identityVersion);
    }
    LakeFile delta = store.writer().writeDelta(rows, identityVersion);
    watcher.pass(Crossing.DELTA_WRITTEN);
    return version.plus(delta, interactions.last(), identityVersion);
  }
}
