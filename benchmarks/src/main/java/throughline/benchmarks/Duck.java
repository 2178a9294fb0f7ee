package throughline.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The baseline: DuckDB with threads of its own, asked in SQL. */
final class Duck {
  static final int THREADS = 2;

  private Duck() {}

  /** What is done with each row of an answer. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Asks, shows every row of the answer and returns how many there were. */
  static long ask(String sql, RowTaker taker) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads=" + THREADS);
      statement.execute("SET memory_limit='4GB'");
      statement.execute(
          "SET temp_directory='%s'".formatted(BenchmarkLake.FOLDER.resolve("spilled")));
      statement.execute("SET max_temp_directory_size='8GB'");
      long count = 0;
      try (ResultSet rows = statement.executeQuery(sql)) {
        for (; rows.next(); count++) {
          taker.take(rows);
        }
      }
      return count;
    }
  }
}
