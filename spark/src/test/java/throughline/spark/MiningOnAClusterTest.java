package throughline.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;

/** The command, a master and two workers, each a process of its own, as at an analyst's company. */
class MiningOnAClusterTest {
  private static final long SEED = 20261123;

  @TempDir Path folder;

  @Test
  void givesTheFiguresOfThreads() throws Exception {
    Path home = SparkInstallation.install(folder.resolve("spark"));
    Path log = log();
    Path here = folder.resolve("threads.json");
    Path there = folder.resolve("spark.json");
    assertThat(mine(log, "--json", here.toString())).isEqualTo("0 ");
    try (SparkCluster cluster = SparkCluster.start(home, 2)) {
      assertThat(
              mine(
                  log,
                  "--engine",
                  "spark",
                  "--spark-home",
                  home.toString(),
                  "--master",
                  cluster.address(),
                  "--json",
                  there.toString()))
          .isEqualTo("0 ");
      assertThat(cluster.said("worker-0", "Launch command")).isTrue();
      assertThat(cluster.said("worker-1", "Launch command")).isTrue();
    }
    assertThat(there).hasSameTextualContentAs(here);
  }

  @Test
  void saysWhatIsMissingWhereThereIsNoSpark() throws Exception {
    assertThat(mine(log(), "--engine", "spark", "--spark-home", folder.toString()))
        .startsWith("1 There is no Apache Spark in " + folder)
        .contains("--spark-home");
  }

  private Path log() throws IOException {
    Path file = folder.resolve("log.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("case_id,activity,timestamp,department,team,resource,customer,topic\n");
      for (Interaction one : new RandomLog(SEED).interactions(3_000)) {
        String concern = one.concern() == null ? one.customer() : one.concern();
        out.write(concern);
        out.write("," + label(one, Dimension.TOUCHPOINT) + "," + one.time());
        for (Dimension dimension :
            List.of(Dimension.DEPARTMENT, Dimension.TEAM, Dimension.RESOURCE)) {
          out.write("," + label(one, dimension));
        }
        out.write("," + one.customer() + "," + label(one, Dimension.TOPIC) + "\n");
      }
    }
    return file;
  }

  private static String label(Interaction one, Dimension dimension) {
    return one.labels().getOrDefault(dimension, "");
  }

  /** The exit status and what the command said. */
  private String mine(Path log, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(SparkInstallation.java(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", SparkInstallation.classPath()));
    command.addAll(List.of("throughline.command.Main", "mine", log.toString()));
    command.addAll(Arrays.asList(arguments));
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    Path job = SparkInstallation.job(folder.resolve("job.jar"));
    builder.environment().put("THROUGHLINE_SPARK_JOB", job.toString());
    Process process = builder.start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() + " " + withoutProgress(Files.readString(said));
  }

  /** Java of later versions warns about what libraries do; that is not what the command says. */
  private static String withoutProgress(String said) {
    return said.lines()
        .filter(line -> !line.startsWith("WARNING") && !line.contains("events read"))
        .reduce("", (one, other) -> one + (one.isEmpty() ? "" : "\n") + other);
  }
}
