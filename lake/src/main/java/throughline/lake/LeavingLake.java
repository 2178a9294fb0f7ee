package throughline.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import throughline.engine.timeline.Dictionaries;

/**
 * One version of a lake on its way out: packed into a stream, bucket by bucket, so that neither
 * memory nor disk hold it twice. Every interaction is with the customer that its record has now,
 * and hidden customers stay behind. {@link UnpackedLake} makes a folder of it again.
 */
public final class LeavingLake {
  private static final String SCRATCH = "scratch/leaving";
  private static final String SETTLED = "\"customer\" NOT IN (SELECT a.id FROM affected a)";

  private final LakeDatabase database;
  private final LakeVersion version;
  private final Moves moves;
  private final Mask hidden;
  private final Recoding recoding;

  /**
   * Must be the only one of its lake at a time, and the version pinned until it has gone.
   *
   * @param moves where records went after {@link LakeVersion#oldestIdentityVersion}
   */
  public LeavingLake(
      LakeDatabase database, LakeVersion version, Moves moves, Mask hidden, Recoding recoding) {
    this.database = database;
    this.version = version;
    this.moves = moves;
    this.hidden = hidden;
    this.recoding = recoding;
  }

  /** Packs everything; what names the files comes last, so that a stream cut short is no lake. */
  public void pack(Dictionaries labels, OutputStream out) throws IOException {
    Path scratch = database.folder().resolve(SCRATCH);
    try (Connection connection = database.connect()) {
      Compaction.delete(scratch);
      Files.createDirectories(scratch);
      ZipOutputStream zip = new ZipOutputStream(out);
      // Parquet is compressed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      LakeVersion alone = alone(buckets(connection, zip));
      entry(zip, LakeFolder.LABELS, LakeFolder.described(labels));
      entry(zip, LakeFolder.VERSION, LakeFolder.described(alone));
      zip.finish();
    } catch (SQLException e) {
      throw new LakeException(
          "The version %s of the lake (%s) cannot be taken out."
              .formatted(version.number(), database.folder()),
          e);
    } finally {
      Compaction.delete(scratch);
    }
  }

  private LakeVersion alone(List<LakeFile> files) {
    return new LakeVersion(
        version.number(),
        version.buckets(),
        files,
        version.logPosition(),
        version.identityVersion());
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private List<LakeFile> buckets(Connection connection, ZipOutputStream zip)
      throws SQLException, IOException {
    if (version.files().isEmpty()) {
      return List.of();
    }
    Regrouping.prepare(connection, moves);
    Regrouping.fill(connection, "hidden", hidden.customers());
    LakeDatabase.execute(connection, "CREATE TEMP TABLE loose AS " + loose());
    List<LakeFile> files = new ArrayList<>();
    for (int bucket = 0; bucket < version.buckets(); bucket++) {
      LakeFile file = write(connection, bucket);
      Path path = database.folder().resolve(file.path());
      if (file.rows() > 0) {
        LakeFile named = named(file);
        zip.putNextEntry(new ZipEntry(named.path()));
        Files.copy(path, zip);
        zip.closeEntry();
        files.add(named);
      }
      Files.delete(path);
    }
    return files;
  }

  private static LakeFile named(LakeFile file) {
    String path = UnpackedLake.path(file.bucket());
    return new LakeFile(path, file.bucket(), file.rows(), file.bytes(), file.identityVersion());
  }

  /** What does not lie in its bucket: fresh rows, and those of customers that changed. */
  private String loose() {
    List<String> all = locations(version.files());
    String rows = "SELECT %s FROM (%s)".formatted(LakeColumns.ALL, Regrouping.affectedRows(all));
    List<String> fresh = locations(version.fresh());
    if (!fresh.isEmpty()) {
      rows += " UNION ALL " + settled(fresh);
    }
    return "SELECT *, %s AS bucket FROM (%s)"
        .formatted(LakeVersion.bucketSql(version.buckets()), rows);
  }

  private static String settled(List<String> files) {
    return "SELECT %s FROM %s WHERE %s".formatted(LakeColumns.ALL, Reading.table(files), SETTLED);
  }

  private LakeFile write(Connection connection, int bucket) throws SQLException {
    String rows = "SELECT %s FROM loose WHERE bucket = %s".formatted(LakeColumns.ALL, bucket);
    List<String> own = locations(version.ofBucket(bucket));
    if (!own.isEmpty()) {
      rows += " UNION ALL " + settled(own);
    }
    String seen =
        "(SELECT %s FROM (%s) WHERE \"customer\" NOT IN (SELECT h.id FROM hidden h))"
            .formatted(columns(), rows);
    String path = SCRATCH + "/" + bucket + ".parquet";
    LakeFile planned = new LakeFile(path, bucket, 0, 0, version.identityVersion());
    return new LakeWriter(database, () -> "").write(connection, seen, planned);
  }

  private String columns() {
    return recoding.isEmpty()
        ? "*"
        : "* REPLACE (%s AS \"department\")".formatted(recoding.sql("\"department\""));
  }

  private List<String> locations(List<LakeFile> files) {
    return files.stream()
        .map(file -> LakeDatabase.quoted(database.folder().resolve(file.path())))
        .toList();
  }
}
