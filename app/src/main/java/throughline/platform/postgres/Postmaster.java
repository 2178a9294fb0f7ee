package throughline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a data folder's lock file (postmaster.pid) names. */
record Postmaster(long pid, int port, String state, Path data) {

  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;

  static Optional<Postmaster> of(Path data) {
    Path file = file(data);
    try {
      List<String> lines = Files.readAllLines(file);
      long pid = lines.isEmpty() ? 0 : number(lines.get(0));
      int port = lines.size() > PORT_LINE ? (int) number(lines.get(PORT_LINE)) : 0;
      String state = lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : "";
      return Optional.of(new Postmaster(pid, port, state, data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new PostgresFailure(
          "The lock file %s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  boolean ready() {
    return state.equals("ready");
  }

  /** Whether the process lives and is a server of this very folder, not a stranger's reused id. */
  boolean alive() {
    return ProcessHandle.of(pid).filter(this::serves).isPresent() && !zombie();
  }

  /**
   * Tells PostgreSQL that the process named is gone. The rest of the file stays, because by the
   * shared memory named there it recognises children that outlived their parent.
   */
  void retire() {
    Path file = file(data);
    try {
      List<String> lines = Files.readAllLines(file);
      lines.set(0, Long.toString(deadProcess()));
      Files.write(file, lines);
    } catch (IOException e) {
      throw new PostgresFailure(
          "The lock file %s cannot be rewritten (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private boolean serves(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    String command = commandLine(process);
    return command.isEmpty() || (command.contains("postgres") && command.contains(data.toString()));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  private boolean zombie() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return false;
    }
  }

  private static long deadProcess() throws IOException {
    Process process = new ProcessBuilder("true").start();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.pid();
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  private static long number(String line) {
    try {
      return Long.parseLong(line.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
