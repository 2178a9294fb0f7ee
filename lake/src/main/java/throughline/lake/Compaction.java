package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one sorted base a bucket out of bases and deltas, each interaction with the customer that
 * its record has now. It works bucket by bucket and DuckDB spills what does not fit its memory.
 */
public final class Compaction {
  private final LakeDatabase database;
  private final LakeWriter writer;
  private final int threads;

  /**
   * @param threads how many buckets are written side by side
   */
  public Compaction(LakeDatabase database, LakeWriter writer, int threads) {
    this.database = database;
    this.writer = writer;
    this.threads = threads;
  }

  /**
   * Compacts all files of a version.
   *
   * @param moves where records went after {@link LakeVersion#oldestIdentityVersion}
   * @param identityVersion the identity version up to which the moves go
   * @param buckets how many buckets there shall be; base files are read once more where that
   *     changes
   */
  public Compacted compact(LakeVersion version, Moves moves, long identityVersion, int buckets) {
    Path scratch = database.folder().resolve("scratch").resolve("compaction");
    Spreading spreading = new Spreading(database, version, moves, buckets, scratch);
    try {
      delete(scratch);
      Files.createDirectories(scratch);
      spreading.spread(threads);
      List<LakeFile> produced =
          Workers.together(
                  threads, worker -> spreading.gather(worker, threads, writer, identityVersion))
              .stream()
              .flatMap(List::stream)
              .toList();
      delete(scratch);
      return new Compacted(version.files(), produced, buckets);
    } catch (SQLException | IOException e) {
      throw spreading.failed(e);
    }
  }

  /** Makes one fresh delta of all, so that a question opens one file instead of many. */
  public Compacted join(LakeVersion version) {
    List<LakeFile> fresh = version.fresh();
    long oldest = fresh.stream().mapToLong(LakeFile::identityVersion).min().orElse(0);
    List<String> locations =
        fresh.stream()
            .map(file -> LakeDatabase.quoted(database.folder().resolve(file.path())))
            .toList();
    return new Compacted(
        fresh, List.of(writer.writeFresh(Reading.table(locations), oldest)), version.buckets());
  }

  /** Deletes a folder with all that is in it, where it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
