package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory this process has held so far, heap and DuckDB together. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  private PeakMemory() {}

  /** Prints it where the system tells, which is Linux. */
  static void print() throws IOException {
    if (Files.exists(STATUS)) {
      try (var lines = Files.lines(STATUS)) {
        lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .forEach(
                kilobytes -> System.out.printf("  peak memory so far %,d MB%n", kilobytes / 1024));
      }
    }
  }
}
