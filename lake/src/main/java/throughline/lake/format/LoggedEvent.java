package throughline.lake.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event as an event log tells it: what happened when, and which objects it is related to.
 *
 * @param attributes by their names: texts, whole numbers, decimal numbers, truth values or instants
 */
public record LoggedEvent(
    String id,
    String activity,
    Instant at,
    Map<String, ? extends Object> attributes,
    List<Related> related) {

  /**
   * An object that an event is related to.
   *
   * @param id unique among all objects of the log
   * @param qualifier what the object is to the event
   */
  public record Related(String type, String id, String qualifier) {}
}
