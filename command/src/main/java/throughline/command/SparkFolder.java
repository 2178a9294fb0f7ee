package throughline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder in which a log becomes a lake that Spark can read, and jobs leave answers. */
final class SparkFolder {
  private final Path folder;

  private SparkFolder(Path folder) {
    this.folder = folder;
  }

  static SparkFolder create() {
    try {
      return new SparkFolder(Files.createTempDirectory("throughline-spark"));
    } catch (IOException e) {
      throw new CommandFailure(
          "No temporary folder can be made (%s).".formatted(e.getMessage()),
          "Free some space, or name another in THROUGHLINE_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.");
    }
  }

  /** A log that was read, written as a lake. */
  Path write(EventLog log) {
    return LakeCopy.write(log, folder.resolve("lake"));
  }

  /** The log, learned from by Spark; closing it removes the folder. */
  EventLog submitted(EventLog log, SparkSubmit spark, Path lake) {
    return new EventLog(
        new SubmittedTimelines(spark, lake, log.timelines().dictionaries(), folder),
        log.known(),
        log.hasCustomers(),
        log.topicColumn(),
        log.caseType(),
        () -> {
          log.close();
          remove();
        });
  }

  private void remove() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          "The temporary folder (%s) could not be removed.".formatted(folder), "Remove it.");
    }
  }
}
