package throughline.sources.door;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client of the Event API calls: one kind of event, or a batch of them. */
enum Call {
  IDENTIFY,
  TRACK,
  PAGE,
  SCREEN,
  GROUP,
  ALIAS,
  BATCH;

  // The browser SDK shortens the names; "import" is the batch of the Java SDK.
  private static final Map<String, Call> OTHER_NAMES =
      Map.of(
          "i", IDENTIFY, "t", TRACK, "p", PAGE, "s", SCREEN, "g", GROUP, "a", ALIAS, "b", BATCH,
          "import", BATCH);

  static @Nullable Call findByPath(String name) {
    Call other = OTHER_NAMES.get(name);
    return other == null ? find(name) : other;
  }

  /** The call of an event's own type, where it is one. */
  static @Nullable Call findByType(String type) {
    Call call = find(type);
    return call == BATCH ? null : call;
  }

  private static @Nullable Call find(String name) {
    for (Call call : values()) {
      if (call.type().equals(name)) {
        return call;
      }
    }
    return null;
  }

  /** The name in the API. */
  String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
