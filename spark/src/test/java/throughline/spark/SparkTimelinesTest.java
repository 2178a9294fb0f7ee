package throughline.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.TimelinesContract;

class SparkTimelinesTest extends TimelinesContract {
  private static SparkSession spark;
  @TempDir Path folder;
  private int lakes;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Override
  protected Timelines timelines(List<Interaction> interactions) throws IOException {
    Path lake = folder.resolve("lake-" + lakes++);
    return SparkTimelines.of(
        spark, LakeOfInteractions.write(lake, interactions, 3).toUri().toString());
  }

  @Override
  protected int rounds() {
    return 1;
  }

  @Test
  void areNotThereInAFolderThatIsNoLake() {
    assertThatThrownBy(() -> SparkTimelines.of(spark, folder.toUri().toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lake.json");
    assertThat(folder).exists();
  }
}
