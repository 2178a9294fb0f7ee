package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MineOfObjectCentricLogsTest {
  private static final String LOG =
      """
      {"objectTypes": [], "eventTypes": [],
       "events": [
        {"id": "1", "type": "order", "time": "2024-01-01T00:00:00Z",
         "attributes": [{"name": "department", "value": "Sales"}],
         "relationships": [{"objectId": "o1"}, {"objectId": "a"}, {"objectId": "b"}]},
        {"id": "2", "type": "pack", "time": "2024-01-03T00:00:00Z",
         "attributes": [{"name": "department", "value": "Stock"}],
         "relationships": [{"objectId": "o1"}, {"objectId": "a"}]},
        {"id": "3", "type": "pack", "time": "2024-01-04T00:00:00Z",
         "attributes": [{"name": "department", "value": "Stock"}],
         "relationships": [{"objectId": "o1"}, {"objectId": "b"}]},
        {"id": "4", "type": "count stock", "time": "2024-01-05T00:00:00Z"}],
       "objects": [
        {"id": "o1", "type": "Order"}, {"id": "a", "type": "Item"}, {"id": "b", "type": "Item"}]}
      """;

  @TempDir Path folder;

  private JsonNode mined(Object... arguments) {
    Path json = folder.resolve("answer.json");
    Running mine = Running.of(Running.with("mine", Running.with("--json=" + json, arguments)));
    assertThat(mine.err()).isEmpty();
    assertThat(mine.status()).isZero();
    return new JsonMapper().readTree(json.toFile());
  }

  private Path log() throws IOException {
    return Files.writeString(folder.resolve("log.jsonocel"), LOG);
  }

  @Test
  void takesTheTypeForCasesOfWhichMostEventsNameOneObject() throws IOException {
    JsonNode mined = mined(log());
    assertThat(mined.path("case_type").asString()).isEqualTo("Order");
    assertThat(mined.path("object_types").toString()).isEqualTo("[\"Item\",\"Order\"]");
    assertThat(mined.path("events").asInt()).isEqualTo(3);
    assertThat(mined.path("cases").asInt()).isEqualTo(1);
    assertThat(mined.path("events_without_case").asInt()).isEqualTo(1);
    assertThat(mined.path("silo_department").path("border_wait_seconds").asDouble())
        .isEqualTo(2 * 86_400);
  }

  @Test
  void showsAnEventOfSeveralObjectsInEachOnesCase() throws IOException {
    JsonNode mined = mined(log(), "--case", "Item");
    assertThat(mined.path("events").asInt()).isEqualTo(4);
    assertThat(mined.path("cases").asInt()).isEqualTo(2);
    assertThat(mined.path("start_activities").path("order").asInt()).isEqualTo(2);
    assertThat(mined.path("silo_department").path("border_wait_seconds").asDouble())
        .isEqualTo(5 * 86_400);
  }

  @Test
  void saysInTheSummaryWhatACaseIs() throws IOException {
    Running mine = Running.of("mine", log());
    assertThat(mine.out()).contains("one Order").contains("--case").contains("1 events");
  }

  @Test
  void saysWhichTypesThereAre() throws IOException {
    Running mine = Running.of("mine", log(), "--case", "Parcel");
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("Parcel").contains("Item, Order");
  }

  @Test
  void tellsTheLineOfDamage() throws IOException {
    Path cut = Files.writeString(folder.resolve("cut.jsonocel"), LOG.substring(0, 500));
    Running mine = Running.of("mine", cut);
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("cut.jsonocel").contains("broken");
  }

  @Test
  void isWhatAMappingSays() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yml"),
            """
            source: warehouse
            files: ["*.jsonocel"]
            key: event_id
            interactions:
              - when: timestamp
                touchpoint: activity
                department: department
                concern: object.Order
                properties: [object.*, qualifier.*]
            """);
    JsonNode mined = mined(log(), "--mapping", mapping);
    assertThat(mined.path("silo_department").path("handoffs").asInt()).isEqualTo(1);
    assertThat(mined.path("start_activities").path("order").asInt()).isEqualTo(1);
  }

  @Test
  void countsThePublicExampleAsItsAuthorsDo() {
    Optional<Path> example = SharedData.find("journeys/raw/ocel20_example.jsonocel");
    if (example.isEmpty()) {
      return;
    }
    JsonNode orders = mined(example.get(), "--case", "Purchase Order");
    assertThat(orders.path("events").asInt()).isEqualTo(5);
    assertThat(orders.path("cases").asInt()).isEqualTo(2);
    JsonNode invoices = mined(example.get());
    assertThat(invoices.path("case_type").asString()).isEqualTo("Invoice");
    assertThat(invoices.path("events").asInt()).isEqualTo(9);
    assertThat(invoices.path("cases").asInt()).isEqualTo(3);
    assertThat(invoices.path("events_without_case").asInt()).isEqualTo(4);
  }
}
