package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MineAgainstReferenceFiguresTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> COMPARED =
      List.of(
          "events",
          "cases",
          "activities",
          "first_event",
          "last_event",
          "start_activities",
          "end_activities",
          "dfg_arcs",
          "dfg_total",
          "dfg",
          "variants",
          "top_variants",
          "variant_count_distribution_top10_share",
          "case_duration",
          "own_events_per_case",
          "own_rework",
          "own_handover",
          "own_silo_department",
          "own_silo_team",
          "own_repeat_contact");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bpic2012",
        "bpic2013_incidents",
        "bpic2016_complaints",
        "bpic2020_domestic_declarations",
        "bpic2020_international_declarations",
        "interval",
        "receipt",
        "road_traffic_fines",
        "running_example",
        "servicenow_incidents",
        "teleclaims"
      })
  void equalsAllOfThem(String log) {
    Optional<Path> journeys = SharedData.find("journeys");
    if (journeys.isEmpty()) {
      return;
    }
    JsonNode reference = reference(journeys.get(), log);
    JsonNode mined = mined(journeys.get().resolve(log + ".csv.gz"));
    assertThat(differences(reference, mined)).isEmpty();
  }

  @Test
  void wouldNoticeOneChangedFigure() {
    Optional<Path> journeys = SharedData.find("journeys");
    if (journeys.isEmpty()) {
      return;
    }
    JsonNode reference = reference(journeys.get(), "running_example");
    ObjectNode arc = (ObjectNode) reference.path("dfg").path(3);
    arc.put("median", arc.path("median").asDouble() + 0.002);
    JsonNode mined = mined(journeys.get().resolve("running_example.csv.gz"));
    assertThat(differences(reference, mined)).hasSize(1);
  }

  /** The originals keep local times with an offset, so only what does not depend on it is equal. */
  @ParameterizedTest
  @ValueSource(
      strings = {"bpic2012", "bpic2013_incidents", "teleclaims", "receipt", "running-example"})
  void countsTheSameInTheOriginalXes(String log) {
    Optional<Path> journeys = SharedData.find("journeys");
    if (journeys.isEmpty()) {
      return;
    }
    Path raw = journeys.get().resolve("raw");
    Path packed = raw.resolve(log + ".xes.gz");
    Path file = packed.toFile().exists() ? packed : raw.resolve(log + ".xes");
    JsonNode reference = reference(journeys.get(), log.replace('-', '_'));
    JsonNode mined = mined(file);
    for (String key :
        List.of("events", "cases", "activities", "dfg_arcs", "dfg_total", "variants")) {
      assertThat(mined.path(key)).as(key).isEqualTo(reference.path(key));
    }
    assertThat(mined.path("start_activities")).isEqualTo(reference.path("start_activities"));
  }

  private static List<String> differences(JsonNode reference, JsonNode mined) {
    ObjectNode expected = JSON.createObjectNode();
    ObjectNode actual = JSON.createObjectNode();
    for (String key : COMPARED) {
      if (reference.has(key)) {
        expected.set(key, reference.get(key));
        actual.set(key, mined.path(key.startsWith("own_") ? key.substring(4) : key));
      }
    }
    if (expected.path("own_repeat_contact") instanceof ObjectNode repeats) {
      repeats.remove("definition");
    }
    return Likeness.differences("", expected, actual);
  }

  private static JsonNode reference(Path journeys, String log) {
    return JSON.readTree(journeys.resolve("reference").resolve(log + ".json").toFile());
  }

  private JsonNode mined(Path file) {
    Path json = folder.resolve("mined.json");
    Running mine = Running.of("mine", file, "--json", json);
    assertThat(mine.err()).doesNotContain("left out");
    assertThat(mine.status()).isZero();
    return JSON.readTree(json.toFile());
  }
}
