package throughline.benchmarks;

import java.nio.file.Path;
import java.util.stream.Collectors;
import throughline.lake.LakeFile;
import throughline.lake.LakeFilling;
import throughline.lake.LakeFolder;
import throughline.lake.LakeVersion;

/** A generated lake in the temporary folder, kept for the next run. */
final class BenchmarkLake {
  static final long MEMORY = 512L << 20;
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "throughline-bench");
  private static final long SEED = 1;

  private BenchmarkLake() {}

  static LakeFolder of(long interactions) {
    Path folder = folder(interactions);
    if (!LakeFolder.isLake(folder)) {
      fill(folder, interactions);
    }
    return LakeFolder.open(folder, MEMORY);
  }

  private static Path folder(long interactions) {
    return FOLDER.resolve("lake-" + interactions);
  }

  private static void fill(Path folder, long interactions) {
    int buckets = LakeVersion.bucketsFor(interactions);
    try (LakeFilling filling =
        new LakeFilling(folder, 2 * MEMORY, buckets, LakeFilling.ROWS_A_DELTA)) {
      GeneratedLog log = new GeneratedLog(SEED, interactions);
      Timing generated = Timing.start();
      log.forEach(filling::add);
      generated.print("generating and writing deltas", interactions);
      Timing compacted = Timing.start();
      filling.finish(log.dictionaries());
      compacted.print("compacting", interactions);
    }
  }

  /** The lake's files as a table in DuckDB's SQL. */
  static String table(LakeFolder lake, long interactions) {
    return table(lake, folder(interactions));
  }

  static String table(LakeFolder lake, Path folder) {
    return lake.version().files().stream()
        .map(LakeFile::path)
        .map(path -> "'" + folder.resolve(path) + "'")
        .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning=false)"));
  }
}
