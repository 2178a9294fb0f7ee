package throughline.lake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source knows of a person.
 *
 * @param key unique within the source
 */
public record RecordFact(
    String key, List<IdentifierFact> identifiers, Map<String, String> attributes) {

  public RecordFact {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A record needs a key.");
    }
    identifiers = List.copyOf(identifiers);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
