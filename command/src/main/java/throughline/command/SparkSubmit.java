package throughline.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installation of Apache Spark that takes jobs, and the job that Throughline gives it.
 *
 * @param home its folder, with {@code bin/spark-submit} in it
 * @param master where it computes: {@code local[*]}, {@code spark://HOST:PORT} and the like
 * @param job the job jar
 */
record SparkSubmit(Path home, String master, Path job) {
  private static final String JOB = "throughline.spark.LearnJob";
  private static final int LINES_KEPT = 12;

  /** The folder that the environment names, unless another is given. */
  static SparkSubmit of(@Nullable Path home, String master) {
    String named = System.getenv("SPARK_HOME");
    Path folder = home != null ? home : named == null ? null : Path.of(named);
    if (folder == null || !Files.isExecutable(folder.resolve("bin/spark-submit"))) {
      throw new CommandFailure(
          "There is no Apache Spark%s.".formatted(folder == null ? "" : " in " + folder),
          "Install Spark 4.2 and name its folder in SPARK_HOME or with --spark-home.");
    }
    return new SparkSubmit(folder, master, jobJar());
  }

  private static Path jobJar() {
    String named = System.getenv("THROUGHLINE_SPARK_JOB");
    if (named == null || !Files.isRegularFile(Path.of(named))) {
      throw new CommandFailure(
          "The job for Spark (%s) is not there.".formatted(named == null ? "its jar" : named),
          "Start the command by ./throughline, which knows where it is.");
    }
    return Path.of(named);
  }

  /** Runs the job to its end. */
  void run(List<Path> arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
    try {
      Process process = builder.start();
      Deque<String> last = new ArrayDeque<>();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        // Where in the code it failed says less than what failed, and would push it out.
        lines.lines().filter(line -> !line.startsWith("\tat ")).forEach(line -> keep(last, line));
      }
      if (process.waitFor() != 0) {
        throw new CommandFailure(
            "Spark could not finish the job:\n" + String.join("\n", last),
            "Maybe the master (%s) cannot be reached, or its workers cannot read the lake."
                .formatted(master));
      }
    } catch (IOException e) {
      throw new CommandFailure(
          "Spark (%s) could not be started.".formatted(home), "Try its bin/spark-submit yourself.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("The job was interrupted.", "Start it again.");
    }
  }

  private List<String> command(List<Path> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/spark-submit").toString());
    command.addAll(List.of("--master", master, "--class", JOB, job.toString()));
    arguments.forEach(one -> command.add(one.toUri().toString()));
    return command;
  }

  private static void keep(Deque<String> last, String line) {
    if (last.size() == LINES_KEPT) {
      last.removeFirst();
    }
    last.addLast(line);
  }
}
