package throughline.engine.journey;

import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineFilter;

/**
 * A filter by how long a journey took, from its first interaction to its last in calendar time.
 *
 * @param atLeast milliseconds
 * @param atMost milliseconds
 */
public record Lasting(long atLeast, long atMost) implements TimelineFilter {

  @Override
  public Set<Dimension> dimensions() {
    return Set.of();
  }

  @Override
  public boolean passes(Timeline journey) {
    long lasted = journey.time(journey.size() - 1) - journey.time(0);
    return lasted >= atLeast && lasted <= atMost;
  }
}
