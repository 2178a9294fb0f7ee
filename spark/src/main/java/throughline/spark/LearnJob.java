package throughline.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import throughline.engine.timeline.LearningTask;

/**
 * The job for {@code spark-submit}: {@code LearnJob LAKE TASK ANSWER}. It reads the task, gathers
 * what the task's analysis asks of the lake, and writes it. All three are paths or addresses that
 * the driver can reach; the lake must be reached by every worker.
 */
public final class LearnJob {
  private LearnJob() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Usage: spark-submit … throughline-spark.jar LAKE TASK ANSWER");
      System.exit(2);
    }
    SparkSession spark = SparkSession.builder().appName("Throughline").getOrCreate();
    try {
      run(spark, arguments[0], new Path(arguments[1]), new Path(arguments[2]));
    } finally {
      spark.stop();
    }
  }

  private static <A extends Serializable> void run(
      SparkSession spark, String lake, Path taskFile, Path answerFile) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    LearningTask<A> task;
    try (InputStream in = taskFile.getFileSystem(configuration).open(taskFile)) {
      task = LearningTask.read(in);
    }
    A gathered = SparkTimelines.of(spark, lake).gather(task);
    try (OutputStream out = answerFile.getFileSystem(configuration).create(answerFile)) {
      LearningTask.write(gathered, out);
    }
  }
}
