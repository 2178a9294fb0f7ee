package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one sorted base a bucket out of bases and deltas, each interaction with the customer that
 * its record has now. It works bucket by bucket and DuckDB spills what does not fit its memory.
 */
public final class Compaction {
  private static final String SETTLED = "WHERE \"customer\" NOT IN (SELECT a.id FROM affected a)";

  private final LakeDatabase database;
  private final LakeWriter writer;

  public Compaction(LakeDatabase database, LakeWriter writer) {
    this.database = database;
    this.writer = writer;
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
    try (Connection connection = database.connect()) {
      delete(scratch);
      Files.createDirectories(scratch);
      Regrouping.prepare(connection, moves);
      spread(connection, version, buckets, scratch);
      List<LakeFile> produced = new ArrayList<>();
      for (int bucket = 0; bucket < buckets; bucket++) {
        List<String> parts = parts(version, bucket, buckets, scratch);
        if (!parts.isEmpty()) {
          LakeFile planned = new LakeFile(writer.ofBucket(bucket), bucket, 0, 0, identityVersion);
          produced.add(writer.write(connection, union(parts), planned));
        }
      }
      delete(scratch);
      return new Compacted(version.files(), produced, buckets);
    } catch (SQLException | IOException e) {
      throw new LakeException(
          "The version %s of the lake (%s) cannot be compacted."
              .formatted(version.number(), database.folder()),
          e);
    }
  }

  /** Sends what does not lie in its bucket to it, unsorted. */
  private void spread(Connection connection, LakeVersion version, int buckets, Path scratch)
      throws SQLException {
    boolean everything = buckets != version.buckets();
    List<String> files = locations(version.files());
    List<String> strays = everything ? files : locations(version.fresh());
    List<String> sources = new ArrayList<>();
    if (!strays.isEmpty()) {
      sources.add(
          "SELECT %s FROM %s %s".formatted(LakeColumns.ALL, Reading.table(strays), SETTLED));
    }
    if (!files.isEmpty()) {
      sources.add("SELECT %s FROM (%s)".formatted(LakeColumns.ALL, Regrouping.affectedRows(files)));
    }
    if (!sources.isEmpty()) {
      LakeDatabase.execute(
          connection,
          "COPY (SELECT *, %s AS bucket FROM (%s)) TO %s (FORMAT parquet, PARTITION_BY (bucket))"
              .formatted(
                  LakeVersion.bucketSql(buckets),
                  String.join(" UNION ALL ", sources),
                  LakeDatabase.quoted(scratch)));
    }
  }

  /** What a bucket's new base is made of, as tables in SQL. */
  private List<String> parts(LakeVersion version, int bucket, int buckets, Path scratch)
      throws IOException {
    List<String> parts = new ArrayList<>();
    List<LakeFile> own = buckets == version.buckets() ? version.ofBucket(bucket) : List.of();
    if (!own.isEmpty()) {
      parts.add(Reading.table(locations(own)) + " " + SETTLED);
    }
    Path spread = scratch.resolve("bucket=" + bucket);
    if (Files.exists(spread)) {
      parts.add(Reading.table(List.of(LakeDatabase.quoted(spread.resolve("*.parquet")))));
    }
    return parts;
  }

  private static String union(List<String> parts) {
    return parts.stream()
        .map(part -> "SELECT %s FROM %s".formatted(LakeColumns.ALL, part))
        .reduce((some, more) -> some + " UNION ALL " + more)
        .map("(%s)"::formatted)
        .orElseThrow();
  }

  private List<String> locations(List<LakeFile> files) {
    return files.stream()
        .map(file -> LakeDatabase.quoted(database.folder().resolve(file.path())))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
