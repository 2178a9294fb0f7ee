package throughline.lake.mapping;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;

/**
 * One thing that happened, as a row tells it.
 *
 * @param rule the place, from 0, of the mapping's rule that told it; a row tells each at most once
 * @param recordKey the key of the record it belongs to, or null where the row names none
 * @param time when it happened; its end where a start is known
 * @param kind why a wait before it is not ours, such as an appointment the customer chose
 * @param costCents in hundredths of the currency
 * @param score the raw value as given
 * @param scale the score's scale, such as nps or 1-5
 */
public record InteractionFact(
    int rule,
    @Nullable String recordKey,
    Instant time,
    @Nullable Instant startedAt,
    String touchpoint,
    @Nullable String channel,
    @Nullable String department,
    @Nullable String team,
    @Nullable String resource,
    @Nullable String concern,
    @Nullable String topic,
    @Nullable Direction direction,
    @Nullable Purpose purpose,
    @Nullable String outcome,
    @Nullable String kind,
    @Nullable Long costCents,
    @Nullable Double score,
    @Nullable String scale,
    @Nullable String comment,
    Map<String, String> properties) {

  public InteractionFact {
    if (touchpoint.isBlank()) {
      throw new IllegalArgumentException("An interaction needs a touchpoint.");
    }
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
