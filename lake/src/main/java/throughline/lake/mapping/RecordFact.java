package throughline.lake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source knows of a person.
 *
 * @param key unique within the source
 * @param flags what everybody must know, and whether it holds: vulnerable, deceased, represented,
 *     in distress
 */
public record RecordFact(
    String key,
    List<IdentifierFact> identifiers,
    Map<String, String> attributes,
    Map<String, Boolean> flags) {
  /** What can be flagged. */
  public static final List<String> FLAGS =
      List.of("vulnerable", "deceased", "represented", "in_distress");

  public RecordFact {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A record needs a key.");
    }
    identifiers = List.copyOf(identifiers);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    flags = Map.copyOf(flags);
  }

  /** A record of which nothing is said that everybody must know. */
  public RecordFact(String key, List<IdentifierFact> identifiers, Map<String, String> attributes) {
    this(key, identifiers, attributes, Map.of());
  }
}
