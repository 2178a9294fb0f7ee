package throughline.customers.lake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.engine.timeline.Dictionaries;
import throughline.lake.LakeDatabase;
import throughline.lake.LakeFiles;
import throughline.lake.LakeTimelines;
import throughline.lake.LakeVersion;
import throughline.lake.LakeWriter;
import throughline.lake.LeavingLake;
import throughline.lake.Mask;
import throughline.lake.Moves;
import throughline.lake.Recoding;
import throughline.organisation.JoinedDepartments;
import throughline.platform.ReportsLag;
import throughline.platform.ReportsLake;

/**
 * The lake on this machine's disk, as of the newest version in the database. A version, the moves
 * that go with it and its labels are read from one snapshot.
 */
public final class LakeStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LakeStore.class);

  private final Path folder;
  private final LakeDatabase database;
  private final LakeWriter writer;
  private final LakeTables tables;
  private final CodeLabels labels;
  private final Supplier<JoinedDepartments> departments;
  private final TransactionTemplate snapshots;
  private final int threads;
  private @Nullable Shown shown;

  /** What readers see: a version with all that belongs to it. */
  private record Shown(
      StoredVersion stored,
      Moves moves,
      JoinedDepartments joined,
      Dictionaries dictionaries,
      LakeFiles files) {
    long number() {
      return stored.version().number();
    }
  }

  /**
   * @param departments which departments are counted as others
   * @param snapshots transactions that see one state of the database from beginning to end
   * @param names gives every file a name that no file of the lake has had
   */
  LakeStore(
      LakeSettings settings,
      LakeTables tables,
      CodeLabels labels,
      Supplier<JoinedDepartments> departments,
      TransactionTemplate snapshots,
      Supplier<String> names) {
    this.folder = settings.folder();
    this.database = LakeDatabase.open(folder, settings.memoryBytes());
    this.writer = new LakeWriter(database, names);
    this.tables = tables;
    this.labels = labels;
    this.departments = departments;
    this.snapshots = snapshots;
    this.threads = settings.threads();
  }

  /** Where the files are. */
  public Path folder() {
    return database.folder();
  }

  LakeDatabase database() {
    return database;
  }

  LakeWriter writer() {
    return writer;
  }

  /** Removes what a crash left behind, and starts over where files are missing. */
  public synchronized void open(TransactionTemplate transactions) {
    transactions.executeWithoutResult(
        status -> {
          if (tables.mayDo("projecting") && tables.mayDo("compacting")) {
            startOverWhereFilesAreMissing();
            files(tables.current().version()).removeOrphans();
          }
        });
    refresh();
  }

  private void startOverWhereFilesAreMissing() {
    StoredVersion stored = tables.current();
    LakeVersion version = stored.version();
    if (version.files().stream().allMatch(file -> Files.exists(folder.resolve(file.path())))) {
      return;
    }
    LOG.warn("Files of version {} of the lake are missing; it is made anew.", version.number());
    StoredVersion empty = stored.startOver(stored.epoch());
    tables.store(empty.with(empty.version().seenAt(tables.identityVersion(empty.version()))));
  }

  private LakeFiles files(LakeVersion version) {
    return new LakeFiles(database.folder(), version);
  }

  /** Shows the newest version from now on; the files of earlier ones go with their last reader. */
  public synchronized long refresh() {
    JoinedDepartments joined = departments.get();
    if (shown == null || tables.newest() > shown.number() || !joined.equals(shown.joined())) {
      snapshots.executeWithoutResult(status -> show(read(joined)));
    }
    return current().number();
  }

  private Shown read(JoinedDepartments joined) {
    StoredVersion stored = tables.current();
    LakeVersion version = stored.version();
    LakeFiles files = shown == null ? files(version) : shown.files();
    return new Shown(stored, tables.moves(version), joined, labels.read(joined), files);
  }

  private void show(Shown next) {
    shown = next;
    if (next.files().current().number() < next.number()) {
      next.files().publish(next.stored().version());
    }
  }

  private Shown current() {
    if (shown == null) {
      throw new IllegalStateException("The lake (%s) was not opened.".formatted(folder));
    }
    return shown;
  }

  Dictionaries dictionaries() {
    return current().dictionaries();
  }

  LakeVersion version() {
    return current().stored().version();
  }

  ReportsLake.Lake report() {
    refresh();
    LakeVersion version = version();
    return new ReportsLake.Lake(
        version.number(), version.rows(), version.files().size(), version.bytes());
  }

  /** How far the newest version is behind the timelines. */
  public ReportsLag.Lag lag() {
    refresh();
    StoredVersion stored = current().stored();
    return new ReportsLag.Lag("lake", stored.version().logPosition(), tables.behind(stored));
  }

  /** The newest version, kept until the reader is closed. */
  public synchronized Reader reader() {
    refresh();
    Shown now = current();
    LakeTimelines timelines =
        new LakeTimelines(
            database, now.stored().version(), now.moves(), now.dictionaries(), threads);
    // Not kept with the version: who is restricted is hidden at once.
    Mask mask = tables.mask(now.stored().version());
    Recoding recoding = new Recoding(now.joined().countedAs());
    return new Reader(
        now.stored(),
        now.moves(),
        timelines.hiding(mask).reading(recoding),
        mask,
        recoding,
        now.files().pin());
  }

  /** The version that a reader holds, ready to leave the house. */
  LeavingLake leaving(Reader reader) {
    return new LeavingLake(
        database, reader.version(), reader.moves(), reader.mask(), reader.recoding());
  }

  /** A hold on one version of the lake. */
  public record Reader(
      StoredVersion stored,
      Moves moves,
      LakeTimelines timelines,
      Mask mask,
      Recoding recoding,
      LakeFiles.Pin pin)
      implements AutoCloseable {

    public LakeVersion version() {
      return stored.version();
    }

    @Override
    public void close() {
      pin.close();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
