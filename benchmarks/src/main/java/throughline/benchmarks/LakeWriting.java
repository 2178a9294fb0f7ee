package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import throughline.engine.timeline.Dimension;
import throughline.lake.LakeDatabase;
import throughline.lake.LakeRow;
import throughline.lake.LakeRows;
import throughline.lake.LakeWriter;

/** Writing one sorted delta, beside the same rows through DuckDB's Appender. */
final class LakeWriting implements Benchmark {
  private static final int ROWS = 1_000_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "lake-write";
  }

  @Override
  public String about() {
    return "a sorted delta of %,d interactions, beside DuckDB's Appender".formatted(ROWS);
  }

  @Override
  public void run() throws Exception {
    List<LakeRow> all = new ArrayList<>();
    new GeneratedLog(1, ROWS).forEach(all::add);
    Path folder = Files.createTempDirectory("throughline-bench-write");
    try (LakeDatabase database = LakeDatabase.open(folder, BenchmarkLake.MEMORY)) {
      LakeWriter writer = new LakeWriter(database, () -> "delta-" + System.nanoTime());
      double written = Timing.median(RUNS, () -> writer.writeDelta(rows(all), 0));
      Timing.print("lake writer", ROWS, written);
      double appended = Timing.median(RUNS, () -> append(all, folder));
      Timing.print("appender, then COPY", ROWS, appended);
      System.out.printf("  the writer takes %.2f of the appender's time%n", written / appended);
    } finally {
      delete(folder);
    }
  }

  private static LakeRows rows(List<LakeRow> all) {
    LakeRows rows = new LakeRows();
    all.forEach(rows::add);
    return rows;
  }

  private static Path append(List<LakeRow> all, Path folder) throws SQLException {
    Path file = folder.resolve("appended-" + System.nanoTime() + ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads=1");
      statement.execute(
          "CREATE TEMP TABLE w(record BIGINT, customer BIGINT, t BIGINT, start BIGINT, concern"
              + " BIGINT, sequence BIGINT, interaction BIGINT"
              + ", d%s INTEGER".repeat(Dimension.values().length).formatted(dimensions())
              + ")");
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender appender = duck.createAppender("temp", "main", "w")) {
        for (LakeRow row : all) {
          append(appender, row);
        }
      }
      statement.execute(
          "COPY (FROM w ORDER BY customer, t, d10, sequence, interaction) TO '%s' (COMPRESSION zstd)"
              .formatted(file));
    }
    return file;
  }

  private static Object[] dimensions() {
    return Stream.of(Dimension.values()).map(Dimension::ordinal).toArray();
  }

  private static void append(DuckDBAppender appender, LakeRow row) throws SQLException {
    appender.beginRow().append(row.record()).append(row.customer()).append(row.time());
    appender.append(row.start()).append(row.concern()).append(row.sequence());
    appender.append(row.interaction());
    for (int code : row.codes()) {
      appender.append(code);
    }
    appender.endRow();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
