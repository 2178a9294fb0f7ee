package throughline.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import throughline.engine.timeline.Interaction;

/** A lake in a folder, filled in words; its records carry their customers' names. */
final class LakeOnDisk implements AutoCloseable {
  private static final long MEMORY = 256L << 20;

  final LakeDatabase database;
  final LakeWriter writer;
  final LakeFiles files;
  final Words words = new Words();
  private final AtomicLong names = new AtomicLong();

  LakeOnDisk(Path folder, int buckets) {
    database = LakeDatabase.open(folder, MEMORY);
    writer = new LakeWriter(database, () -> "file-" + names.incrementAndGet());
    files = new LakeFiles(database.folder(), LakeVersion.empty(buckets));
  }

  LakeOnDisk plus(List<Interaction> more) {
    return plus(more, 0);
  }

  /** One more delta. Every customer has one record, of the same number. */
  LakeOnDisk plus(List<Interaction> more, long identityVersion) {
    LakeRows rows = new LakeRows();
    words.rows(more).forEach(rows::add);
    LakeFile delta = writer.writeDelta(rows, identityVersion);
    files.publish(files.current().plus(delta, 0, identityVersion));
    return this;
  }

  LakeOnDisk compacted() {
    return compacted(Moves.NONE, 0, files.current().buckets());
  }

  LakeOnDisk compacted(Moves moves, long identityVersion, int buckets) {
    Compaction compaction = new Compaction(database, writer, 2);
    files.publish(
        files.current().with(compaction.compact(files.current(), moves, identityVersion, buckets)));
    return this;
  }

  LakeTimelines timelines(Moves moves, int threads) {
    return new LakeTimelines(database, files.current(), moves, words.dictionaries, threads);
  }

  @Override
  public void close() {
    database.close();
  }
}
