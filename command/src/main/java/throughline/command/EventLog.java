package throughline.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timelines;

/**
 * What was read of the logs.
 *
 * @param known the dimensions of which at least one event has a value
 * @param hasCustomers whether any case names a customer
 * @param topicColumn the name of the column that says what a case is about, or null
 */
record EventLog(
    Timelines timelines, Set<Dimension> known, boolean hasCustomers, @Nullable String topicColumn) {
  EventLog {
    known = Set.copyOf(known);
  }
}
