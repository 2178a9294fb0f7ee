package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

class OcelFileTest {
  private static final String TYPES =
      """
      "objectTypes": [{"name": "Order", "attributes": []}, {"name": "Item", "attributes": []}],
      "eventTypes": [{"name": "pack", "attributes": [{"name": "by", "type": "string"}]}]\
      """;
  private static final String OBJECTS =
      """
      "objects": [
        {"id": "o1", "type": "Order", "attributes": [{"name": "sum", "time": "x", "value": 3}]},
        {"type": "Item", "id": "i1", "relationships": [{"objectId": "o1", "qualifier": "part"}]},
        {"id": "i2", "type": "Item"}]\
      """;
  private static final String EVENTS =
      """
      "events": [
        {"id": "e1", "type": "pack", "time": "2024-01-01T10:00:00Z",
         "attributes": [{"name": "by", "value": "Ada"}, {"name": "activity", "value": "ours"}],
         "relationships": [
           {"objectId": "o1", "qualifier": "packed order"},
           {"objectId": "i1", "qualifier": "packed item"},
           {"objectId": "i2"}, {"objectId": "unheard of"}]},
        {"id": "e2", "type": "send", "time": "2024-01-02T10:00:00Z"}]\
      """;
  private static final ReadingLimits SMALL = new ReadingLimits(1_000, 50, 20, 1L << 40, 100);

  private static String log(String... sections) {
    return "{" + String.join(",\n", sections) + "}";
  }

  @Test
  void isARowForEachEventWithItsObjectsByType() {
    Reading reading = read(named("log.jsonocel", log(TYPES, OBJECTS, EVENTS)));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.rows()).hasSize(2);
    assertThat(reading.rows().get(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("event_id", "e1"),
                Map.entry("activity", "pack"),
                Map.entry("timestamp", "2024-01-01T10:00:00Z"),
                Map.entry("by", "Ada"),
                Map.entry("attribute.activity", "ours"),
                Map.entry("object.Order", "o1"),
                Map.entry("qualifier.Order", "packed order"),
                Map.entry("object.Item", "i1"),
                Map.entry("qualifier.Item", "packed item"),
                Map.entry("object.Item.2", "i2"),
                Map.entry("object", "unheard of")));
    assertThat(reading.notes()).anyMatch(note -> note.contains("OCEL 2.0"));
  }

  @Test
  void isTheSameInWhateverOrderItsSectionsCome() {
    Reading first = read(named("log.json", log(TYPES, OBJECTS, EVENTS)));

    assertThat(read(named("log.json", log(EVENTS, TYPES, OBJECTS))).rows()).isEqualTo(first.rows());
    assertThat(read(named("log.json", log(OBJECTS, EVENTS, TYPES))).rows()).isEqualTo(first.rows());
    byte[] packed = gzip(log(EVENTS, OBJECTS).getBytes(StandardCharsets.UTF_8));
    assertThat(read(named("log.json.gz", packed)).rows()).isEqualTo(first.rows());
  }

  /** The negative control: without its objects the log's rows are others. */
  @Test
  void wouldNoticeObjectsThatAreNotRead() {
    assertThat(read(named("log.json", log(EVENTS))).rows())
        .isNotEqualTo(read(named("log.json", log(OBJECTS, EVENTS))).rows());
  }

  @Test
  void keepsTheEventsBeforeDamageAndTellsItsLine() {
    String whole = log(OBJECTS, EVENTS);
    Reading cut = read(named("log.json", whole.substring(0, whole.indexOf("\"e2\""))));

    assertThat(cut.values("event_id")).containsExactly("e1");
    assertThat(cut.onlyFault()).isEqualTo(FaultCode.FILE_BROKEN);
    assertThat(cut.faults().get(0).line()).isGreaterThan(4);
  }

  @Test
  void takesAnEventThatIsNoneForOneFault() {
    Reading reading =
        read(named("log.json", log("\"objects\": []", "\"events\": [7, [], {\"id\": \"e3\"}]")));

    assertThat(reading.faults())
        .extracting(Fault::code)
        .containsOnly(FaultCode.ROW_UNREADABLE)
        .hasSize(2);
    assertThat(reading.faults().get(1).reason()).contains("Event 2");
    assertThat(reading.values("event_id")).containsExactly("e3");
  }

  @Test
  void refusesAnEventBeyondTheLimitsAndReadsTheNext() {
    String many = "{\"objectId\": \"o1\"},".repeat(500) + "{\"objectId\": \"o1\"}";
    String events =
        "\"events\": [{\"id\": \"e1\", \"relationships\": [%s]}, {\"id\": \"e2\"}]".formatted(many);
    Reading reading = read(named("log.json", log(OBJECTS, events)), SMALL);

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
    assertThat(reading.values("event_id")).containsExactly("e2");
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String deep = "\"events\": [{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]";

    assertThat(read(named("log.json", log(OBJECTS, deep))).onlyFault())
        .isEqualTo(FaultCode.ROW_TOO_DEEP);
  }

  @Test
  void saysThatTheFirstEditionIsNotRead() {
    Reading reading = read(named("log.jsonocel", "{\"ocel:global-log\": {}, \"ocel:events\": {}}"));

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_UNKNOWN);
    assertThat(reading.faults().get(0).reason()).contains("OCEL 1.0");
  }

  @Test
  void saysThatALogHasNoEvents() {
    assertThat(read(named("log.json", log(TYPES, OBJECTS))).faults().get(0).reason())
        .contains("no events");
  }

  @Test
  void isToldApartFromJsonLines() {
    assertThat(read(named("a.jsonl", "{\"events\": [1]}\n{\"events\": [2]}\n")).rows()).hasSize(2);
    assertThat(read(named("a.json", "{\"events\": \"two\"}\n")).rows()).hasSize(1);
  }
}
