package throughline.sources.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.lake.mapping.IdentifierFact;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.RecordFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a CloudEvent means where no mapping says otherwise: its type happened to its subject. One
 * without a subject belongs to its concern, or speaks of nobody.
 */
final class CloudEventReading {

  private CloudEventReading() {}

  static MappedRow read(ObjectNode event, Instant receivedAt, @Nullable String department) {
    String subject = EventJson.text(event, "subject");
    String type = EventJson.text(event, "type");
    if (type == null) {
      return MappedRow.NOTHING;
    }
    String time = EventJson.text(event, "time");
    JsonNode data = event.path("data");
    InteractionFact happened =
        new InteractionFact(
            0,
            subject == null ? null : "subject " + subject,
            time == null ? receivedAt : Times.parse(time),
            null,
            type,
            EventJson.text(data, "channel"),
            department,
            null,
            null,
            EventJson.text(data, "concern"),
            EventJson.text(data, "topic"),
            null,
            null,
            EventJson.text(data, "outcome"),
            null,
            null,
            null,
            null,
            null,
            data.isObject() ? EventJson.flat(data) : Map.of());
    return new MappedRow(records(subject), List.of(happened), List.of(), List.of());
  }

  private static List<RecordFact> records(@Nullable String subject) {
    return subject == null
        ? List.of()
        : List.of(
            new RecordFact(
                "subject " + subject,
                List.of(new IdentifierFact("customer_number", subject)),
                Map.of()));
  }
}
