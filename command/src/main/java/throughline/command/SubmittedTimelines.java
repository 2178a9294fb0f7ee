package throughline.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.LearningTask;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.engine.timeline.Timelines;

/**
 * Timelines of a lake folder that Apache Spark learns from: each analysis is sent there as a job,
 * and what it gathered comes back in a file.
 *
 * @param work a folder for tasks and answers
 */
record SubmittedTimelines(SparkSubmit spark, Path lake, Dictionaries dictionaries, Path work)
    implements Timelines {

  @Override
  public <A extends Serializable, R> R learn(TimelineAnalysis<A, R> analysis, Scope scope) {
    Path task = work.resolve("task");
    Path answer = work.resolve("answer");
    try {
      try (OutputStream out = Files.newOutputStream(task)) {
        LearningTask.write(new LearningTask<>(analysis, scope), out);
      }
      spark.run(List.of(lake.toAbsolutePath(), task, answer));
      try (InputStream in = Files.newInputStream(answer)) {
        A gathered = LearningTask.read(in);
        return analysis.finisher().apply(gathered);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          "What Spark learned cannot be read (%s).".formatted(e.getMessage()),
          "Maybe the disk is full, or the job is of another version.");
    }
  }
}
