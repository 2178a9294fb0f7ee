package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Writes sorted Parquet files into a lake's folder. A file is complete and durable when its {@link
 * LakeFile} is returned; until a version names it, it is an orphan.
 */
public final class LakeWriter {
  private static final String DELTAS = "delta";

  private final LakeDatabase database;
  private final Supplier<String> names;

  /**
   * @param names gives every file a name that no file of the lake has had
   */
  public LakeWriter(LakeDatabase database, Supplier<String> names) {
    this.database = database;
    this.names = names;
  }

  /** Writes interactions of whatever customers as one fresh delta. */
  public LakeFile writeDelta(LakeRows rows, long identityVersion) {
    long handle = database.rows().offer(rows);
    try {
      return writeFresh("%s(%s)".formatted(RowsFunction.NAME, handle), identityVersion);
    } finally {
      database.rows().withdraw(handle);
    }
  }

  LakeFile writeFresh(String table, long identityVersion) {
    LakeFile planned = new LakeFile(fresh(), LakeFile.EVERY_BUCKET, 0, 0, identityVersion);
    try (Connection connection = database.connect()) {
      return write(connection, table, planned);
    } catch (SQLException e) {
      throw new LakeException(
          "A delta cannot be written to the lake (%s).".formatted(database.folder()), e);
    }
  }

  private String fresh() {
    return DELTAS + "/" + names.get() + ".parquet";
  }

  /** The path of a new file of a bucket. */
  String ofBucket(int bucket) {
    return "bucket=%03d/%s.parquet".formatted(bucket, names.get());
  }

  /** Writes what a table in SQL holds, sorted, to the planned file and returns it as it became. */
  LakeFile write(Connection connection, String table, LakeFile planned) throws SQLException {
    Path path = database.folder().resolve(planned.path());
    try {
      Path folder = Files.createDirectories(Objects.requireNonNull(path.getParent()));
      long rows =
          LakeDatabase.update(
              connection,
              "COPY (SELECT %s FROM %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                  .formatted(LakeColumns.ALL, table, LakeColumns.ORDER, LakeDatabase.quoted(path)));
      Durable.force(path);
      Durable.force(folder);
      Durable.force(database.folder());
      return new LakeFile(
          planned.path(), planned.bucket(), rows, Files.size(path), planned.identityVersion());
    } catch (IOException e) {
      throw new LakeException("The file (%s) cannot be written.".formatted(path), e);
    }
  }
}
