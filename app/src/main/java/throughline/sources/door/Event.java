package throughline.sources.door;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.sources.log.Fault;
import throughline.sources.log.Fingerprint;

/**
 * One event as it stands in a request.
 *
 * @param content its own bytes
 * @param fingerprint what it says, without what changes each time it is sent
 * @param fields its outermost texts and numbers; a field that is neither is there with null
 * @param fault why it cannot be read, where that shows before its meaning is known
 */
record Event(
    byte[] content,
    Fingerprint fingerprint,
    Map<String, @Nullable String> fields,
    @Nullable Fault fault) {

  Event {
    // Not Map.copyOf: a null says that the field is there and is neither text nor number.
    fields = new HashMap<>(fields);
  }

  /** The field's text, or null where it is missing or empty. */
  @Nullable String text(String field) {
    String text = fields.get(field);
    return text == null || text.isBlank() ? null : text;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }
}
