package throughline.sources.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one request and what they share.
 *
 * @param envelope what is needed to read the events and stands around them, as JSON
 */
record Request(List<Event> events, @Nullable String writeKey, @Nullable String envelope) {}
