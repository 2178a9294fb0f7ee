package throughline.sources.crash;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong below the processes of an installation: a library between them and the C library,
 * made of {@code disturbed.c}, which reads in a file that it shares with this process what to do.
 */
final class Disturbance {
  static final int EIO = 5;
  static final int ENOSPC = 28;
  private static final int BYTES = 4096;

  /** The numbers of the file, in its order. */
  private enum Number {
    CALLS,
    FAIL_AT,
    ERROR,
    SYNC_MICROS,
    CLOCK,
    AWAY,
    LYING,
    FAILED
  }

  private final Path library;
  private final Path file;
  private final MappedByteBuffer numbers;

  private Disturbance(Path library, Path file) throws IOException {
    this.library = library;
    this.file = file;
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      numbers = channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES);
    }
    numbers.order(ByteOrder.nativeOrder());
  }

  /** Nothing where this machine has no compiler for C. */
  static Optional<Disturbance> under(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("disturbed.c");
    try (var in = Disturbance.class.getResourceAsStream("/crash/disturbed.c")) {
      Files.copy(java.util.Objects.requireNonNull(in), source);
    }
    Path library = folder.resolve("disturbed.so");
    String[] compiling = {
      "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl"
    };
    try {
      Process compiler = new ProcessBuilder(compiling).inheritIO().start();
      return compiler.waitFor() == 0
          ? Optional.of(new Disturbance(library, folder.resolve("disturbance")))
          : Optional.empty();
    } catch (IOException noCompiler) {
      return Optional.empty();
    }
  }

  Installed around(Installed installed) {
    return installed.with("LD_PRELOAD", library.toString()).with("DISTURBED", file.toString());
  }

  /** Lets the database's write or sync with this number from now on fail. */
  void fail(long number, int error) {
    set(Number.ERROR, error);
    set(Number.FAIL_AT, get(Number.CALLS) + number);
  }

  long failed() {
    return get(Number.FAILED);
  }

  void slow(Duration sync) {
    set(Number.SYNC_MICROS, sync.toNanos() / 1_000);
  }

  void setClock(Duration wrong) {
    set(Number.CLOCK, wrong.toSeconds());
  }

  /** Lets no database start while it is so. */
  void keepAway(boolean away) {
    set(Number.AWAY, away ? 1 : 0);
  }

  /** Lets what the database writes to its log vanish, though it is told that it is written. */
  void lie(boolean lying) {
    set(Number.LYING, lying ? 1 : 0);
  }

  private long get(Number number) {
    return numbers.getLong(8 * number.ordinal());
  }

  private void set(Number number, long value) {
    numbers.putLong(8 * number.ordinal(), value);
  }
}
