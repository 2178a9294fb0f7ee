package throughline.lake;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;

/**
 * The rows of a query as DuckDB streams them, a block of whole customers at a time. It has a
 * connection of its own, because a connection streams one result at a time.
 */
final class FileRows implements Rows {
  /** Small enough for a processor's cache, large enough that a chunk matters little. */
  private static final int ROWS_A_BLOCK = 1 << 15;

  /** What DuckDB gives at once. */
  private static final int ROWS_A_CHUNK = 1 << 11;

  private final Connection connection;
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;
  private final Block block;
  private final Window window;
  private boolean ended;

  /**
   * @param connection is closed with these rows, also when they cannot be had
   */
  FileRows(Connection connection, String query, Reading reading) throws SQLException {
    this.connection = connection;
    try {
      statement = connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class);
      result = statement.query();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    // The last chunk goes beyond the block's rows, and a block that need not grow is not copied.
    block = new Block(reading, ROWS_A_BLOCK + ROWS_A_CHUNK);
    window = new Window(block);
  }

  @Override
  public Window window() {
    return window;
  }

  @Override
  public boolean refill() {
    block.forgetBefore(window.to());
    int to = 0;
    while (to == 0 && !ended) {
      readUpTo(Math.max(ROWS_A_BLOCK, block.size() + 1));
      to = ended ? block.size() : block.startOfLastCustomer();
    }
    window.show(0, to);
    return to > 0;
  }

  private void readUpTo(int rows) {
    while (block.size() < rows && !ended) {
      ended = !result.nextChunk();
      if (!ended) {
        block.append(result.chunk());
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection;
        statement) {
      result.close();
    }
  }
}
