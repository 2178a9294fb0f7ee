package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.lake.LakeFilling;
import throughline.lake.LakeRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MineOfALakeFolderTest {
  private static final long HOUR = 3_600_000;

  @TempDir Path folder;

  private Path lake() {
    Path lake = folder.resolve("lake");
    Dictionaries labels = new Dictionaries();
    List<String> departments = List.of("Sales", "Billing", "Sales");
    try (LakeFilling filling = new LakeFilling(lake, 256L << 20, 3, 1000)) {
      for (int i = 0; i < departments.size(); i++) {
        int[] codes = new int[Dimension.values().length];
        codes[Dimension.TOUCHPOINT.ordinal()] = labels.of(Dimension.TOUCHPOINT).code("step " + i);
        codes[Dimension.DEPARTMENT.ordinal()] =
            labels.of(Dimension.DEPARTMENT).code(departments.get(i));
        filling.add(new LakeRow(5, 7, i * HOUR, Columns.NO_START, 9, i, i + 1, codes));
      }
      filling.finish(labels);
    }
    return lake;
  }

  @Test
  void tellsTheSameAsOfAFile() {
    Path json = folder.resolve("answer.json");
    Running mine = Running.of("mine", lake(), "--json", json);
    assertThat(mine.err()).isEmpty();
    assertThat(mine.status()).isZero();
    JsonNode answer = new JsonMapper().readTree(json.toFile());
    assertThat(answer.path("events").asInt()).isEqualTo(3);
    assertThat(answer.path("cases").asInt()).isEqualTo(1);
    assertThat(answer.path("silo_department").path("pingpongs").asInt()).isEqualTo(1);
    assertThat(answer.path("silo_department").path("border_wait_seconds").asDouble())
        .isEqualTo(7200);
    assertThat(answer.path("top_variants").path(0).path("trace").toString())
        .isEqualTo("[\"step 0\",\"step 1\",\"step 2\"]");
  }

  @Test
  void isMinedByItself() {
    Path lake = lake();
    Running mine = Running.of("mine", lake, folder.resolve("log.csv"));
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("by itself");
  }
}
