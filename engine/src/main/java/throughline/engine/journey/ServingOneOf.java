package throughline.engine.journey;

import java.util.BitSet;
import java.util.Set;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timeline;
import throughline.engine.timeline.TimelineFilter;

/**
 * A filter by what a journey serves: for what timelines do not hold, such as a score, and others
 * found.
 *
 * @param concerns opaque ids
 */
public record ServingOneOf(BitSet concerns) implements TimelineFilter {

  public ServingOneOf {
    concerns = (BitSet) concerns.clone();
  }

  @Override
  public Set<Dimension> dimensions() {
    return Set.of();
  }

  @Override
  public boolean passes(Timeline journey) {
    return concerns.get(Math.toIntExact(journey.concern(0)));
  }
}
