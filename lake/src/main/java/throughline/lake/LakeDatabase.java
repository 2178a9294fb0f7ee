package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;

/**
 * The DuckDB inside this process that reads and writes one lake folder. It holds no data of its
 * own, reaches no file outside the folder and loads no extension.
 */
public final class LakeDatabase implements AutoCloseable {
  private final Path folder;
  private final DuckDBConnection root;
  private final RowsFunction rows = new RowsFunction();

  private LakeDatabase(Path folder, DuckDBConnection root) {
    this.folder = folder;
    this.root = root;
  }

  /**
   * Opens a folder, which is made where it is missing.
   *
   * @param memoryBytes what DuckDB may use, outside the heap; it spills to the folder beyond that
   */
  public static LakeDatabase open(Path folder, long memoryBytes) {
    try {
      Path whole = Files.createDirectories(folder).toRealPath();
      DuckDBConnection root =
          DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      LakeDatabase database = new LakeDatabase(whole, root);
      database.confine(memoryBytes);
      return database;
    } catch (IOException | SQLException e) {
      throw new LakeException("The lake (%s) cannot be opened.".formatted(folder), e);
    }
  }

  private void confine(long memoryBytes) throws SQLException {
    DuckDBFunctions.tableFunction()
        .withName(RowsFunction.NAME)
        .withParameter(Long.class)
        .withFunction(rows)
        .register(root);
    try (Statement statement = root.createStatement()) {
      for (String setting : settings(memoryBytes)) {
        statement.execute("SET " + setting);
      }
    }
  }

  private List<String> settings(long memoryBytes) {
    return List.of(
        "memory_limit='%sB'".formatted(memoryBytes),
        // One thread a query and a thread a bucket: DuckDB's own threads would fight with ours.
        "threads=1",
        "autoinstall_known_extensions=false",
        "autoload_known_extensions=false",
        "temp_directory=" + quoted(folder.resolve("scratch")),
        "allowed_directories=[%s]".formatted(quoted(folder)),
        "enable_external_access=false",
        "lock_configuration=true");
  }

  public Path folder() {
    return folder;
  }

  /** A connection of one thread; close it. */
  DuckDBConnection connect() throws SQLException {
    return root.duplicate().unwrap(DuckDBConnection.class);
  }

  RowsFunction rows() {
    return rows;
  }

  /** A path as a text in SQL. */
  static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a statement and returns how many rows it wrote. */
  static long update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new LakeException("The lake (%s) cannot be closed.".formatted(folder), e);
    }
  }
}
