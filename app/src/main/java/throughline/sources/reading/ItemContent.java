package throughline.sources.reading;

import throughline.sources.log.Door;
import tools.jackson.databind.json.JsonMapper;

/** An item's content as one text, with what came around it. */
final class ItemContent {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ItemContent() {}

  /** The content by which it is read without its envelope, so that one place holds all of it. */
  static byte[] of(LogRow row) {
    if (row.envelope() == null || row.door() == Door.FILE) {
      return row.content();
    }
    return JSON.writeValueAsBytes(
        row.door() == Door.EVENTS
            ? EventJson.merged(row.content(), row.envelope())
            : EventJson.cloudEvent(row.content(), row.envelope()));
  }
}
