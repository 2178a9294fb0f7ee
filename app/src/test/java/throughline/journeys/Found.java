package throughline.journeys;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Things looked for in lists of answers. */
final class Found {
  private Found() {}

  static JsonNode named(JsonNode list, String field, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.path(field).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
