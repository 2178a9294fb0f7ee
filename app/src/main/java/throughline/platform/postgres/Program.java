package throughline.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of one of PostgreSQL's programs, as a user that PostgreSQL accepts. */
record Program(Path path, List<String> arguments, RunningUser user) {

  Program {
    arguments = List.copyOf(arguments);
  }

  /** What the program left behind: its exit status and what it said. */
  record Outcome(int status, String output) {

    boolean succeeded() {
      return status == 0;
    }

    String lastWords() {
      String[] lines = output.strip().split("\\R");
      return lines[lines.length - 1].strip();
    }
  }

  Outcome run() {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(path.toString());
    command.addAll(arguments);
    return run(command);
  }

  static Outcome run(List<String> command) {
    try {
      // To a file and not to a pipe: the server inherits it and would keep a pipe open for ever.
      Path said = Files.createTempFile("throughline", ".out");
      try {
        return new Outcome(started(command, said).waitFor(), Files.readString(said));
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      throw new PostgresFailure(
          "The program %s could not be run (%s).".formatted(command.get(0), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresFailure("Interrupted while waiting for %s.".formatted(command.get(0)), e);
    }
  }

  private static Process started(List<String> command, Path said) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("LC_ALL", "C");
    // Variables such as PGDATA and PGPORT of the surroundings must not redirect our own server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }
}
