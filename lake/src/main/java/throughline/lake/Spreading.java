package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The two passes of one compaction: what does not lie in its bucket is sent to it, unsorted, and
 * then each bucket gathers and sorts what is its own.
 */
final class Spreading {
  private static final String SETTLED = "WHERE \"customer\" NOT IN (SELECT a.id FROM affected a)";

  private final LakeDatabase database;
  private final LakeVersion version;
  private final Moves moves;
  private final int buckets;
  private final Path scratch;

  Spreading(LakeDatabase database, LakeVersion version, Moves moves, int buckets, Path scratch) {
    this.database = database;
    this.version = version;
    this.moves = moves;
    this.buckets = buckets;
    this.scratch = scratch;
  }

  /** Sends fresh deltas, rows of moved records and, with other buckets, everything. */
  void spread(int threads) throws SQLException {
    List<LakeFile> strays = staysInBuckets() ? version.fresh() : version.files();
    Workers.together(
        threads,
        worker -> {
          send(strays, worker, threads);
          return worker;
        });
    List<String> files = locations(version.files());
    if (!files.isEmpty() && !moves.isEmpty()) {
      try (Connection connection = database.connect()) {
        Regrouping.prepare(connection, moves);
        send(connection, "(%s)".formatted(Regrouping.affectedRows(files)), "moved");
      }
    }
  }

  private boolean staysInBuckets() {
    return buckets == version.buckets();
  }

  private void send(List<LakeFile> strays, int worker, int threads) {
    try (Connection connection = database.connect()) {
      Regrouping.prepare(connection, moves);
      for (int i = worker; i < strays.size(); i += threads) {
        List<String> file = locations(strays.subList(i, i + 1));
        send(connection, "%s %s".formatted(Reading.table(file), SETTLED), "stray-" + i);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void send(Connection connection, String table, String name) throws SQLException {
    String copy =
        "COPY (SELECT %s, %s AS bucket FROM %s) TO %s (FORMAT parquet, PARTITION_BY (bucket))";
    LakeDatabase.execute(
        connection,
        copy.formatted(
            LakeColumns.ALL,
            LakeVersion.bucketSql(buckets),
            table,
            LakeDatabase.quoted(scratch.resolve(name))));
  }

  /** Every so many-th bucket as one sorted base. */
  List<LakeFile> gather(int first, int step, LakeWriter writer, long identityVersion) {
    List<LakeFile> produced = new ArrayList<>();
    try (Connection connection = database.connect()) {
      Regrouping.prepare(connection, moves);
      for (int bucket = first; bucket < buckets; bucket += step) {
        List<String> parts = parts(bucket);
        if (!parts.isEmpty()) {
          LakeFile planned = new LakeFile(writer.ofBucket(bucket), bucket, 0, 0, identityVersion);
          produced.add(writer.write(connection, union(parts), planned));
        }
      }
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
    return produced;
  }

  /** What a bucket's new base is made of, as tables in SQL. */
  private List<String> parts(int bucket) throws IOException {
    List<String> parts = new ArrayList<>();
    List<LakeFile> own = staysInBuckets() ? version.ofBucket(bucket) : List.of();
    if (!own.isEmpty()) {
      parts.add(Reading.table(locations(own)) + " " + SETTLED);
    }
    List<String> sent = sentTo(bucket);
    if (!sent.isEmpty()) {
      parts.add(Reading.table(sent));
    }
    return parts;
  }

  private List<String> sentTo(int bucket) throws IOException {
    List<String> sent = new ArrayList<>();
    try (var senders = Files.list(scratch)) {
      for (Path sender : senders.toList()) {
        Path parcel = sender.resolve("bucket=" + bucket);
        if (Files.exists(parcel)) {
          sent.add(LakeDatabase.quoted(parcel.resolve("*.parquet")));
        }
      }
    }
    return sent;
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

  LakeException failed(Exception cause) {
    return new LakeException(
        "The version %s of the lake (%s) cannot be compacted."
            .formatted(version.number(), database.folder()),
        cause);
  }
}
